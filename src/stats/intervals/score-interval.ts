import type { Interval } from './interval.ts';

/**
 * Wilson's bounds for a share seen in a sample of size n, where n need not be whole: a survey from a
 * finite population, or from clusters, carries the information of another, effective, number of answers.
 *
 * @param share in [0, 1]
 * @param n number of independent answers it is worth, > 0
 * @param z normal critical value, > 0
 * @returns lower and upper bound, proportions in [0, 1]
 */
export function scoreInterval(share: number, n: number, z: number): Interval {
  const zz = z * z;
  const centre = share + zz / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + zz / (4 * n * n));
  const scale = 1 + zz / n;
  // at 0 and 1 the bound equals the share in exact arithmetic; floating point would leave a residue.
  return {
    lower: share === 0 ? 0 : Math.max(0, (centre - half) / scale),
    upper: share === 1 ? 1 : Math.min(1, (centre + half) / scale),
  };
}
