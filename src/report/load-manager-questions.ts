import { openStudy, type Study } from '../tables/study.ts';

/** One question of the managers' web survey. */
export interface ManagerQuestion {
  readonly id: string;
  /** Place in the questionnaire, from 1 */
  readonly position: number;
  readonly kind: 'agreement' | 'choice' | 'multiple' | 'open';
  readonly section: string;
  readonly label_nl: string;
  readonly label_en: string;
  /** Our English paraphrase, and the same in Dutch */
  readonly question: string;
  readonly question_nl: string;
  /** The question that this one is put after */
  readonly follows?: string;
  /** Figures of the report that show it */
  readonly figures?: readonly string[];
  /** Answers in the order of the form; open questions have none */
  readonly categories?: readonly ManagerCategory[];
  /** The measurements in which the survey was held, in the order of time */
  readonly waves: readonly ManagerWave[];
}

/** One measurement of the web survey. */
export interface ManagerWave {
  readonly id: string;
  /** Respondents that there can have been at the most */
  readonly most_respondents: number;
}

/** One answer of a closed question. */
export interface ManagerCategory {
  readonly id: string;
  readonly label_nl: string;
  readonly label_en: string;
  /** Waves in which it was offered; all when left out */
  readonly waves?: readonly string[];
}

/**
 * The questions of the managers' web survey, in the order of the annex.
 *
 * @returns 70 questions, open ones included
 * @example
 * loadManagerQuestions().length
 * // 70
 */
export function loadManagerQuestions(study: Study = openStudy()): readonly ManagerQuestion[] {
  const { waves, questions } = JSON.parse(study.text('managers-instrument')) as {
    readonly waves: readonly ManagerWave[];
    readonly questions: readonly Omit<ManagerQuestion, 'waves'>[];
  };
  return questions.map((question) => ({ ...question, waves }));
}
