import type { WholeShare } from '../claims/evidence.ts';
import { statedTold } from '../claims/stated-in-words.ts';
import type { Told } from '../contracts/language.ts';
import type { AnyTable } from '../tables/typed-table.ts';
import type { ManagerQuestion } from './load-manager-questions.ts';
import { possibleShares, shownAnswers, valuesOf } from './manager-shares.ts';
import type { ManagerValue } from './manager-worlds.ts';

/** A number that the report gives of an answer, at one place. */
interface StatedValue {
  /** With the word that says how exact it is: `just over 90` */
  readonly told: Told;
  /** The whole percentage, as text; null where it is told roughly */
  readonly exact: string | null;
  /** `section 2.2`, `footnote 15` */
  readonly source: string;
}

/**
 * One answer to a question of the web survey in one wave: what the report
 * gives of it, and what can lie behind that.
 */
export interface ManagerAnswer {
  readonly item: string;
  readonly wave: string;
  /** By its code; `n` and `dont_know` are numbers of managers */
  readonly response: string;
  readonly stated: readonly StatedValue[];
  /** Every share that agrees with the exact numbers on the question; none where those exclude nothing */
  readonly possible: readonly WholeShare[];
}

/**
 * The way behind every number on the web survey: by question, wave and answer, where the report gives it and
 * which counts it leaves. A question and wave of which the report gives no number has no rows.
 *
 * @param figures the stated values, as `loadManagerFigures` gives them
 * @param questions the questionnaire
 * @example
 * managerAnswers(loadManagerFigures(), loadManagerQuestions()).find(({ item }) => item === 'vision_clear')
 *   .stated[0].told.en
 * // 'just over 90'
 */
export function managerAnswers(figures: AnyTable, questions: readonly ManagerQuestion[]): ManagerAnswer[] {
  const all = figures.objects() as ManagerValue[];
  return questions.flatMap((question) =>
    question.waves.flatMap(({ id: wave }) => {
      const values = valuesOf(all, question.id, wave);
      return values.length === 0 ? [] : answersIn(question, wave, values);
    }),
  );
}

function answersIn(
  question: ManagerQuestion,
  wave: string,
  values: readonly ManagerValue[],
): ManagerAnswer[] {
  const shares = values.filter(({ statistic }) => statistic === 'percent');
  const responses = new Set([...shownAnswers(question, wave), ...shares.map(({ category }) => category)]);
  const place = { item: question.id, wave };
  const answers = [...responses].map(
    (response): ManagerAnswer => ({
      ...place,
      response,
      stated: shares.filter(({ category }) => category === response).map(statedValue),
      possible: possibleShares(values, question, wave, response),
    }),
  );
  const bases = (['n', 'dont_know'] as const).flatMap((statistic): ManagerAnswer[] => {
    const own = values.filter((value) => value.statistic === statistic);
    return own.length === 0
      ? []
      : [{ ...place, response: statistic, stated: own.map(statedValue), possible: [] }];
  });
  return [...answers, ...bases];
}

const statedValue = ({ printed, precision, section }: ManagerValue): StatedValue => ({
  told: statedTold({ statistic: 'none', stated: printed, precision }),
  exact: precision === 'exact' ? printed : null,
  source: /^\d/.test(section) ? `section ${section}` : section,
});
