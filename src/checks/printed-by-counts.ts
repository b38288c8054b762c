import { printRatio, printRoot } from '../recovery/print-value.ts';
import { formatPrinted, type PrintedValue, parsePrinted } from '../recovery/printed-value.ts';
import type { Rounding } from '../recovery/rounding.ts';
import type { SummaryWitness } from '../recovery/summary/summary-answer.ts';
import type { Statistic, SummaryRow, SummaryValue } from '../recovery/summary/summary-row.ts';

/**
 * How a printed value of a row would print for given counts.
 *
 * @returns null for a printed value that is not computed here (quartiles,
 *   intervals), or that the counts do not have
 */
export function printedByCounts(
  { statistic, printed, of = [] }: SummaryValue,
  { scores, items, base }: SummaryRow,
  { counts, answers, unknown }: SummaryWitness,
  rounding: Rounding,
): string | null {
  const { decimals } = parsePrinted(printed);
  const [n, parts] = [BigInt(answers), BigInt(items)];
  let [sum, squares] = [0n, 0n];
  counts.forEach((count, i) => {
    const score = BigInt(scores[i] as number);
    sum += score * BigInt(count);
    squares += score * score * BigInt(count);
  });
  const spread = n * squares - sum * sum;
  const held = of.reduce((total, category) => total + (counts[category] ?? 0), 0);
  const all = BigInt(base === 'respondents' ? answers + unknown : answers);
  const ratio = (top: bigint, bottom: bigint) => printRatio(top, bottom, decimals, rounding);
  const root = (bottom: bigint) => (bottom === 0n ? [] : printRoot(spread, bottom, decimals, rounding));
  const answered = counts.flatMap((count, i) => (count > 0 ? [scores[i] as number] : []));
  const computed: Partial<Record<Statistic, () => (number | PrintedValue)[]>> = {
    n: () => [answers],
    respondents: () => [answers + unknown],
    count: () => [held],
    "don't know count": () => [unknown],
    "don't know percent": () => ratio(100n * BigInt(unknown), BigInt(answers + unknown)),
    percent: () => ratio(100n * BigInt(held), all),
    mean: () => ratio(sum, n * parts),
    sd: () => root(n * (n - 1n) * parts * parts),
    'population sd': () => root(n * n * parts * parts),
    se: () => root(n * n * (n - 1n) * parts * parts),
    min: () => [(answered[0] ?? 0) / items],
    max: () => [(answered.at(-1) ?? 0) / items],
  };
  const [first] = computed[statistic]?.() ?? [];
  if (first === undefined) return null;
  return typeof first === 'number' ? String(first) : formatPrinted(first);
}
