import { checkLevel } from '../arguments/check-level.ts';
import type { Estimate } from '../intervals/estimate.ts';
import { findRoot } from '../numeric/find-root.ts';
import {
  hypergeometricWeights,
  type TwoByTwo,
  type UpperLeftCell,
} from '../numeric/hypergeometric-weights.ts';
import { refusal } from '../refusal.ts';
import { STATISTICS } from '../statistic-names.ts';

/**
 * How many times larger are the odds in the first row than in the second? The conditional maximum
 * likelihood estimate with its exact interval, both from Fisher's noncentral hypergeometric distribution
 * with the margins held fixed. Differs a little from the cross-product ad / bc, and more for small tables.
 *
 * @param table counts, rows are groups and columns outcomes
 * @param level confidence level in (0, 1), default 0.95
 * @returns odds ratio and interval, in [0, Infinity]; an end is 0 or Infinity where a cell is 0
 * @throws RangeError when the table is not 2 x 2, a row or column is empty, an entry
 *   is no count, or the level is out of range
 * @see Cornfield (1956), Proceedings of the Third Berkeley Symposium 4, 135-148
 * @example
 * conditionalOddsRatio([
 *   [3, 1],
 *   [1, 3],
 * ])
 * // { estimate: 6.40832, interval: { lower: 0.2117356, upper: 626.2435 } }
 */
export function conditionalOddsRatio(table: TwoByTwo, level = 0.95): Estimate {
  const cell = hypergeometricWeights(table, STATISTICS.oddsRatio);
  const tail = (1 - checkLevel(level)) / 2;
  const size = cell.logWeights.length;
  if (size < 2)
    throw refusal({
      en: 'an odds ratio needs answers in both rows and both columns',
      nl: 'een odds ratio vraagt antwoorden in beide rijen en beide kolommen',
    });
  const position = cell.observed - cell.least;
  const atLeast = position === 0;
  const atMost = position === size - 1;
  const average = (logOdds: number) => sumAt(cell, logOdds, (i) => i) - position;
  const upperTail = (logOdds: number) => sumAt(cell, logOdds, (i) => (i >= position ? 1 : 0)) - tail;
  const lowerTail = (logOdds: number) => sumAt(cell, logOdds, (i) => (i <= position ? 1 : 0)) - tail;
  return {
    estimate: atLeast ? 0 : atMost ? Number.POSITIVE_INFINITY : solve(average),
    interval: {
      lower: atLeast ? 0 : solve(upperTail),
      upper: atMost ? Number.POSITIVE_INFINITY : solve(lowerTail),
    },
  };
}

/**
 * Odds ratio at which a monotone function of its logarithm is 0; no table of countable size goes past e^100.
 */
function solve(f: (logOdds: number) => number): number {
  return Math.exp(findRoot(f, -100, 100));
}

/** Expectation of `value` over the cell's positions when the odds ratio is e^logOdds. */
function sumAt({ logWeights }: UpperLeftCell, logOdds: number, value: (i: number) => number): number {
  const tilted = logWeights.map((weight, i) => weight + i * logOdds);
  const top = Math.max(...tilted);
  let total = 0;
  let sum = 0;
  tilted.forEach((weight, i) => {
    const relative = Math.exp(weight - top);
    total += relative;
    sum += relative * value(i);
  });
  return sum / total;
}
