import { said } from '../contracts/told.ts';
import type { SummaryRow, SummaryValue } from '../recovery/summary/summary-row.ts';
import { categoriesOf } from './categories-of.ts';
import type { PlacedValue } from './placed-values.ts';
import type { TableOptions, UnreadCell } from './published-table.ts';
import type { Measure } from './read-heading.ts';
import type { TableScale } from './scale-of-table.ts';
import type { BodyRow } from './table-body.ts';
import type { UnderstoodColumn } from './understand-columns.ts';

/**
 * The columns of categories that hold counts: they add to n in every row and are all there, or add to far more
 * than 100 in most rows.
 * What is marked with % holds percentages.
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

/** What a table says of all its rows. */
interface RowContext {
  readonly scale: TableScale;
  /** columns that hold counts, by index */
  readonly counts: ReadonlySet<number>;
  readonly options: TableOptions;
  /** answers that its headings print, by group */
  readonly sizes: ReadonlyMap<string, string>;
}

/** The printed values of a row, as what recovers counts takes them; what lies outside the scale goes to `unread`. */
export function summaryOf(line: BodyRow, context: RowContext, unread: UnreadCell[]): SummaryRow {
  const { scale, options, sizes } = context;
  const { min, max, items } = scale;
  const scores = Array.from({ length: (max - min) * items + 1 }, (_, i) => min * items + i);
  const list = summaryValues(line, context, unread);
  const size = sizes.get(line.group);
  if (size !== undefined && !list.some(({ statistic }) => statistic === 'n' || statistic === 'respondents'))
    list.unshift({
      name: 'n over its columns',
      statistic: options.base === 'respondents' ? 'respondents' : 'n',
      printed: size,
    });
  return {
    scores,
    items,
    printedValues: list,
    base: options.base ?? 'answers',
    ...(options.n ? { n: options.n } : {}),
  };
}

function summaryValues(
  { printedValues, row }: BodyRow,
  { scale: { min, max, items }, counts, options }: RowContext,
  unread: UnreadCell[],
): SummaryValue[] {
  const names = new Map<string, number>();
  const list: SummaryValue[] = [];
  for (const placed of printedValues) {
    const { column, measure, printedValue } = placed;
    const of = categoriesOf(measure, min, max, items);
    if (of === null) {
      const reason = said({
        en: `its category lies outside the scale ${min} to ${max}`,
        nl: `de categorie ligt buiten de schaal van ${min} tot ${max}`,
      });
      unread.push({ row, column: column.heading, text: printedValue.text, reason });
      continue;
    }
    const base = nameOf(placed);
    const times = (names.get(base) ?? 0) + 1;
    names.set(base, times);
    list.push({
      name: times === 1 ? base : `${base} ${times}`,
      statistic: statisticOf(placed, counts, options),
      printed: printedValue.text,
      ...(printedValue.below ? { below: true } : {}),
      ...(of.length > 0 ? { of } : {}),
    });
  }
  return list;
}

function nameOf({ column, measure }: PlacedValue): string {
  const pair = column.meaning?.kind === 'values' && column.meaning.statistics.length > 1;
  return pair ? `${column.heading} (${measure.statistic})` : column.heading || measure.statistic;
}

function statisticOf(
  { column, measure, printedValue }: PlacedValue,
  counts: ReadonlySet<number>,
  { base }: TableOptions,
): SummaryValue['statistic'] {
  if (measure.statistic === 'percent' && counts.has(column.index)) return 'count';
  const asked = base === 'respondents' && measure.statistic === 'n' ? 'respondents' : measure.statistic;
  return asked === "don't know count" && printedValue.percent ? "don't know percent" : asked;
}
