import type { Language } from '../charts/language.ts';
import { type AnyExercise, exerciseOf, judgeAnswer } from '../lessons/index.ts';
import type { Cell, Notebook } from '../runner/index.ts';
import type { Study } from '../tables/study.ts';
import { literalOf } from './literal-of.ts';
import { timetable } from './timetable.ts';

const WORDS = {
  nl: {
    edition: 'Docentenversie',
    solution: 'Een goed antwoord',
    any: 'Elk ander antwoord dat aan de vraag voldoet is ook goed, in elke gangbare vorm.',
    way: 'De weg, zoals de tips die wijzen',
    wrong: 'Foute antwoorden die vaak voorkomen, en wat erachter zit',
    answer: 'antwoord',
    why: 'waarom',
  },
  en: {
    edition: "Instructor's edition",
    solution: 'A right answer',
    any: 'Any other answer that does what is asked is right too, in any usual form.',
    way: 'The way, as the hints show it',
    wrong: 'Wrong answers that are common, and what lies behind them',
    answer: 'answer',
    why: 'why',
  },
} satisfies Record<Language, unknown>;

/** An exercise as a notebook sets it: the name of its variable, and its data. */
interface SetTask {
  readonly exercise: AnyExercise;
  readonly data: unknown;
  readonly isFresh: boolean;
}

const SETS = /const (\w+) = exercise\('([\w-]+)'(?:, \{([^}]*)\})?\)/g;
const ANSWERS = /^const (\w+): unknown = undefined;\nawait show\((\w+)\.check\(\1\)\);$/;

/**
 * The edition of a lesson for its teacher: a timetable at the start; at each exercise a solution, the way to
 * it and the wrong answers that its misconceptions lead to, all computed from the data; and the solution in
 * the place of the answer, so that the notebook runs to "right".
 *
 * @param notebook a lesson, in the language wanted
 * @param study of whose report the exercises are
 * @throws Error when a computed solution is not accepted, or no exercise is found
 */
export function instructorNotebook(notebook: Notebook, study: Study, language: Language): Notebook {
  const tasks = tasksIn(notebook, study);
  if (tasks.size === 0) throw new Error('this notebook sets no exercise');
  const cells = notebook.cells.flatMap((cell): Cell[] => {
    if (cell.cell_type !== 'code') return [cell];
    const [, name, taskName = ''] = ANSWERS.exec(cell.source) ?? [];
    const task = tasks.get(taskName);
    const emptied = { ...cell, outputs: [], execution_count: null };
    if (!task || name === undefined)
      return [{ ...emptied, source: cell.source.replace('.hint(0)', '.hint(3)') }];
    const solution = literalOf(task.exercise.solve(task.data));
    const source = cell.source.replace('undefined', solution);
    return task.isFresh
      ? [{ ...emptied, source }]
      : [note(`${cell.id}-teacher`, teacherNote(task, language)), { ...emptied, source }];
  });
  const [title, ...rest] = cells;
  const start = `**${WORDS[language].edition}**\n\n${timetable(notebook, language)}`;
  return { ...notebook, cells: [...(title ? [title] : []), note('timetable', start), ...rest] };
}

const note = (id: string, source: string): Cell => ({ cell_type: 'markdown', id, metadata: {}, source });

function tasksIn({ cells }: Notebook, study: Study): Map<string, SetTask> {
  const tasks = new Map<string, SetTask>();
  for (const { cell_type, source } of cells) {
    if (cell_type !== 'code') continue;
    for (const [, name = '', id = '', options = ''] of source.matchAll(SETS)) {
      const exercise = exerciseOf(id);
      const seed = /\bseed: (\d+)/.exec(options)?.[1];
      const data = seed === undefined ? exercise.fromStudy(study) : exercise.fresh(Number(seed));
      const outcome = judgeAnswer(exercise, exercise.solve(data), data);
      if (outcome.verdict !== 'right') throw new Error(`the solution of ${id} is not accepted`);
      tasks.set(name, { exercise, data, isFresh: seed !== undefined });
    }
  }
  return tasks;
}

function teacherNote({ exercise, data }: SetTask, language: Language): string {
  const words = WORDS[language];
  const wrong = exercise.misconceptions.flatMap((misconception) => {
    const answer = misconception.typical(data);
    if (answer === undefined || exercise.isRight(answer, data)) return [];
    return [`| \`${literalOf(answer)}\` | ${misconception.words[language]} |`];
  });
  return [
    `**${words.solution}**: \`${literalOf(exercise.solve(data))}\`. ${words.any}`,
    `**${words.way}**`,
    exercise.hints.map((hint, index) => `${index + 1}. ${hint[language]}`).join('\n'),
    `**${words.wrong}**`,
    [`| ${words.answer} | ${words.why} |`, '| --- | --- |', ...wrong].join('\n'),
  ].join('\n\n');
}
