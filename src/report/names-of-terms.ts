import type { NamesOfTerms } from '../claims/stated-in-words.ts';
import type { Told } from '../contracts/language.ts';
import type { Study } from '../tables/study.ts';
import { loadManagerQuestions } from './load-manager-questions.ts';

/** Instruments as a claim on their size, or a check of it, names them. */
export const INSTRUMENTS: readonly (readonly [string, Told])[] = [
  ['quickscan', { en: 'the quickscan', nl: 'de quickscan' }],
  ['web_survey', { en: 'the web survey', nl: 'de webenquête' }],
  ['interviews', { en: 'the interviews', nl: 'de interviews' }],
];

/** What the ledger's codes of items, questions and answers (`goals_set yes`) are called by readers. */
export function namesOfTerms(study: Study): NamesOfTerms {
  // an item's label begins with its code
  const items = study.survey.items.map(({ item, label }) => [item, label] as const);
  const questions = study.has('managers-instrument') ? loadManagerQuestions(study) : [];
  const asked = questions.map(({ id, label_en, label_nl }) => [id, { en: label_en, nl: label_nl }] as const);
  const answers = questions.flatMap(({ id: question, categories = [] }) =>
    categories.map(
      ({ id, label_en, label_nl }) => [`${question} ${id}`, { en: label_en, nl: label_nl }] as const,
    ),
  );
  return new Map([...answers, ...asked, ...INSTRUMENTS, ...items]);
}
