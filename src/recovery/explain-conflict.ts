import { combinations } from './combinations.ts';
import { feasibleVectors } from './feasible-set.ts';
import { type NearestVector, nearestVectors } from './nearest-vectors.ts';
import { parseRow } from './parsed-row.ts';
import type { PublishedRow } from './published-row.ts';
import type { Rounding } from './rounding.ts';
import { constraintNames, keeping, missesOf } from './row-constraints.ts';

/** Why no count vector prints as a row. */
export interface Conflict {
  /**
   * The smallest sets of printed values that cannot hold together: any one of a set given up, the
   * others can. Names: `p1`, `p2`, ..., `mean`, `sd`, `min`, `max`, `n`.
   */
  readonly conflicts: readonly (readonly string[])[];
  readonly nearest: readonly NearestVector[];
}

/**
 * Explains why the printed figures of a row cannot hold together.
 *
 * Every set of printed values that no count vector satisfies, and that has no smaller such set within
 * it (minimal unsatisfiable subsets; Liffiton & Sakallah 2008, doi:10.1007/s10817-007-9084-z). When n
 * is given up it may be anything from 1 to twice the printed n.
 *
 * @param row the printed row
 * @param rounding what an exact half became
 * @returns the conflicts, smallest first, and the nearest vectors; no conflicts for a feasible row
 */
export function explainConflict(row: PublishedRow, rounding: Rounding = 'either'): Conflict {
  const parsed = parseRow(row);
  const names = constraintNames(row);
  const heldBy = (vector: readonly number[]) => {
    const missed = missesOf(vector, row, rounding).map(({ statistic }) => statistic);
    return new Set(names.filter((name) => !missed.includes(name)));
  };
  const nearest = nearestVectors(row, rounding);
  const satisfiable = nearest.map(({ vector }) => heldBy(vector));
  const holdTogether = (kept: readonly string[]): boolean => {
    if (satisfiable.some((held) => kept.every((name) => held.has(name)))) return true;
    // The printed n is one search, any n is hundreds.
    if (!kept.includes('n') && holdTogether([...kept, 'n'])) return true;
    const witness = feasibleVectors(keeping(parsed, new Set(kept)), rounding).next();
    if (witness.done) return false;
    satisfiable.push(heldBy(witness.value));
    return true;
  };
  // Large sets that hold together settle all their subsets without a search, so they are tried first.
  for (const kept of combinations(names.slice(0, -1), Math.max(0, names.length - 2)))
    holdTogether([...kept, 'n']);
  const conflicts: string[][] = [];
  for (let size = 0; size <= names.length; size += 1) {
    for (const kept of combinations(names, size)) {
      const known = conflicts.some((conflict) => conflict.every((name) => kept.includes(name)));
      if (!known && !holdTogether(kept)) conflicts.push(kept);
    }
  }
  return { conflicts, nearest };
}
