import type { CountedAnswers, CountedItem } from '../own-data/index.ts';
import { type WeightedEstimate, weightedMeanOfSums } from '../stats/index.ts';
import { type Survey, scaleOf } from '../tables/index.ts';

/** One statement of one's own wave: who agrees, and how sure that is. */
export interface AgreeRow {
  readonly item: string;
  readonly estimate: WeightedEstimate;
}

/** The share that agrees with each statement, weighted where respondents have weights. */
export function agreeRows(survey: Survey, items: readonly CountedItem[], respondents: number): AgreeRow[] {
  if (respondents < 2) return [];
  return items
    .filter(({ all }) => all.counts.some((count) => count > 0))
    .map(({ item, all }) => {
      const { agree } = scaleOf(survey, item);
      const values = all.counts.map((_, index) => Number(agree.includes(index + 1)));
      return { item, estimate: weightedMeanOfSums(all, values, respondents) };
    });
}

/** The items of which something may be shown. */
export function shownItems(counted: CountedAnswers, withheld: ReadonlySet<string>): CountedItem[] {
  return counted.items.filter(
    ({ item, all }) => !withheld.has(item) && all.counts.some((count) => count > 0),
  );
}
