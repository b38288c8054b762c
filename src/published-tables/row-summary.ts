import { said } from '../contracts/told.ts';
import type { SummaryRow, SummaryValue } from '../recovery/summary/summary-row.ts';
import { categoriesOf } from './categories-of.ts';
import type { GroupSizes } from './group-sizes.ts';
import type { PlacedValue, ReadRow } from './placed-value.ts';
import type { TableOptions, UnreadCell } from './published-table.ts';
import { sizeIn } from './read-heading.ts';
import type { TableScale } from './table-scale.ts';

/** Where n stands outside the row: over or in its group of columns, or in the title. */
interface SizesBeside {
  readonly groups: GroupSizes;
  readonly title: string | undefined;
}

/** What a table says of all its rows. */
interface RowContext {
  readonly scale: TableScale;
  /** Columns that hold counts, by index */
  readonly counts: ReadonlySet<number>;
  readonly options: TableOptions;
  /** Answers that stand outside its rows */
  readonly beside: SizesBeside;
}

/**
 * The printed values of a row, as what recovers counts takes them; what
 * lies outside the scale goes to `unread`.
 */
export function summaryOf(line: ReadRow, context: RowContext, unread: UnreadCell[]): SummaryRow {
  const { scale, options, beside } = context;
  const { min, max, items } = scale;
  const scores = Array.from({ length: (max - min) * items + 1 }, (_, i) => min * items + i);
  const list = summaryValues(line, context, unread);
  const own = nBeside(list, line, beside, options);
  if (own !== null) list.unshift(own);
  // all answers counted: their sum is n
  const sum = sumOfCounts(list, scores.length);
  const n = options.n ?? (own === null && sum !== null ? { min: sum, max: sum } : undefined);
  return {
    scores,
    items,
    printedValues: list,
    base: options.base ?? 'answers',
    ...(n ? { n } : {}),
  };
}

function summaryValues(
  { printedValues, row }: ReadRow,
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

const SIZES = ['n', 'respondents'];

/** The n of a row that stands outside it; null where the row prints its own, or none stands anywhere. */
function nBeside(
  list: readonly SummaryValue[],
  { group, label }: Pick<ReadRow, 'group' | 'label'>,
  { groups, title }: SizesBeside,
  options: TableOptions,
): SummaryValue | null {
  if (list.some(({ statistic }) => SIZES.includes(statistic))) return null;
  const over = groups.get(group);
  const inLabel = sizeIn(label);
  const printed = inLabel ?? over ?? (options.n === undefined ? title : undefined);
  if (printed === undefined) return null;
  return {
    name: inLabel ? 'n in its label' : over ? 'n over its columns' : 'n in the title',
    statistic: options.base === 'respondents' ? 'respondents' : 'n',
    printed,
  };
}

/** The sum of the counts of all categories, one by one; null where one is not printed, or n is. */
function sumOfCounts(list: readonly SummaryValue[], categories: number): number | null {
  if (list.some(({ statistic }) => SIZES.includes(statistic))) return null;
  const counts = list.filter(
    ({ statistic, of, below }) => statistic === 'count' && of?.length === 1 && !below,
  );
  const all = new Set(counts.map(({ of }) => of?.[0])).size === categories && counts.length === categories;
  const sum = counts.reduce((total, { printed }) => total + Number(printed), 0);
  return all && sum > 0 ? sum : null;
}
