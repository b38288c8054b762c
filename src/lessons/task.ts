import type { Language } from '../charts/language.ts';
import { currentLanguage } from '../contracts/language.ts';
import { toldOf } from '../contracts/told-of.ts';
import { openStudy, type Study } from '../tables/study.ts';
import { tellAnswer } from './answered.ts';
import type { ExerciseOutcome } from './exercise.ts';
import { type AnyExercise, type DataOf, type ExerciseId, exerciseOf } from './exercises.ts';
import { judgeAnswer } from './judge-answer.ts';
import type { AnyTable } from './lesson-table.ts';
import { type ShownTask, shownHint, shownOutcome, shownTask } from './shown.ts';
import { LESSON_WORDS } from './words.ts';

/** How an exercise is set. */
export interface TaskOptions {
  /** Of what is read, default English */
  readonly language?: Language;
  /** Made-up data in place of those of the report, the same for the same number: an integer of 0 or more */
  readonly seed?: number;
  /** A study in place of the package's own */
  readonly study?: Study;
}

/** An answer that was checked, as it shows itself. */
type CheckedAnswer = ExerciseOutcome & ShownTask;

/** One exercise, set to a learner: it shows itself as its question. */
export interface Task<Data> extends ShownTask {
  readonly id: string;
  readonly question: string;
  readonly data: Data;
  /** The data, to look at */
  readonly table: AnyTable;
  /**
   * Whether an answer is right, and if not, why.
   *
   * @param answer the answer in any usual form, or a function from data to
   *   answer, which is tried on fresh data too
   */
  check(answer: (data: Data) => unknown): CheckedAnswer;
  check(answer: unknown): CheckedAnswer;
  /** One hint more than was asked for before, or that many, from 0 for none; the last shows the way. */
  hint(number?: number): ShownTask;
}

/** The package's own study, opened once: its tables are not read anew for each exercise. */
let ownStudy: Study | undefined;
function studyOfPackage(): Study {
  ownStudy ??= openStudy();
  return ownStudy;
}

const FRESH_SEEDS = [101, 102, 103];

/**
 * Sets an exercise of the lessons.
 *
 * @param id which one
 * @param options language, and a seed for made-up data
 * @returns the exercise with its data, its check and its hints
 * @throws RangeError when there is no such exercise, or the seed is no integer of 0 or more
 * @example exercise('agree-share', { seed: 7 }).check(undefined).verdict // 'open'
 */
export function exercise<Id extends ExerciseId>(id: Id, options: TaskOptions = {}): Task<DataOf<Id>> {
  const { language = currentLanguage(), seed } = options;
  const own = exerciseOf(id);
  const data = seed === undefined ? own.fromStudy(options.study ?? studyOfPackage()) : own.fresh(seed);
  let hints = 0;
  return {
    id,
    question: own.question(data)[language],
    data: data as DataOf<Id>,
    table: own.table(data, language),
    check: (...given: readonly unknown[]) =>
      given.length > 1
        ? shownOutcome(own, faulty('form', 'severalAnswers'), language)
        : checked(own, given[0], data, seed, language),
    hint(number = hints + 1) {
      hints = Math.min(Math.max(0, Math.trunc(Number(number) || 0)), own.hints.length);
      return shownHint(own, hints, language);
    },
    ...shownTask(own, data, seed, language),
  };
}

function checked(
  own: AnyExercise,
  given: unknown,
  data: unknown,
  seed: number | undefined,
  language: Language,
): CheckedAnswer {
  if (given instanceof Promise) return shownOutcome(own, faulty('form', 'waiting'), language);
  if (Number.isNaN(given)) return shownOutcome(own, faulty('form', 'notANumber'), language);
  if (typeof given !== 'function') {
    tellAnswer(own.id, seed, given);
    return shownOutcome(own, judgeAnswer(own, given, data), language);
  }
  const answer = given as (data: unknown) => unknown;
  try {
    const value = answer(data);
    if (value === undefined) return shownOutcome(own, faulty('form', 'givesNothing'), language);
    tellAnswer(own.id, seed, value);
    const first = judgeAnswer(own, value, data);
    if (first.verdict !== 'right') return shownOutcome(own, first, language);
    const others = FRESH_SEEDS.map((each) => own.fresh(each));
    const holds = others.every((fresh) => judgeAnswer(own, answer(fresh), fresh).verdict === 'right');
    if (holds) return shownOutcome(own, first, language, others.length);
    return shownOutcome(own, faulty('only-these-data', 'only'), language);
  } catch (error) {
    const reason = toldOf(error);
    const [en, nl] = [LESSON_WORDS.en.fails(reason.en), LESSON_WORDS.nl.fails(reason.nl)];
    return shownOutcome(own, { verdict: 'wrong', causes: ['form'], words: [{ en, nl }] }, language);
  }
}

/** No answer of the exercise, for a reason that is the same in all of them. */
function faulty(cause: string, why: 'severalAnswers' | 'waiting' | 'notANumber' | 'givesNothing' | 'only') {
  const words = { en: LESSON_WORDS.en[why], nl: LESSON_WORDS.nl[why] };
  return { verdict: 'wrong', causes: [cause], words: [words] } satisfies ExerciseOutcome;
}
