import type { Language } from '../charts/language.ts';
import { EXERCISES, type ExerciseOutcome, exerciseOf } from '../lessons/index.ts';
import type { ClassRow } from './grade-class.ts';
import type { ExerciseGrade, GradingProblem } from './grade-notebook.ts';
import { CLASSROOM_WORDS } from './words.ts';

/**
 * The table of a class: a row a file; for each exercise what came of it on the data of the report and on
 * made-up data: `right`, `wrong: CAUSE`, `open`, or nothing where it was not set.
 *
 * @returns names of columns, then rows, all text
 */
export function gradeTable(rows: readonly ClassRow[]): string[][] {
  const ids = Object.keys(EXERCISES).filter((id) =>
    rows.some(({ graded }) => graded?.exercises.some(({ exercise }) => exercise === id)),
  );
  const head = [
    'notebook',
    'language',
    'right',
    'of',
    'run',
    'alike',
    ...ids.flatMap((id) => [id, `${id} fresh`]),
  ];
  return [
    head,
    ...rows.map((row) => {
      const exercises = row.graded?.exercises ?? [];
      const cells = ids.flatMap((id) => {
        const found = exercises.find(({ exercise }) => exercise === id);
        return [found ? inAWord(found.report) : '', found?.fresh ? inAWord(found.fresh) : ''];
      });
      const right = exercises.filter(isRight).length;
      return [
        row.name,
        row.language,
        String(right),
        String(exercises.length),
        ranHow(row),
        row.alike.join(' '),
        ...cells,
      ];
    }),
  ];
}

/** An exercise is right when its answer on the report is, and that on made-up data where those were asked. */
const isRight = ({ report, fresh }: ExerciseGrade): boolean =>
  report.verdict === 'right' && (fresh === undefined || fresh.verdict !== 'wrong');

const inAWord = (outcome: ExerciseOutcome): string =>
  outcome.verdict === 'wrong' ? `wrong: ${outcome.causes.join(', ')}` : outcome.verdict;

function ranHow({ graded, broken }: ClassRow): string {
  if (broken !== undefined) return 'not read';
  const problems = graded?.problems ?? [];
  return problems.length === 0 ? 'whole' : problems.map(({ cell, why }) => `cell ${cell}: ${why}`).join('; ');
}

/** What a learner gets back, in the language of the notebook, as Markdown. */
export function feedbackOf({ name, language, graded, broken }: ClassRow): string {
  const words = CLASSROOM_WORDS[language];
  const parts = [`# ${words.title(plain(name))}`];
  if (broken !== undefined) parts.push(words.broken(plain(broken)));
  if (graded) {
    const { exercises, problems } = graded;
    if (exercises.length === 0) parts.push(words.none);
    else parts.push(words.score(exercises.filter(isRight).length, exercises.length));
    for (const each of exercises) parts.push(exerciseFeedback(each, language));
    if (problems.length > 0)
      parts.push(
        `## ${words.problems}`,
        problems.map((problem) => problemLine(problem, language)).join('\n'),
      );
  }
  return `${parts.join('\n\n')}\n`;
}

function exerciseFeedback({ exercise, report, fresh }: ExerciseGrade, language: Language): string {
  const words = CLASSROOM_WORDS[language];
  const lines = [`- ${words.report}: ${inWords(report, language)}`];
  if (fresh) lines.push(`- ${words.fresh}: ${inWords(fresh, language)}`);
  return `## ${exerciseOf(exercise).title[language]}\n\n${lines.join('\n')}`;
}

function inWords(outcome: ExerciseOutcome, language: Language): string {
  const words = CLASSROOM_WORDS[language];
  if (outcome.verdict !== 'wrong') return words[outcome.verdict];
  const causes = outcome.words.map((each) => each[language]).join(` *${words.either}* `);
  return `${words.wrong}. ${causes}`;
}

function problemLine({ cell, why, message }: GradingProblem, language: Language): string {
  const words = CLASSROOM_WORDS[language];
  const told = message === '' ? '' : `: \`${plain(message)}\``;
  return `- ${words.cell(cell)} ${words.why[why]}${told}`;
}

/** Text of a file or a cell that says nothing to Markdown. */
const plain = (text: string): string => text.replace(/[`\r\n<>[\]]/g, ' ').trim();
