import type { CountVector } from '../stats/counts/count-vector.ts';
import {
  differenceOfPrinted,
  pairsWithDifference,
  samePrinted,
  type VectorPair,
} from './pairs-with-difference.ts';
import type { PublishedRow } from './published-row.ts';

/** What was subtracted: the exact means, or the means as printed. `unknown`: the items do not tell. */
export type DifferenceReading = 'unrounded' | 'printed' | 'unknown';

/** One item in the two waves of a printed difference, later less earlier. */
export interface ItemInTwoWaves {
  readonly item: string;
  /** The waves' own names */
  readonly from: string;
  readonly to: string;
  readonly printed: string;
  readonly earlier: { readonly row: PublishedRow; readonly feasible: readonly CountVector[] };
  readonly later: { readonly row: PublishedRow; readonly feasible: readonly CountVector[] };
}

/** How one printed difference follows from its terms. */
export interface DifferenceFinding {
  readonly item: string;
  readonly from: string;
  readonly to: string;
  readonly printed: string;
  /** Difference of the printed means; null when one is not printed */
  readonly ofPrinted: string | null;
  readonly followsFromPrinted: boolean;
  /** Whether some pair of feasible vectors has unrounded means that differ so */
  readonly followsFromUnrounded: boolean;
  /** Pairs of feasible vectors whose unrounded means differ so */
  readonly pairs: readonly VectorPair[];
}

/**
 * Reads the printed differences of all items together.
 *
 * One author computed them all one way. If some item follows only from the unrounded means and none
 * only from the printed ones, the unrounded means were subtracted, and the reverse. A difference that
 * follows neither way is inconsistent and says nothing about the way.
 *
 * @param items each printed difference with both waves of its item and their feasible sets
 * @returns the reading that fits them all, and a finding per difference in the order given
 * @example
 * const row = (mean) => ({ n: 2, percents: [null, null], mean, sd: null, min: null, max: null });
 * const earlier = { row: row('1.0'), feasible: [[2, 0]] };
 * const later = { row: row('1.5'), feasible: [[1, 1]] };
 * readDifferences([{ item: 'a', from: '1', to: '2', printed: '0.5', earlier, later }]).reading
 * // 'unknown'
 */
export function readDifferences(items: readonly ItemInTwoWaves[]): {
  reading: DifferenceReading;
  findings: DifferenceFinding[];
} {
  const findings = items.map(({ item, from, to, printed, earlier, later }): DifferenceFinding => {
    const [before, after] = [earlier.row.mean, later.row.mean];
    const ofPrinted = before === null || after === null ? null : differenceOfPrinted(before, after);
    const pairs = pairsWithDifference(earlier.feasible, later.feasible, printed);
    return {
      item,
      from,
      to,
      printed,
      ofPrinted,
      followsFromPrinted: ofPrinted !== null && samePrinted(ofPrinted, printed),
      followsFromUnrounded: pairs.length > 0,
      pairs,
    };
  });
  // an item without a feasible set cannot tell whether its difference follows from unrounded means.
  const telling = findings.filter(
    (_, index) => items[index]?.earlier.feasible.length && items[index]?.later.feasible.length,
  );
  const onlyUnrounded = telling.some((f) => f.followsFromUnrounded && !f.followsFromPrinted);
  const onlyPrinted = telling.some((f) => f.followsFromPrinted && !f.followsFromUnrounded);
  const reading = onlyUnrounded === onlyPrinted ? 'unknown' : onlyUnrounded ? 'unrounded' : 'printed';
  return { reading, findings };
}
