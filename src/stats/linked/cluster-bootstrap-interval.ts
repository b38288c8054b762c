import { checkFinite } from '../arguments/check-finite.ts';
import { checkLevel } from '../arguments/check-level.ts';
import type { Estimate } from '../intervals/estimate.ts';
import { pcg32, randomBelow } from '../numeric/pcg32.ts';
import { dutchNumber, type InBoth, refusal } from '../refusal.ts';
import { STATISTICS } from '../statistic-names.ts';
import { type ClusterLabel, clusterRows } from './clusters.ts';
import { checkLinked, type LinkedMatrix, linkedMatrix } from './linked-matrix.ts';

const OUTCOME = { en: 'the statistic', nl: 'de uitkomst' };

/** How to bootstrap. */
export interface BootstrapOptions {
  /** Integer >= 0; the same seed gives the same interval, always */
  readonly seed: number;
  /** Resamples, integer of 100 or more, default 2000 */
  readonly replicates?: number;
  /** Confidence level in (0, 1), default 0.95 */
  readonly level?: number;
}

/**
 * Between which bounds does any statistic of linked answers plausibly lie, when respondents come by
 * municipality? Draws as many municipalities as there are, with replacement and with all their respondents,
 * computes the statistic anew, many times, and takes the middle share of the outcomes (percentile
 * interval). Assumes that municipalities are independent; with few of them the interval is too narrow.
 *
 * @param matrix linked answers
 * @param clusters one label per respondent, at least 2 clusters
 * @param statistic what to compute from a matrix, e.g. `(m) => cronbachAlpha(m).estimate`, or
 *   from a matrix and its clusters, e.g. `(m, c) => intraclassCorrelation(m, 0, c)`; a
 *   municipality drawn twice counts as two
 * @param options seed, number of resamples, level
 * @returns the statistic of the answers themselves, and the interval, in its unit
 * @throws TypeError when the answers are not linked; RangeError when labels or options do not fit, or the
 *   statistic fails or is not finite in a resample
 * @see Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapters 8 and 13 (Chapman & Hall,
 *   doi:10.1201/9780429246593); by cluster: Davison and Hinkley (1997), Bootstrap Methods and their
 *   Application, section 3.8, doi:10.1017/CBO9780511802843
 * @example
 * clusterBootstrapInterval(
 *   linkedMatrix([[1], [2], [4]]),
 *   ['a', 'b', 'c'],
 *   (m) => m.flat().reduce((s, x) => s + x) / 3,
 *   { seed: 1, level: 0.8 },
 * )
 * // { estimate: 2.3333, interval: { lower: 1.3333, upper: 3.3333 } }
 */
export function clusterBootstrapInterval(
  matrix: LinkedMatrix,
  clusters: readonly ClusterLabel[],
  statistic: (resample: LinkedMatrix, clusters: readonly ClusterLabel[]) => number,
  { seed, replicates = 2000, level = 0.95 }: BootstrapOptions,
): Estimate {
  checkLinked(matrix, STATISTICS.clusterBootstrap, 2);
  const tail = (1 - checkLevel(level)) / 2;
  if (!Number.isSafeInteger(replicates) || replicates < 100) {
    throw refusal({
      en: `the number of resamples is ${replicates}; expected an integer of 100 or more`,
      nl: `het aantal trekkingen is ${dutchNumber(replicates)}; verwacht een heel getal van 100 of meer`,
    });
  }
  const groups = clusterRows(clusters, matrix.length, STATISTICS.clusterBootstrap);
  const next = pcg32(seed);
  const outcomes = Array.from({ length: replicates }, (_, replicate) => {
    const drawn = groups.map(() => groups[randomBelow(next, groups.length)] as readonly number[]);
    const resample = linkedMatrix(drawn.flat().map((row) => matrix[row] as readonly number[]));
    const labels = drawn.flatMap((rows, draw) => rows.map(() => draw));
    try {
      return checkFinite(statistic(resample, labels), OUTCOME);
    } catch (cause) {
      const reason = reasonOf(cause);
      throw refusal(
        {
          en: `resample ${replicate + 1} of ${replicates} has no such statistic: ${reason.en}. There are too few clusters, or too few different answers, to bootstrap it`,
          nl: `trekking ${replicate + 1} van de ${replicates} heeft deze uitkomst niet: ${reason.nl}. Er zijn te weinig clusters, of te weinig verschillende antwoorden, voor een bootstrap`,
        },
        RangeError,
        { cause },
      );
    }
  }).sort((a, b) => a - b);
  return {
    estimate: checkFinite(statistic(matrix, clusters), OUTCOME),
    interval: { lower: quantile(outcomes, tail), upper: quantile(outcomes, 1 - tail) },
  };
}

/** Why a resample failed, in both languages where its error has both. */
function reasonOf(cause: unknown): InBoth {
  if (cause instanceof Error && 'told' in cause) return cause.told as InBoth;
  const message = cause instanceof Error ? cause.message : String(cause);
  return { en: message, nl: message };
}

/** Linear interpolation between order statistics (type 7 of Hyndman and Fan, the default of R and NumPy). */
function quantile(sorted: readonly number[], probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (position - below) * (high - low);
}
