import { searchRuns, vectorsOfRun } from './count-search.ts';
import type { ParsedRow } from './parsed-row.ts';
import type { Rounding } from './rounding.ts';
import { keeping } from './row-constraints.ts';
import { rowSearch } from './row-search.ts';
import { moments } from './vector-figures.ts';

/** Least and greatest mean and SD over all counts that print as the percentages of n answers do. */
export interface AllowedByPercentages {
  readonly mean: { readonly lower: number; readonly upper: number };
  /** null when there is a single answer */
  readonly sd: { readonly lower: number; readonly upper: number } | null;
}

/**
 * What the percentages and n of a row allow its mean and SD to be.
 *
 * @param row a parsed row with at most one percentage missing (else the search has no end in sight)
 * @param rounding what an exact half became
 * @returns bounds in scale units; null when no counts of n answers print as the percentages
 */
export function allowedByPercentages(row: ParsedRow, rounding: Rounding): AllowedByPercentages | null {
  const free = keeping(row, new Set([...row.percents.map((_, index) => `p${index + 1}`), 'n']));
  let mean: { lower: number; upper: number } | null = null;
  let sd: { lower: number; upper: number } | null = null;
  for (let n = free.n.min; n <= free.n.max; n += 1) {
    for (const run of searchRuns(rowSearch(free, n, rounding))) {
      // Along a run the mean stays and the SD grows, so its two ends bound both.
      for (const end of new Set([run.lower, run.upper])) {
        for (const vector of vectorsOfRun({ ...run, lower: end, upper: end }, row.percents.length)) {
          const { sum, spread } = moments(vector);
          mean = widened(mean, Number(sum) / n);
          if (n > 1) sd = widened(sd, Math.sqrt(Number(spread) / (n * (n - 1))));
        }
      }
    }
  }
  return mean === null ? null : { mean, sd };
}

function widened(
  range: { lower: number; upper: number } | null,
  value: number,
): { lower: number; upper: number } {
  if (range === null) return { lower: value, upper: value };
  return { lower: Math.min(range.lower, value), upper: Math.max(range.upper, value) };
}
