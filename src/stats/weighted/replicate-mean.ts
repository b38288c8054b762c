import { checkLevel } from '../arguments/check-level.ts';
import { refusal } from '../refusal.ts';
import { answeredRows } from './answered-rows.ts';
import { checkWeights } from './check-weights.ts';
import { effectiveN } from './effective-n.ts';
import { studentInterval, type WeightedEstimate } from './weighted-estimate.ts';

/**
 * Weights, and replicates of them whose spread tells the standard error, as a data file's manual gives them.
 */
export interface ReplicateWeights {
  readonly weights: readonly number[];
  /** Replicates, each with one weight per respondent (the whole weight, not a factor). */
  readonly replicates: readonly (readonly number[])[];
  /**
   * What the sum of squared deviations is multiplied by: (R - 1) / R for a jackknife, 1 / R for a bootstrap.
   */
  readonly scale: number;
  /** One factor a replicate, default 1. */
  readonly replicateScales?: readonly number[];
  /** Deviations from the mean of the replicates (default), or from the estimate itself. */
  readonly centre?: 'replicates' | 'estimate';
}

/**
 * A weighted mean whose standard error comes from replicate weights: the mean is computed anew with every
 * replicate, and their spread is its variance.
 *
 * @param values one per respondent, null where there is no answer; for a share, 0 and 1
 * @param design weights and at least 2 replicates
 * @param level confidence level in (0, 1), default 0.95
 * @returns the mean, its standard error, and Student's interval on replicates less one degrees of freedom
 * @throws RangeError when lengths differ, a weight is negative, or fewer than 2 replicates are given
 * @see Wolter (2007), Introduction to Variance Estimation, 2nd
 *   edition, Springer, doi:10.1007/978-0-387-35099-8
 * @example
 * replicateMean([1, 3], {
 *   weights: [1, 1],
 *   replicates: [
 *     [0, 2],
 *     [2, 0],
 *   ],
 *   scale: 0.5,
 * }).standardError
 * // 1
 */
export function replicateMean(
  values: readonly (number | null)[],
  design: ReplicateWeights,
  level = 0.95,
): WeightedEstimate {
  checkLevel(level);
  const { weights, replicates, scale, replicateScales, centre = 'replicates' } = design;
  if (replicates.length < 2)
    throw refusal({
      en: `needs at least 2 replicates, got ${replicates.length}`,
      nl: `een fout uit replicatiegewichten vraagt minstens 2 kolommen daarvan, en kreeg er ${replicates.length}`,
    });
  if (replicateScales && replicateScales.length !== replicates.length) {
    throw refusal({
      en: `got ${replicateScales.length} scales for ${replicates.length} replicates`,
      nl: `schalen (replicateScales): ${replicateScales.length} bij ${replicates.length} kolommen replicatiegewichten`,
    });
  }
  checkWeights(weights);
  const estimate = meanUnder(values, weights);
  const means = replicates.map((replicate) => {
    checkWeights(replicate);
    return meanUnder(values, replicate);
  });
  const middle = centre === 'estimate' ? estimate : means.reduce((sum, mean) => sum + mean, 0) / means.length;
  const squares = means.reduce((sum, mean, r) => sum + (replicateScales?.[r] ?? 1) * (mean - middle) ** 2, 0);
  const standardError = Math.sqrt(scale * squares);
  const rows = answeredRows(values, weights);
  const degreesOfFreedom = replicates.length - 1;
  return {
    estimate,
    standardError,
    degreesOfFreedom,
    interval: studentInterval(estimate, standardError, degreesOfFreedom, level),
    n: rows.length,
    effectiveN: effectiveN(rows.map((row) => weights[row] as number)),
  };
}

function meanUnder(values: readonly (number | null)[], weights: readonly number[]): number {
  const rows = answeredRows(values, weights);
  const total = rows.reduce((sum, row) => sum + (weights[row] as number), 0);
  return rows.reduce((sum, row) => sum + (weights[row] as number) * (values[row] as number), 0) / total;
}
