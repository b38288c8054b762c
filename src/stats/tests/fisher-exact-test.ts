import { hypergeometricWeights, type TwoByTwo } from '../numeric/hypergeometric-weights.ts';
import { STATISTICS } from '../statistic-names.ts';

/** Outcome of Fisher's exact test of a 2 x 2 table. */
export interface FisherResult {
  /** Two-sided: all tables no likelier than the observed one, as in R */
  readonly pValue: number;
  /** The two-sided p less half the probability of the observed table: less cautious */
  readonly midP: number;
  /** One-sided: upper left cell as small as observed or smaller */
  readonly less: number;
  /** One-sided: upper left cell as large as observed or larger */
  readonly greater: number;
}

/**
 * Are two yes/no shares different, however small the groups? Fisher's exact test: with the margins held
 * fixed, how likely is a table at least as extreme? "Extreme" in the two-sided case means a probability
 * not above the observed one, with a relative tolerance of 1e-7 for tables equally likely but for rounding.
 *
 * @param table counts, rows are groups and columns outcomes
 * @returns two-sided, mid-p and both one-sided p-values, in [0, 1]
 * @throws RangeError when the table is not 2 x 2, an entry is no count, or all are 0
 * @see Fisher (1935), Journal of the Royal Statistical Society 98, 39-82, doi:10.2307/2342435; for mid-p
 *   Lydersen, Fagerland and Laake (2009), Statistics in Medicine 28, 1159-1175, doi:10.1002/sim.3531
 * @example fisherExactTest([[3, 1], [1, 3]]) // { pValue: 0.4857143, greater: 0.2428571, ... }
 */
export function fisherExactTest(table: TwoByTwo): FisherResult {
  const { observed, least, logWeights } = hypergeometricWeights(table, STATISTICS.fisherTest);
  const probabilities = logWeights.map(Math.exp);
  const at = probabilities[observed - least] ?? 0;
  let twoSided = 0;
  let less = 0;
  let greater = 0;
  probabilities.forEach((probability, index) => {
    const cell = least + index;
    if (probability <= at * (1 + 1e-7)) twoSided += probability;
    if (cell <= observed) less += probability;
    if (cell >= observed) greater += probability;
  });
  return {
    pValue: Math.min(1, twoSided),
    midP: Math.min(1, twoSided) - at / 2,
    less: Math.min(1, less),
    greater: Math.min(1, greater),
  };
}
