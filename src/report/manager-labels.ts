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

/**
 * Labels for a chart of the web survey.
 *
 * @returns `items` by question (a short one; in English the whole question where no figure shows it), `answers` by
 *   category, with `agree` and `rest` for questions that the report shows as agree shares
 */
export function managerLabels(questions: readonly ManagerQuestion[]): {
  items: Record<string, LabelPair>;
  answers: Record<string, LabelPair>;
} {
  const items = questions.map(
    ({ id, label_nl, label_en, question }) => [id, { nl: label_nl, en: label_en ?? question }] as const,
  );
  const answers = questions.flatMap(({ categories = [] }) =>
    categories.map(({ id, label_nl, label_en }) => [id, { nl: label_nl, en: label_en }] as const),
  );
  return { items: Object.fromEntries(items), answers: { ...Object.fromEntries(answers), ...JOINED } };
}
