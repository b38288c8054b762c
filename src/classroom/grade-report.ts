import type { Language } from '../charts/language.ts';
import { EXERCISES, type ExerciseOutcome, exerciseOf } from '../lessons/index.ts';
import type { ClassRow } from './grade-class.ts';
import type { ExerciseGrade, GradingProblem } from './grade-notebook.ts';
import { plainLine } from './plain-line.ts';
import { CLASSROOM_WORDS } from './words.ts';

/**
 * The table of a class: a row a file; for each exercise what came of it on the data of the report and on
 * made-up data: right, wrong with its cause, open, or nothing where it was not set.
 *
 * @returns names of columns, then rows, all text
 */
export function gradeTable(rows: readonly ClassRow[], language: Language): string[][] {
  const words = CLASSROOM_WORDS[language];
  const ids = Object.keys(EXERCISES).filter((id) =>
    rows.some(({ graded }) => graded?.exercises.some(({ exercise }) => exercise === id)),
  );
  const head = [
    ...words.heads,
    ...ids.flatMap((id) => {
      const title = exerciseOf(id).title[language];
      return [title, words.freshHead(title)];
    }),
  ];
  return [
    head,
    ...rows.map((row) => {
      const exercises = row.graded?.exercises ?? [];
      const cells = ids.flatMap((id) => {
        const found = exercises.find(({ exercise }) => exercise === id);
        return [found?.report, found?.fresh].map((outcome) => (outcome ? inAWord(outcome, language) : ''));
      });
      const right = exercises.filter(isRight).length;
      return [
        row.name,
        row.language,
        String(right),
        String(exercises.length),
        ranHow(row, language),
        row.alike.join(' '),
        ...cells,
      ];
    }),
  ];
}

/** An exercise is right when its answer on the report is, and that on made-up data where those were asked. */
export const isRight = ({ report, fresh }: ExerciseGrade): boolean =>
  report.verdict === 'right' && (fresh === undefined || fresh.verdict !== 'wrong');

function inAWord(outcome: ExerciseOutcome, language: Language): string {
  const { cells } = CLASSROOM_WORDS[language];
  return outcome.verdict === 'wrong' ? cells.wrong(outcome.causes.join(', ')) : cells[outcome.verdict];
}

/** Whether a notebook ran, in few words. */
export function ranHow({ graded, broken }: ClassRow, language: Language): string {
  const words = CLASSROOM_WORDS[language];
  if (broken !== undefined) return words.notRead;
  const problems = graded?.problems ?? [];
  if (problems.length === 0) return words.whole;
  return problems.map(({ cell, why }) => words.inCell(cell, words.ranNot[why])).join('; ');
}

/** What a learner gets back, in the language of the notebook, as Markdown. */
export function feedbackOf({ name, language, graded, broken }: ClassRow): string {
  const words = CLASSROOM_WORDS[language];
  const parts = [`# ${words.title(plainLine(name))}`];
  if (broken !== undefined) parts.push(words.broken(plainLine(broken)));
  if (graded) {
    const { exercises, problems } = graded;
    if (exercises.length === 0) parts.push(words.none);
    else parts.push(scoreOf(exercises, language));
    for (const each of exercises) parts.push(exerciseFeedback(each, language));
    if (problems.length > 0)
      parts.push(
        `## ${words.problems}`,
        words.problemsHow,
        problems.map((problem) => problemLine(problem, language)).join('\n'),
      );
  }
  return `${parts.join('\n\n')}\n`;
}

function scoreOf(exercises: readonly ExerciseGrade[], language: Language): string {
  const words = CLASSROOM_WORDS[language];
  const fresh = exercises.flatMap((each) => (each.fresh ? [each.fresh] : []));
  const right = fresh.filter(({ verdict }) => verdict === 'right').length;
  const score = words.score(exercises.filter(isRight).length, exercises.length);
  return fresh.length === 0 ? score : `${score} ${words.freshScore(right, fresh.length)}`;
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

function problemLine({ cell, line, why, message, advice }: GradingProblem, language: Language): string {
  const words = CLASSROOM_WORDS[language];
  const told = message === '' ? '' : `: \`${plainLine(message)}\``;
  const meant = advice ? `. ${capital(plainLine(advice[language]))}` : '';
  return `- ${capital(words.cell(cell, line.replace(/`/g, ' ')))} ${words.why[why]}${told}${meant}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
