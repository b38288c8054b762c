import { readCell } from './read-cell.ts';
import { isSize, sizeIn, withoutSize } from './read-heading.ts';
import type { CellRow } from './table-cells.ts';
import type { UnderstoodColumn } from './understood-column.ts';

/** How many answered all questions of a group of columns, digits only, by the group. */
export type GroupSizes = ReadonlyMap<string, string>;

/** `2017 (n = 84)` over columns: the group is 2017, and 84 answered in all its rows. */
export function sizesOfGroups(groups: readonly string[]): { groups: string[]; sizes: GroupSizes } {
  const sizes = new Map<string, string>();
  const named = groups.map((group) => {
    const size = sizeIn(group);
    const name = withoutSize(group);
    if (size === undefined || name === group) return group;
    sizes.set(name, size);
    return name;
  });
  return { groups: named, sizes };
}

/** `gem. (n = 88)` as a heading: so many in its group, where no other heading of the group says otherwise. */
export function sizesInHeadings(columns: readonly UnderstoodColumn[]): GroupSizes {
  const found = new Map<string, Set<string>>();
  for (const { heading, group, meaning } of columns) {
    const size = sizeIn(heading);
    if (meaning?.kind !== 'values' || size === undefined || withoutSize(heading) === heading) continue;
    found.set(group, (found.get(group) ?? new Set()).add(size));
  }
  return agreeing(found);
}

/**
 * A row of nothing but numbers of answers, `n` or `Aantal respondenten`, in a table without a column of them:
 * it is no question, but says how many answered all others in each group.
 *
 * @param body the rows under the headings
 * @param columns what each column holds
 * @returns the other rows, and the sizes
 */
export function sizeRow(
  body: readonly CellRow[],
  columns: readonly UnderstoodColumn[],
): { body: readonly CellRow[]; sizes: GroupSizes } {
  const known = columns.filter(({ meaning }) => meaning?.kind === 'values');
  const label = columns.find(({ meaning }) => meaning?.kind === 'label');
  const sized = known.some(
    ({ meaning }) =>
      meaning?.kind === 'values' && meaning.statistics.some(({ statistic }) => statistic === 'n'),
  );
  if (label === undefined || sized) return { body, sizes: new Map() };
  const rows = body.filter(({ cells }) => isSize(String(cells[label.index] ?? '')));
  const [row, ...more] = rows;
  if (row === undefined || more.length > 0) return { body, sizes: new Map() };
  const found = new Map<string, Set<string>>();
  for (const { index, group } of known) {
    const reading = readCell(row.cells[index] ?? '', { decimal: '.' }, true);
    const text =
      typeof reading === 'object' && 'printedValues' in reading ? reading.printedValues[0]?.text : undefined;
    if (text !== undefined && /^\d+$/.test(text)) found.set(group, (found.get(group) ?? new Set()).add(text));
  }
  return { body: body.filter((other) => other !== row), sizes: agreeing(found) };
}

const agreeing = (found: ReadonlyMap<string, ReadonlySet<string>>): GroupSizes =>
  new Map(
    [...found].flatMap(([group, sizes]) => (sizes.size === 1 ? [[group, [...sizes][0] as string]] : [])),
  );
