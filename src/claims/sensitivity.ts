import type { Sensitivity } from '../contracts/judgement.ts';
import type { Told } from '../contracts/language.ts';
import { fisherExactTest, newcombeInterval, wilsonInterval } from '../stats/index.ts';
import { type ClaimEvidence, type ClaimWorld, max, min, worldOf } from './claim-worlds.ts';
import type { Evidence, WholeShare } from './evidence.ts';
import { sensitivityWith } from './outcome.ts';
import type { ClaimStatistic } from './parse-statistic.ts';

/** What chance allows of a difference of two shares, over all worlds. */
export interface ChanceOfDifference {
  /** The widest 95 percent interval (Newcombe's hybrid score), percentage points, left side minus right */
  readonly interval: { readonly lower: number; readonly upper: number };
  /** The least and the greatest p of Fisher's exact test */
  readonly leastP: number;
  readonly greatestP: number;
}

/**
 * What chance allows of the difference between the two shares of a relation, from their own answers.
 *
 * @returns undefined where the sides are no single shares, or where the same people gave both: then only who
 *   answered what could tell
 */
export function chanceOfDifference(
  { left, relation }: ClaimStatistic,
  evidence: ClaimEvidence,
  worlds: readonly ClaimWorld[],
): ChanceOfDifference | undefined {
  if (!relation || left.rest.length > 0 || relation.right.rest.length > 0) return undefined;
  const one = evidence.get(left.first);
  const other = evidence.get(relation.right.first);
  if (!one?.share || !other?.share || one.people === other.people) return undefined;
  const pairs = distinctPairs(one, other, worlds);
  const intervals = pairs.map(([a, b]) => newcombeInterval(a.count, a.n, b.count, b.n));
  const ps = pairs.map(
    ([a, b]) =>
      fisherExactTest([
        [a.count, a.n - a.count],
        [b.count, b.n - b.count],
      ]).pValue,
  );
  return {
    interval: {
      lower: 100 * min(intervals.map(({ lower }) => lower)),
      upper: 100 * max(intervals.map(({ upper }) => upper)),
    },
    leastP: min(ps),
    greatestP: max(ps),
  };
}

function distinctPairs(
  one: Evidence,
  other: Evidence,
  worlds: readonly ClaimWorld[],
): [WholeShare, WholeShare][] {
  const pairs = new Map<string, [WholeShare, WholeShare]>();
  for (const world of worlds) {
    const a = one.share?.(worldOf(world, one));
    const b = other.share?.(worldOf(world, other));
    if (a && b) pairs.set([a.count, a.n, b.count, b.n].join(), [a, b]);
  }
  return [...pairs.values()];
}

/**
 * How a number told in words would flip, with the widest 95 percent interval (Wilson's) of the share.
 *
 * @param flip what would have to count as what
 */
export function sensitivityOfShare(
  flip: Told,
  { left }: ClaimStatistic,
  evidence: ClaimEvidence,
  worlds: readonly ClaimWorld[],
): Sensitivity {
  const found = evidence.get(left.first);
  const shares =
    left.rest.length > 0 || !found?.share ? [] : worlds.map((world) => found.share?.(worldOf(world, found)));
  const intervals = shares.flatMap((share) => (share ? [wilsonInterval(share.count, share.n)] : []));
  const interval =
    intervals.length === 0
      ? null
      : {
          lower: 100 * min(intervals.map(({ lower }) => lower)),
          upper: 100 * max(intervals.map(({ upper }) => upper)),
        };
  return sensitivityWith(flip, { interval, p: null, holm: null });
}
