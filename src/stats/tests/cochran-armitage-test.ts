import { checkScores } from '../arguments/check-scores.ts';
import { checkSuccesses } from '../arguments/check-successes.ts';
import { chiSquareTail } from '../numeric/chi-square-tail.ts';
import { refusal } from '../refusal.ts';

/** Outcome of a trend test. */
export interface TrendResult {
  /** Signed: positive when the share rises with the score */
  readonly z: number;
  /** z squared, chi-square on 1 degree of freedom */
  readonly statistic: number;
  /** Two-sided */
  readonly pValue: number;
}

/**
 * Does a share rise or fall along ordered groups? z = sum s_i (x_i - n_i p) / sqrt(p (1 - p) (sum n_i s_i^2
 * - (sum n_i s_i)^2 / N)) with p the overall share. The variance has denominator N, as in R's
 * `prop.trend.test`; Mantel's form (N - 1) is `linearByLinearTest`. Assumes independent answers.
 *
 * @param successes one integer per group, each in [0, total]
 * @param totals valid answers per group, integers > 0, at least 2 groups
 * @param scores position of each group, default 1, 2, ...
 * @returns z, z^2 and two-sided p
 * @throws RangeError when lengths differ, a count is out of range, or all or none succeeded
 * @see Armitage (1955), Biometrics 11, 375-386, doi:10.2307/3001775
 * @example
 * cochranArmitageTest([83, 90, 129, 70], [86, 93, 136, 82])
 * // { statistic: 8.224922, pValue: 0.004131897, ... }
 */
export function cochranArmitageTest(
  successes: readonly number[],
  totals: readonly number[],
  scores?: readonly number[],
): TrendResult {
  if (successes.length !== totals.length || totals.length < 2) {
    throw refusal({
      en: `a trend test needs at least 2 groups with successes and total, got ${successes.length} and ${totals.length}`,
      nl: `een trendtoets vraagt van minstens 2 groepen het aantal successen en het totaal, en kreeg er ${successes.length} en ${totals.length}`,
    });
  }
  successes.forEach((count, index) => {
    checkSuccesses(count, totals[index] ?? 0);
  });
  const s = checkScores(scores, totals.length, 'group');
  if (s.every((score) => score === s[0]))
    throw refusal({
      en: 'a trend test needs at least 2 different scores',
      nl: 'een trendtoets vraagt minstens 2 verschillende scores',
    });
  const n = totals.reduce((sum, total) => sum + total, 0);
  const share = successes.reduce((sum, count) => sum + count, 0) / n;
  if (share === 0 || share === 1) {
    throw refusal({
      en: `a trend test needs shares that vary, but ${share === 0 ? 'nobody' : 'everybody'} succeeded`,
      nl: `een trendtoets vraagt aandelen die verschillen, maar ${share === 0 ? 'niemand' : 'iedereen'} had succes`,
    });
  }
  const centre = s.reduce((sum, score, index) => sum + (score * (totals[index] ?? 0)) / n, 0);
  let trend = 0;
  let spread = 0;
  s.forEach((score, index) => {
    const total = totals[index] ?? 0;
    trend += (score - centre) * (successes[index] ?? 0);
    spread += total * (score - centre) ** 2;
  });
  const z = trend / Math.sqrt(share * (1 - share) * spread);
  return { z, statistic: z * z, pValue: chiSquareTail(z * z, 1) };
}
