import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Estimate } from '../intervals/estimate.ts';

/** An estimate from weighted answers, with what its design makes of its precision. */
export interface WeightedEstimate extends Estimate {
  /** Standard error by Taylor linearisation or replicate weights, in the unit of the estimate. */
  readonly standardError: number;
  /** Primary sampling units less strata, or replicates less one. */
  readonly degreesOfFreedom: number;
  /** Respondents behind it, weight 0 not counted. */
  readonly n: number;
  /** Equally weighted respondents that would tell as much, by Kish. */
  readonly effectiveN: number;
}

/** Student's interval around an estimate. Inner part of the weighted statistics. */
export function studentInterval(
  estimate: number,
  standardError: number,
  degreesOfFreedom: number,
  level: number,
): Estimate['interval'] {
  const half = -tQuantile((1 - level) / 2, degreesOfFreedom) * standardError;
  return { lower: estimate - half, upper: estimate + half };
}
