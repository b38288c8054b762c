import type { Language } from '../charts/language.ts';
import type { Study } from '../tables/study.ts';
import type { AnyTable } from '../tables/typed-table.ts';

/** A text that a learner reads, in both languages. */
export type Words = Readonly<Record<Language, string>>;

/** A way to go wrong that is known, and what to say to who went it. */
export interface Misconception<Data, Answer> {
  readonly id: string;
  /** what was done, and what to do instead; never the answer */
  readonly words: Words;
  /** the answer that this way leads to; undefined where it leads to none, or to the right one */
  typical(data: Data): Answer | undefined;
  /** whether an answer came this way; by default, whether it is the typical one */
  fits?(answer: Answer, data: Data): boolean;
}

/**
 * One exercise. Its answer stands nowhere: an answer is right when it has the property that the question asks
 * for, on the data of the report and on fresh data alike.
 */
export interface Exercise<Data, Answer> {
  readonly id: string;
  readonly title: Words;
  /** what is asked */
  question(data: Data): Words;
  /** what an answer may look like */
  readonly form: Words;
  /** the data of the report */
  fromStudy(study: Study): Data;
  /** made-up data, the same for the same seed */
  fresh(seed: number): Data;
  /** the data as a table to look at */
  table(data: Data, language: Language): AnyTable;
  /** the answer in one form, from whatever form it was given in; undefined where it is none */
  read(given: unknown, data: Data): Answer | undefined;
  /** whether two answers say the same */
  same(one: Answer, other: Answer): boolean;
  isRight(answer: Answer, data: Data): boolean;
  /** at least three; the first that fits names the cause */
  readonly misconceptions: readonly Misconception<Data, Answer>[];
  /** what to say of a wrong answer that no misconception explains: where to look, never the answer */
  readonly otherwise: Words;
  /** from a nudge to the way itself */
  readonly hints: readonly Words[];
  /** a right answer, by the way that the lesson teaches */
  solve(data: Data): Answer;
}

/** What became of an answer. */
export type ExerciseOutcome =
  | { readonly verdict: 'open' }
  | { readonly verdict: 'right' }
  | {
      readonly verdict: 'wrong';
      /**
       * ids of the misconceptions that lead to this answer; `form`
       * when it is no answer, `other` when none does
       */
      readonly causes: readonly string[];
      readonly words: readonly Words[];
    };
