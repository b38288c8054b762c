import type { CountVector } from '../stats/counts/count-vector.ts';
import type { PublishedRow } from './published-row.ts';
import { rowValues } from './row-values.ts';
import { formatEither } from './vector-values.ts';

/** A printed value that lies exactly on a rounding edge for one count vector. */
export interface Tie {
  readonly vector: CountVector;
  /** `p1`, `p2`, ..., `mean` or `sd` */
  readonly statistic: string;
  readonly printed: string;
  /** The two that the exact value lies midway between, e.g. `"3.70 or 3.71"` */
  readonly either: string;
}

/**
 * The printed values of a row that print so only because an exact half fell to this side.
 *
 * @param row the printed row
 * @param feasible count vectors, e.g. its feasible set
 * @returns one entry per vector and tied printed value, in the order given
 * @example
 * tiesIn({ n: 8, percents: ['13', '88'], mean: null, sd: null, min: null, max: null }, [[1, 7]]).length
 * // 2
 */
export function tiesIn(row: PublishedRow, feasible: readonly CountVector[]): Tie[] {
  const printedValues = rowValues(row);
  return feasible.flatMap((vector) =>
    printedValues.flatMap(({ statistic, printed, candidates }) => {
      const both = candidates(vector, 'either');
      return both.length === 2 ? [{ vector, statistic, printed, either: formatEither(both) }] : [];
    }),
  );
}
