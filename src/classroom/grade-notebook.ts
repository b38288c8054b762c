import type { Language } from '../charts/language.ts';
import type { Told } from '../contracts/language.ts';
import { adviceOnSyntax } from '../kernel/cell/advice-on-syntax.ts';
import { adviceOnThrown } from '../kernel/run/advice-on-thrown.ts';
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
  /** The first line of its code, by which a reader finds it; empty where no cell is meant */
  readonly line: string;
  readonly why: Ending | 'error';
  readonly message: string;
  /** What it means and what would be right */
  readonly advice?: Told;
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
  const sourceOf = (cell: number): string => notebook.cells[cell - 1]?.source ?? '';
  let cells = compileNotebook(notebook);
  const problems: GradingProblem[] = [];
  let messages: readonly SandboxMessage[] = [];
  for (let start = 0; start < MOST_STARTS; start++) {
    const run = await runSandboxed(cells, limits, signal);
    messages = run.messages;
    if (run.ending === undefined) break;
    const last = run.messages.findLast(({ kind }) => kind === 'starts');
    if (run.ending === 'interrupted' || last?.kind !== 'starts') {
      problems.push({ cell: 0, line: '', why: run.ending, message: run.words });
      break;
    }
    problems.push({ cell: last.cell, line: firstLine(sourceOf(last.cell)), why: run.ending, message: '' });
    cells = cells.filter(({ number }) => number !== last.cell);
  }
  for (const message of messages)
    if (message.kind === 'fails') problems.push(failed(message, sourceOf(message.cell)));
  return {
    language: languageOf(sources),
    exercises: exercisesIn(sources).map((exercise) =>
      graded(exercise, study, messages, setsFresh(exercise, sources)),
    ),
    problems: problems.sort((a, b) => a.cell - b.cell),
  };
}

const firstLine = (source: string): string => source.trim().split('\n')[0]?.slice(0, 80) ?? '';

/** Whether what an error names stands in the cell, and not in what the cell called. */
function isNamedIn(source: string, message: string): boolean {
  const [, read, called] = /\(reading '(.+)'\)$|(\w+) is not a function$/.exec(message) ?? [];
  return source.includes(read ?? called ?? '');
}

/** A cell that gave an error. */
function failed({ cell, message }: { cell: number; message: string }, source: string): GradingProblem {
  const words = String(message).slice(0, 500);
  const [, name = '', rest = ''] = /^(\w+): ([\s\S]*)$/.exec(words) ?? [];
  const advice =
    name === 'SyntaxError'
      ? adviceOnSyntax(source)
      : adviceOnThrown({ message: rest, isOwn: isNamedIn(source, rest) });
  return {
    cell,
    line: firstLine(source),
    why: 'error',
    message: name === 'Error' ? rest : words,
    ...(advice ? { advice } : {}),
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

/** Whether a notebook sets an exercise on made-up data. */
const setsFresh = ({ id }: AnyExercise, sources: readonly string[]): boolean =>
  sources.some((source) => new RegExp(`exercise\\(\\s*['"]${id}['"],\\s*\\{[^}]*\\bseed\\b`).test(source));

function graded(
  exercise: AnyExercise,
  study: Study,
  messages: readonly SandboxMessage[],
  isFreshSet: boolean,
): ExerciseGrade {
  const answers = messages.flatMap((message) =>
    message.kind === 'answer' && message.exercise === exercise.id ? [message] : [],
  );
  const report = answers.findLast(({ seed }) => seed === null);
  const fresh = answers.findLast(({ seed }) => seed !== null);
  return {
    exercise: exercise.id,
    report: judged(exercise, report?.answer, () => exercise.fromStudy(study)),
    ...(fresh
      ? { fresh: judged(exercise, fresh.answer, () => exercise.fresh(Number(fresh.seed))) }
      : isFreshSet
        ? { fresh: { verdict: 'open' } as const }
        : {}),
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
