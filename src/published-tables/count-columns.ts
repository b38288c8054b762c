import type { Measure } from './measure.ts';
import type { PlacedValue } from './placed-value.ts';
import type { UnderstoodColumn } from './understood-column.ts';

/**
 * The columns of categories that hold counts: they add to n in every row and are all there, or add to far
 * more than 100 in most rows. What is marked with % holds percentages.
 */
export function countColumns(
  columns: readonly UnderstoodColumn[],
  rows: readonly { group: string; printedValues: readonly PlacedValue[] }[],
  categories: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const group of new Set(columns.map((column) => column.group))) {
    const shares = (row: (typeof rows)[number]) =>
      row.printedValues.filter(({ measure }) => measure.statistic === 'percent' && single(measure));
    const own = rows.filter((row) => row.group === group && shares(row).length >= 2);
    const all = own.flatMap(shares);
    if (all.some(({ printedValue, column }) => printedValue.percent || column.heading.includes('%')))
      continue;
    if (all.some(({ printedValue }) => printedValue.text.includes('.'))) continue;
    const addToN = own.every((row) => {
      const n = row.printedValues.find(({ measure }) => measure.statistic === 'n');
      const sum = shares(row).reduce((total, { printedValue }) => total + Number(printedValue.text), 0);
      return shares(row).length === categories && n !== undefined && sum === Number(n.printedValue.text);
    });
    const sums = own.map((row) =>
      shares(row).reduce((total, { printedValue }) => total + Number(printedValue.text), 0),
    );
    const beyond = sums.filter((sum) => sum > 120).length;
    if (!addToN && beyond <= own.length / 2) continue;
    for (const { column } of all) found.add(column.index);
  }
  return found;
}

const single = ({ category, last, position }: Measure) =>
  position !== undefined || (category !== undefined && (last ?? category) === category);
