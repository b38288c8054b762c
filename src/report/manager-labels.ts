import type { ManagerQuestion } from './load-manager-questions.ts';

/** A label in both languages. */
export interface LabelPair {
  readonly nl: string;
  readonly en: string;
}

const JOINED: Readonly<Record<string, LabelPair>> = {
  agree: { nl: '(Helemaal) eens', en: 'agree' },
  rest: { nl: 'Neutraal of oneens', en: 'neutral or disagree' },
};

/** The words of some questions as a chart takes them. */
export interface ManagerWords {
  /** By question, a short label; in English the whole question where no figure shows it */
  readonly items: Readonly<Record<string, LabelPair>>;
  /** By answer, with `agree` and `rest` for questions that the report shows as agree shares */
  readonly categories: Readonly<Record<string, LabelPair>>;
}

/**
 * The words of questions of the web survey for a chart of them.
 *
 * @param questions the questionnaire
 * @param ids the questions that the chart shows: answers of different
 *   questions may share a code, such as `some`
 * @example
 * Object.keys(managerWords(loadManagerQuestions(), ['vision_clear']).items)
 * // ['vision_clear']
 */
export function managerWords(questions: readonly ManagerQuestion[], ids: readonly string[]): ManagerWords {
  const own = questions.filter(({ id }) => ids.includes(id));
  const items = own.map(
    ({ id, label_nl, label_en, question }) => [id, { nl: label_nl, en: label_en ?? question }] as const,
  );
  const answers = own.flatMap(({ categories = [] }) =>
    categories.map(({ id, label_nl, label_en }) => [id, { nl: label_nl, en: label_en }] as const),
  );
  return { items: Object.fromEntries(items), categories: { ...Object.fromEntries(answers), ...JOINED } };
}
