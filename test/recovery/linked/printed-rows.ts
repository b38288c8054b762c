import type { SummaryRow, SummaryValue } from '../../../src/recovery/summary/summary-row.ts';
import { compositions, printed, printedRoot } from '../print-exactly.ts';

export const size = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** What is printed of a row on 1, 2, 3, ... besides n, each by long division. */
export interface Asked {
  readonly lowest: boolean;
  readonly topTwo: boolean;
  readonly mean: boolean;
  readonly sd?: boolean;
}

/** A row that prints n and what is asked, halves up; percentages whole, mean and SD with one decimal. */
export function printedRow(counts: readonly number[], asked: Asked): SummaryRow {
  const n = BigInt(size(counts));
  const points = counts.length;
  const share = (held: number) => printed(BigInt(100 * held), n, 0, 'up');
  const sum = counts.reduce((total, count, i) => total + BigInt((i + 1) * count), 0n);
  const squares = counts.reduce((total, count, i) => total + BigInt((i + 1) ** 2 * count), 0n);
  const values: (SummaryValue & { on: boolean })[] = [
    { on: asked.lowest, name: '1', statistic: 'percent', of: [0], printed: share(counts[0] as number) },
    {
      on: asked.topTwo,
      name: 'top 2',
      statistic: 'percent',
      of: [points - 2, points - 1],
      printed: share((counts[points - 2] as number) + (counts[points - 1] as number)),
    },
    { on: asked.mean, name: 'mean', statistic: 'mean', printed: printed(sum, n, 1, 'up') },
    {
      on: asked.sd === true && n > 1n,
      name: 'sd',
      statistic: 'sd',
      printed: n > 1n ? printedRoot(n * squares - sum * sum, n * (n - 1n), 1, 'up') : '',
    },
  ];
  return {
    scores: counts.map((_, i) => i + 1),
    items: 1,
    base: 'answers',
    printedValues: [
      { name: 'n', statistic: 'n', printed: String(n) },
      ...values.filter(({ on }) => on).map(({ on: _, ...value }) => value),
    ],
  };
}

/** All counts that print as a row of these counts, by trying every one. */
export const behind = (counts: readonly number[], asked: Asked): (readonly number[])[] => {
  const own = JSON.stringify(printedRow(counts, asked));
  return [...compositions(size(counts), counts.length)].filter(
    (other) => JSON.stringify(printedRow(other, asked)) === own,
  );
};

/** A difference of means (one decimal) or of top-two percentages (whole), first less second, halves up. */
export function printedDifference(
  statistic: 'mean' | 'percent',
  first: readonly number[],
  second: readonly number[],
): string {
  const total = (counts: readonly number[]) =>
    counts.reduce((sum, count, i) => {
      const weight = statistic === 'mean' ? i + 1 : i >= counts.length - 2 ? 1 : 0;
      return sum + BigInt(weight * count);
    }, 0n);
  const [m, n] = [BigInt(size(first)), BigInt(size(second))];
  const gap = total(first) * n - total(second) * m;
  const text = (value: bigint) =>
    statistic === 'mean' ? printed(value, m * n, 1, 'up') : printed(100n * value, m * n, 0, 'up');
  const plain = text(gap < 0n ? -gap : gap);
  return gap < 0n && Number(plain) !== 0 ? `-${plain}` : plain;
}
