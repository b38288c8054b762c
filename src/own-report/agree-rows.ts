import type { CountedAnswers, CountedItem } from '../own-data/index.ts';
import { type WeightedEstimate, weightedMeanOfSums } from '../stats/index.ts';
import { type Survey, scaleOf } from '../tables/index.ts';

/**
 * One statement of one's own wave: who agrees, or gives one answer of a
 * question with categories, and how sure that is.
 */
export interface AgreeRow {
  readonly item: string;
  /** Number of the answer; null where those that agree are counted */
  readonly answer: number | null;
  readonly estimate: WeightedEstimate;
}

/**
 * The share that agrees with each statement, weighted where respondents have weights, and by their design
 * where they were drawn by one. Of a question with categories every answer has its share.
 */
export function agreeRows(survey: Survey, items: readonly CountedItem[], respondents: number): AgreeRow[] {
  if (respondents < 2) return [];
  return items
    .filter(({ all }) => all.counts.some((count) => count > 0))
    .flatMap(({ item, all }) =>
      countedShares(survey, item).map(({ answer, agree }) => {
        const values = all.counts.map((_, index) => Number(agree.includes(index + 1)));
        return { item, answer, estimate: weightedMeanOfSums(all, values, respondents) };
      }),
    );
}

/** What of an item is counted as one share: the answers that agree, or each of its categories. */
export function countedShares(
  survey: Survey,
  item: string,
): readonly { readonly answer: number | null; readonly agree: readonly number[] }[] {
  const { agree, answers } = scaleOf(survey, item);
  if (agree.length > 0) return [{ answer: null, agree }];
  return answers.map((_, index) => ({ answer: index + 1, agree: [index + 1] }));
}

/** The items of which something may be shown. */
export function shownItems(counted: CountedAnswers, withheld: ReadonlySet<string>): CountedItem[] {
  return counted.items.filter(
    ({ item, all }) => !withheld.has(item) && all.counts.some((count) => count > 0),
  );
}
