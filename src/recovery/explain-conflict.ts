import { type NearestVector, nearestVectors } from './nearest-vectors.ts';
import { parseRow } from './parsed-row.ts';
import type { PublishedRow } from './published-row.ts';
import type { Rounding } from './rounding.ts';
import { constraintNames, keeping } from './row-constraints.ts';
import { rowAnswer } from './row-question.ts';
import { smallConflict } from './small-conflict.ts';

/** Why no count vector prints as a row. */
export interface Conflict {
  /**
   * Printed values that cannot hold together: any one of them given up, the others can. Names: `p1`, `p2`,
   * ..., `mean`, `sd`, `min`, `max`, `n`. Empty for a row that some counts print.
   */
  readonly conflict: readonly string[];
  /** Values whose misprint alone would explain the row: each given up, all others hold together */
  readonly misprints: readonly string[];
  readonly nearest: readonly NearestVector[];
}

/**
 * Explains why the printed values of a row cannot hold together.
 *
 * One minimal unsatisfiable set, found by giving up one value after the other and keeping those without which
 * the rest would hold together (deletion filter; Chinneck & Dravnieks 1991, doi:10.1287/ijoc.3.2.157). When n
 * is given up it may be anything from 1 to twice the printed n.
 *
 * @param row the printed row
 * @param rounding what an exact half became
 * @returns the conflict, the single misprints and the nearest vectors; no conflict for a feasible row, or for
 *   one whose printed values leave too much to tell
 * @throws TypeError, RangeError as {@link parseRow} does
 * @example
 * explainConflict({ n: 3, percents: ['50', null], mean: null, sd: null, min: null, max: null }).conflict
 * // ['p1', 'n']
 */
export function explainConflict(row: PublishedRow, rounding: Rounding = 'either'): Conflict {
  const parsed = parseRow(row);
  const { conflict, misprints } = smallConflict(
    constraintNames(row),
    (kept) => rowAnswer(keeping(parsed, kept), rounding) === 'none',
  );
  return { conflict, misprints, nearest: nearestVectors(row, rounding) };
}
