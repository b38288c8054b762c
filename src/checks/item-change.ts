import { boundsOverPairs } from '../recovery/index.ts';
import {
  type CountVector,
  cliffsDelta,
  hedgesGOfCounts,
  holm,
  type Interval,
  mannWhitneyTest,
  meanDifference,
  newcombeInterval,
  validN,
  welchTTestOfCounts,
} from '../stats/index.ts';
import {
  countIn,
  lastTwoWaves,
  type Survey,
  scaleOf,
  shareIn,
  type UnlinkedResponses,
} from '../tables/index.ts';
import type { AnyTable } from '../tables/typed-table.ts';
import { answersInWave, type PossibleAnswers } from './possible-counts.ts';

/**
 * A change between two waves: from the recovered counts, its 95 percent
 * interval, and how far the print lets it move.
 */
export interface Change {
  readonly change: number;
  readonly interval: Interval;
  /** Over all feasible pairs */
  readonly range: Interval;
}

/** How one item changed from one wave to a later one. */
export interface ItemChange {
  readonly item: string;
  /** Valid answers of the earlier and of the later wave */
  readonly nBefore: number;
  readonly nAfter: number;
  /** Pairs of count vectors that print as both rows */
  readonly pairs: number;
  /** Difference of the mean answers, scale points; Welch's interval */
  readonly mean: Change;
  /** Difference of the agree shares, percentage points; Newcombe's interval */
  readonly agree: Change;
  /** Hedges' g of the means, in standard deviations */
  readonly hedgesG: Change;
  /**
   * Cliff's delta: chance that a later answer is higher than an earlier one, less the chance that it is lower
   */
  readonly cliffsDelta: Change;
  /** p-values as ranges over all feasible pairs, uncorrected and by Holm over all items */
  readonly welchP: Interval;
  readonly mannWhitneyP: Interval;
  readonly welchHolm: Interval;
  readonly mannWhitneyHolm: Interval;
  /**
   * `stands` when both corrected p-values stay below the level for all
   * feasible pairs, `undetermined` when some do
   */
  readonly conclusion: ChangeConclusion;
}

/** Whether a change holds against chance, in every way that the print leaves open. */
export type ChangeConclusion = 'stands' | 'does not stand' | 'undetermined';

const LEVEL = 0.05;

/**
 * How items changed from one wave to another, with everything that a reviewer asks of a difference:
 * its size, its interval, a p-value corrected for the number of items, and how far the counts behind
 * the print let each of them move.
 *
 * The tests take the answers of two independent samples. Colleagues of one municipality may answer alike,
 * which the print cannot show, so a p-value is a lower bound of doubt.
 *
 * @param survey its waves, and which answers of an item agree
 * @param responses response counts of both waves
 * @param frequencies the printed tables, from which the feasible sets follow; a wave that they do not print
 *   has one set of answers, those of the responses
 * @param items item codes in the order wanted; the correction counts them all
 * @param waves from and to; the survey's last two when left out
 * @returns one entry an item; ranges are exact, over all feasible pairs
 * @throws Error when the survey or the responses lack a wave or an item
 * @example
 * const study = openStudy();
 * const [change] = itemChanges(study.survey, study.responses(), study.frequencies(), ['v2g']);
 * [change.nBefore, change.nAfter]
 * // [387, 214]
 */
export function itemChanges(
  survey: Survey,
  responses: UnlinkedResponses,
  frequencies: AnyTable,
  items: readonly string[],
  [from, to]: readonly [string, string] = lastTwoWaves(survey),
): ItemChange[] {
  const earlier = answersInWave(survey, responses, frequencies, from);
  const later = answersInWave(survey, responses, frequencies, to);
  const measured = items.map((item) =>
    measure(item, scaleOf(survey, item).agree, earlier(item), later(item)),
  );
  const welchHolm = correctedRange(measured.map(({ welchP }) => welchP));
  const mannWhitneyHolm = correctedRange(measured.map(({ mannWhitneyP }) => mannWhitneyP));
  return measured.map((change, index) => {
    const corrected = [welchHolm[index], mannWhitneyHolm[index]] as [Interval, Interval];
    const [byMean, byRank] = corrected;
    return { ...change, welchHolm: byMean, mannWhitneyHolm: byRank, conclusion: concludeFrom(corrected) };
  });
}

type Measured = Omit<ItemChange, 'welchHolm' | 'mannWhitneyHolm' | 'conclusion'>;

function measure(
  item: string,
  agree: readonly number[],
  { counts: before, possible: earlier }: PossibleAnswers,
  { counts: after, possible: later }: PossibleAnswers,
): Measured {
  const range = (statistic: (a: CountVector, b: CountVector) => number): Interval => {
    const { lower, upper } = boundsOverPairs(earlier, later, statistic);
    return { lower, upper };
  };
  const agreeDifference = (a: CountVector, b: CountVector) => shareIn(b, agree) - shareIn(a, agree);
  const shares = newcombeInterval(
    countIn(after, agree),
    validN(after),
    countIn(before, agree),
    validN(before),
  );
  // the later wave goes first, so that a rise is positive
  const g = hedgesGOfCounts(after, before);
  const delta = cliffsDelta(after, before);
  return {
    item,
    nBefore: validN(before),
    nAfter: validN(after),
    pairs: earlier.length * later.length,
    mean: {
      change: meanDifference(before, after),
      interval: welchTTestOfCounts(after, before).interval,
      range: range(meanDifference),
    },
    agree: {
      change: agreeDifference(before, after),
      interval: { lower: 100 * shares.lower, upper: 100 * shares.upper },
      range: range(agreeDifference),
    },
    hedgesG: {
      change: g.estimate,
      interval: g.interval,
      range: range((a, b) => hedgesGOfCounts(b, a).estimate),
    },
    cliffsDelta: {
      change: delta.estimate,
      interval: delta.interval,
      range: range((a, b) => cliffsDelta(b, a).estimate),
    },
    welchP: range((a, b) => welchTTestOfCounts(b, a).pValue),
    mannWhitneyP: range((a, b) => mannWhitneyTest(b, a).pValue),
  };
}

/** Holm's p-values only grow when a p-value grows, so the ends of the ranges give the ends. */
function correctedRange(ranges: readonly Interval[]): Interval[] {
  const lower = holm(ranges.map((range) => range.lower));
  const upper = holm(ranges.map((range) => range.upper));
  return ranges.map((_, index) => ({ lower: lower[index] as number, upper: upper[index] as number }));
}

/** What corrected p-values come to, each a range over what the print leaves open. */
export function concludeFrom(ranges: readonly Interval[]): ChangeConclusion {
  if (ranges.every(({ upper }) => upper < LEVEL)) return 'stands';
  return ranges.every(({ lower }) => lower >= LEVEL) ? 'does not stand' : 'undetermined';
}
