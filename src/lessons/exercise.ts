import type { Language } from '../charts/language.ts';
import type { Study } from '../tables/study.ts';
import type { AnyTable } from '../tables/typed-table.ts';

/** A text that a learner reads, in both languages. */
export type Words = Readonly<Record<Language, string>>;

/** A way to go wrong that is known, and what to say to who went it. */
export interface Misconception<Data, Answer> {
  readonly id: string;
  /** What was done, and what to do instead; never the answer */
  readonly words: Words;
  /** The answer that this way leads to; undefined where it leads to none, or to the right one */
  typical(data: Data): Answer | undefined;
  /** Whether an answer came this way; by default, whether it is the typical one */
  fits?(answer: Answer, data: Data): boolean;
}

/**
 * One exercise. Its answer stands nowhere: an answer is right when it has the property that the question asks
 * for, on the data of the report and on fresh data alike.
 */
export interface Exercise<Data, Answer> {
  readonly id: string;
  readonly title: Words;
  /** What is asked */
  question(data: Data): Words;
  /** What an answer may look like */
  readonly form: Words;
  /** The data of the report */
  fromStudy(study: Study): Data;
  /** Made-up data, the same for the same seed */
  fresh(seed: number): Data;
  /** The data as a table to look at */
  table(data: Data, language: Language): AnyTable;
  /** The answer in one form, from whatever form it was given in; undefined where it is none */
  read(given: unknown, data: Data): Answer | undefined;
  /** Whether two answers say the same */
  same(one: Answer, other: Answer): boolean;
  isRight(answer: Answer, data: Data): boolean;
  /** At least three; the first that fits names the cause */
  readonly misconceptions: readonly Misconception<Data, Answer>[];
  /** What to say of a wrong answer that no misconception explains: where to look, never the answer */
  readonly otherwise: Words;
  /** From a nudge to the way itself */
  readonly hints: readonly Words[];
  /** A right answer, by the way that the lesson teaches */
  solve(data: Data): Answer;
}

/** What became of an answer. */
export type ExerciseOutcome =
  | { readonly verdict: 'open' }
  | { readonly verdict: 'right' }
  | {
      readonly verdict: 'wrong';
      /**
       * Ids of the misconceptions that lead to this answer; `form`
       * when it is no answer, `other` when none does
       */
      readonly causes: readonly string[];
      readonly words: readonly Words[];
    };
