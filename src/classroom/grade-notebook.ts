import type { Language } from '../charts/language.ts';
import {
  type AnyExercise,
  EXERCISES,
  type ExerciseOutcome,
  judgeAnswer,
  type Words,
} from '../lessons/index.ts';
import type { Notebook } from '../runner/index.ts';
import type { Study } from '../tables/study.ts';
import { compileNotebook } from './compile-notebook.ts';
import { type Ending, type Limits, runSandboxed } from './run-sandboxed.ts';
import type { SandboxMessage } from './sandbox-messages.ts';

/** What came of one exercise: of its last answer on the data of the report, and of that on made-up data. */
export interface ExerciseGrade {
  readonly exercise: string;
  readonly report: ExerciseOutcome;
  /** undefined where no made-up data were asked */
  readonly fresh?: ExerciseOutcome;
}

/** A cell that did not end as it should. */
export interface GradingProblem {
  readonly cell: number;
  readonly why: Ending | 'error';
  readonly message: string;
}

/** A notebook of a class, graded. */
export interface GradedNotebook {
  readonly language: Language;
  readonly exercises: readonly ExerciseGrade[];
  readonly problems: readonly GradingProblem[];
}

/** How often a notebook is begun anew without the cell that ended it. */
const MOST_STARTS = 4;

/**
 * Runs a notebook in a sandbox and judges its answers here, so that nothing that it says of itself counts: an
 * answer is what it gave, and whether that is right is computed from the data of the exercise.
 *
 * A cell that ends the process, or takes too long, is left out and the others run again.
 *
 * @param study of whose report the exercises are
 */
export async function gradeNotebook(
  notebook: Notebook,
  study: Study,
  limits: Limits,
  signal?: AbortSignal,
): Promise<GradedNotebook> {
  const sources = notebook.cells.flatMap((cell) => (cell.cell_type === 'code' ? [cell.source] : []));
  let cells = compileNotebook(notebook);
  const problems: GradingProblem[] = [];
  let messages: readonly SandboxMessage[] = [];
  for (let start = 0; start < MOST_STARTS; start++) {
    const run = await runSandboxed(cells, limits, signal);
    messages = run.messages;
    if (run.ending === undefined) break;
    const last = run.messages.findLast(({ kind }) => kind === 'starts');
    if (run.ending === 'interrupted' || last?.kind !== 'starts') {
      problems.push({ cell: 0, why: run.ending, message: run.words });
      break;
    }
    problems.push({ cell: last.cell, why: run.ending, message: '' });
    cells = cells.filter(({ number }) => number !== last.cell);
  }
  for (const message of messages)
    if (message.kind === 'fails')
      problems.push({ cell: message.cell, why: 'error', message: String(message.message).slice(0, 500) });
  return {
    language: languageOf(sources),
    exercises: exercisesIn(sources).map((exercise) => graded(exercise, study, messages)),
    problems: problems.sort((a, b) => a.cell - b.cell),
  };
}

const SWITCH = /(?:setLanguage\(\s*|chartLanguage\b[^=\n]*=\s*)['"](nl|en)['"]/;

/** The language that a notebook sets in its first cells. */
function languageOf(sources: readonly string[]): Language {
  const found = sources.map((source) => SWITCH.exec(source)?.[1]).find((language) => language !== undefined);
  return found === 'nl' ? 'nl' : 'en';
}

/** The exercises that a notebook sets, in the order of the lessons. */
function exercisesIn(sources: readonly string[]): AnyExercise[] {
  const all = Object.values(EXERCISES) as unknown as AnyExercise[];
  const set = new Set(
    sources.flatMap((source) => [...source.matchAll(/exercise\(\s*['"]([\w-]+)['"]/g)].map(([, id]) => id)),
  );
  return all.filter(({ id }) => set.has(id));
}

function graded(exercise: AnyExercise, study: Study, messages: readonly SandboxMessage[]): ExerciseGrade {
  const answers = messages.flatMap((message) =>
    message.kind === 'answer' && message.exercise === exercise.id ? [message] : [],
  );
  const report = answers.findLast(({ seed }) => seed === null);
  const fresh = answers.findLast(({ seed }) => seed !== null);
  return {
    exercise: exercise.id,
    report: judged(exercise, report?.answer, () => exercise.fromStudy(study)),
    ...(fresh ? { fresh: judged(exercise, fresh.answer, () => exercise.fresh(Number(fresh.seed))) } : {}),
  };
}

const NO_FORM: Words = { en: 'This is no answer.', nl: 'Dit is geen antwoord.' };

function judged(exercise: AnyExercise, answer: unknown, data: () => unknown): ExerciseOutcome {
  if (answer === undefined || answer === null) return { verdict: 'open' };
  try {
    return judgeAnswer(exercise, answer, data());
  } catch {
    // whatever a cell gave, it is none
    return { verdict: 'wrong', causes: ['form'], words: [NO_FORM] };
  }
}
