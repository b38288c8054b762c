import type { CountedItem } from '../own-data/index.ts';
import { type WeightedEstimate, weightedMeanOfSums } from '../stats/index.ts';
import { type Survey, scaleOf } from '../tables/index.ts';
import type { TextTable } from './text-table.ts';

const HEADS = [
  'item',
  'statistic',
  'answer',
  'estimate',
  'standard_error',
  'lower_95',
  'upper_95',
  'degrees_of_freedom',
  'n',
  'effective_n',
] as const;

/**
 * Every share and mean of one's own wave with its standard error, to the last digit: per item the share of
 * each answer, and on a scale the share that agrees and the mean of the answers numbered from 1. So many
 * digits tell more than a page may, and are for further calculation only.
 */
export function estimateTable(survey: Survey, items: readonly CountedItem[], respondents: number): TextTable {
  if (respondents < 2) return { heads: HEADS, rows: [] };
  const rows = items.flatMap(({ item, all }) => {
    const { agree, answers } = scaleOf(survey, item);
    const numbers = answers.map((_, index) => index + 1);
    const of = (values: readonly number[]) => cellsOf(weightedMeanOfSums(all, values, respondents));
    const shareOf = (chosen: readonly number[]) =>
      of(numbers.map((number) => Number(chosen.includes(number))));
    const onScale = [
      [item, 'agree', agree.join(' '), ...shareOf(agree)],
      [item, 'mean', '', ...of(numbers)],
    ];
    return [
      ...(agree.length === 0 ? [] : onScale),
      ...numbers.map((number) => [item, 'share', String(number), ...shareOf([number])]),
    ];
  });
  return { heads: HEADS, rows };
}

const cellsOf = ({
  estimate,
  standardError,
  interval,
  degreesOfFreedom,
  n,
  effectiveN,
}: WeightedEstimate): string[] =>
  [estimate, standardError, interval.lower, interval.upper, degreesOfFreedom, n, effectiveN].map(String);
