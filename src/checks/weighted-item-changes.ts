import {
  type AnswerSums,
  type CountVector,
  holm,
  type Interval,
  sumsOfCounts,
  validN,
  type WeightedDifference,
  type WeightedEstimate,
  weightedDifference,
  weightedMeanOfSums,
  zeroDifferencePValue,
} from '../stats/index.ts';
import { lastTwoWaves, type Scale, type Survey, scaleOf, type UnlinkedResponses } from '../tables/index.ts';
import type { AnyTable } from '../tables/typed-table.ts';
import { type Change, type ChangeConclusion, concludeFrom } from './item-change.ts';
import { answersInWave } from './possible-counts.ts';

/** How one item changed from a printed wave to one whose answers are weighted. */
export interface WeightedItemChange {
  readonly item: string;
  readonly nBefore: number;
  readonly nAfter: number;
  /** Equally weighted respondents that would tell as much as those of the later wave */
  readonly effectiveN: number;
  /** Difference of the mean answers, scale points */
  readonly mean: Change;
  /** Difference of the agree shares, percentage points */
  readonly agree: Change;
  /**
   * Two-sided p-value of the means as a range over all counts that print
   * so, uncorrected and by Holm over all items
   */
  readonly p: Interval;
  readonly pHolm: Interval;
  /**
   * `stands` when the corrected p-value stays below the level for all of them, `undetermined` when for some
   */
  readonly conclusion: ChangeConclusion;
}

/** The weighted answers of the later wave to one item. */
export interface LaterAnswers {
  readonly sums: AnswerSums;
  /** All who were asked, also those who did not answer this item */
  readonly respondents: number;
}

/**
 * How items changed from a wave that is printed to one whose answers are weighted: differences with
 * design-based standard errors, the earlier wave as a simple random sample, in every way that its print
 * leaves open. With equal weights the p-values are those of Welch's test. The rank test of `itemChanges` and
 * Newcombe's interval take answers that all count alike, and have no place here.
 *
 * @param survey its waves, and which answers of an item agree
 * @param responses response counts of the earlier wave
 * @param frequencies the printed tables, from which the feasible sets follow
 * @param later the weighted answers of the later wave, by item
 * @param items item codes in the order wanted; the correction counts them all
 * @param waves from and to; the survey's last two when left out
 * @returns one entry an item; ranges are exact, over all counts that print so
 * @throws Error when the survey or the responses lack a wave or an item
 * @see Lumley (2010), Complex Surveys, Wiley, chapter 2
 * @example
 * weightedItemChanges(openStudy().survey, openStudy().responses(), openStudy().frequencies(),
 *   () => ({ sums: sumsOfCounts([5, 22, 33, 132, 28]), respondents: 220 }), ['v1a'])[0].nAfter
 * // 220
 */
export function weightedItemChanges(
  survey: Survey,
  responses: UnlinkedResponses,
  frequencies: AnyTable,
  later: (item: string) => LaterAnswers,
  items: readonly string[],
  [from]: readonly [string, string] = lastTwoWaves(survey),
): WeightedItemChange[] {
  const earlier = answersInWave(survey, responses, frequencies, from);
  const measured = items.map((item) => {
    const { counts, possible } = earlier(item);
    return measure(item, scaleOf(survey, item), counts, possible, later(item));
  });
  const lower = holm(measured.map(({ p }) => p.lower));
  const upper = holm(measured.map(({ p }) => p.upper));
  return measured.map((change, index) => {
    const pHolm = { lower: lower[index] as number, upper: upper[index] as number };
    return { ...change, pHolm, conclusion: concludeFrom([pHolm]) };
  });
}

function measure(
  item: string,
  { answers, agree }: Scale,
  counts: CountVector,
  possible: readonly CountVector[],
  { sums, respondents }: LaterAnswers,
): Omit<WeightedItemChange, 'pHolm' | 'conclusion'> {
  const numbers = answers.map((_, index) => index + 1);
  const percent = numbers.map((number) => (agree.includes(number) ? 100 : 0));
  const after = (values: readonly number[]) => weightedMeanOfSums(sums, values, respondents);
  const means = changesFrom(numbers, after(numbers));
  const shares = changesFrom(percent, after(percent));
  const all = possible.map((vector) => means(vector));
  return {
    item,
    nBefore: validN(counts),
    nAfter: after(numbers).n,
    effectiveN: after(numbers).effectiveN,
    mean: changeOf(means(counts), all),
    agree: changeOf(
      shares(counts),
      possible.map((vector) => shares(vector)),
    ),
    p: rangeOf(all.map(zeroDifferencePValue)),
  };
}

/** The change to an estimate from the answers of an earlier wave, which all count alike. */
const changesFrom =
  (values: readonly number[], after: WeightedEstimate) =>
  (before: CountVector): WeightedDifference =>
    weightedDifference(weightedMeanOfSums(sumsOfCounts(before), values, validN(before)), after);

function changeOf({ estimate, interval }: WeightedDifference, all: readonly WeightedDifference[]): Change {
  return { change: estimate, interval, range: rangeOf(all.map((each) => each.estimate)) };
}

const rangeOf = (values: readonly number[]): Interval => ({
  lower: Math.min(...values),
  upper: Math.max(...values),
});
