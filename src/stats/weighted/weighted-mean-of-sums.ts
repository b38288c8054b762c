import { checkLevel } from '../arguments/check-level.ts';
import { dutchNumber, refusal } from '../refusal.ts';
import { type AnswerSums, effectiveNOfSums } from './answer-sums.ts';
import { studentInterval, type WeightedEstimate } from './weighted-estimate.ts';

/**
 * The weighted mean of answers from their sums alone, as `weightedMean` gives it from the answers of
 * respondents: drawn one by one, or by the design whose spread the sums carry. So a file of any size needs to
 * be read once, and answers that nobody may see never to be kept.
 *
 * @param sums of the item
 * @param values what each answer counts for: its number for a mean, 1 or 0 for a share
 * @param respondents all in the design, also those who did not answer this item
 * @param level confidence level in (0, 1), default 0.95
 * @returns the mean in the unit of the values, its standard error by linearisation, and Student's interval
 * @throws RangeError when nobody answered, fewer than two are in the design, or the level is out of range
 * @see Lumley (2010), Complex Surveys, Wiley, chapter 2
 * @example
 * weightedMeanOfSums({ counts: [1, 2], weights: [1, 2], squares: [1, 2] }, [0, 1], 3).estimate
 * // 0.6667
 */
export function weightedMeanOfSums(
  sums: AnswerSums,
  values: readonly number[],
  respondents: number,
  level = 0.95,
): WeightedEstimate {
  checkLevel(level);
  const total = sums.weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0))
    throw refusal({
      en: 'nobody with a weight above 0 has an answer',
      nl: 'niemand met een gewicht boven 0 heeft een antwoord',
    });
  const n = sums.counts.reduce((sum, count) => sum + count, 0);
  if (!(respondents >= Math.max(2, n))) {
    throw refusal({
      en: `respondents is ${respondents}; expected at least 2, and the ${n} who answered`,
      nl: `respondents is ${dutchNumber(respondents)}; verwacht minstens 2, en niet minder dan de ${n} die antwoordden`,
    });
  }
  const value = (answer: number) => values[answer] as number;
  const estimate = sums.weights.reduce((sum, weight, answer) => sum + weight * value(answer), 0) / total;
  const { standardError, degreesOfFreedom } = sums.spread
    ? underDesign(sums.spread, (answer) => value(answer) - estimate)
    : oneByOne(sums, (answer) => value(answer) - estimate, total, respondents);
  return {
    estimate,
    standardError,
    degreesOfFreedom,
    interval: studentInterval(estimate, standardError, degreesOfFreedom, level),
    n,
    effectiveN: effectiveNOfSums(sums),
  };
}

type Precision = Pick<WeightedEstimate, 'standardError' | 'degreesOfFreedom'>;

/** The linearised values sum to nothing, so nothing is taken off for their mean. */
function oneByOne(
  { squares }: AnswerSums,
  apart: (answer: number) => number,
  total: number,
  respondents: number,
): Precision {
  const sum = squares.reduce((all, square, answer) => all + square * apart(answer) ** 2, 0);
  const standardError = Math.sqrt((respondents / (respondents - 1)) * sum) / total;
  return { standardError, degreesOfFreedom: respondents - 1 };
}

/** A mean is a sum of shares, and its variance that sum's. */
function underDesign(
  { covariance, degreesOfFreedom }: NonNullable<AnswerSums['spread']>,
  apart: (answer: number) => number,
): Precision {
  const variance = covariance.reduce(
    (sum, row, a) => row.reduce((own, each, b) => own + each * apart(a) * apart(b), sum),
    0,
  );
  return { standardError: Math.sqrt(Math.max(0, variance)), degreesOfFreedom };
}
