import type { Language, Told } from '../contracts/language.ts';
import { type AnyExercise, EXERCISES, type ExerciseOutcome } from '../lessons/index.ts';
import type { ClassRow } from './grade-class.ts';
import { isRight, ranHow } from './grade-report.ts';
import { plainLine } from './plain-line.ts';
import { CLASSROOM_WORDS } from './words.ts';

/**
 * What a teacher wants to know before the next hour: who has what right, and of each exercise what went
 * wrong, in words, with who it went wrong for.
 *
 * @returns Markdown
 */
export function classOverview(rows: readonly ClassRow[], language: Language): string {
  const words = CLASSROOM_WORDS[language];
  const [notebook, , right, of, run, alike] = words.heads;
  const heads = [notebook, right, of, run, alike];
  const table = [heads, heads.map(() => '---'), ...rows.map((row) => cellsOf(row, language))];
  const exercises = Object.values(EXERCISES) as unknown as AnyExercise[];
  return [
    `# ${words.overview(rows.length)}`,
    table.map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
    ...exercises.flatMap((exercise) => exercisePart(exercise, rows, language)),
    '',
  ].join('\n\n');
}

function cellsOf(row: ClassRow, language: Language): string[] {
  const exercises = row.graded?.exercises ?? [];
  const right = exercises.filter(isRight).length;
  const alike = row.alike.map(plainLine).join(', ');
  return [plainLine(row.name), String(right), String(exercises.length), ranHow(row, language), alike];
}

/** How often an exercise was right, open and wrong, and each cause with who it was found with. */
function exercisePart({ id, title }: AnyExercise, rows: readonly ClassRow[], language: Language): string[] {
  const words = CLASSROOM_WORDS[language];
  const found = rows.flatMap(({ name, graded }) => {
    const own = graded?.exercises.find(({ exercise }) => exercise === id);
    return own ? [{ name, ...own }] : [];
  });
  if (found.length === 0) return [];
  const parts = [
    [words.report, found.map(({ name, report }) => ({ name, outcome: report }))],
    [words.fresh, found.flatMap(({ name, fresh }) => (fresh ? [{ name, outcome: fresh }] : []))],
  ] as const;
  return [
    `## ${title[language]}`,
    parts
      .filter(([, outcomes]) => outcomes.length > 0)
      .flatMap(([what, outcomes]) => [
        `- ${what}: ${counted(outcomes, language)}`,
        ...causes(outcomes, language),
      ])
      .join('\n'),
  ];
}

interface Of {
  readonly name: string;
  readonly outcome: ExerciseOutcome;
}

function counted(outcomes: readonly Of[], language: Language): string {
  const { tally } = CLASSROOM_WORDS[language];
  const number = (verdict: ExerciseOutcome['verdict']) =>
    outcomes.filter(({ outcome }) => outcome.verdict === verdict).length;
  return tally(number('right'), number('wrong'), number('open'));
}

function causes(outcomes: readonly Of[], language: Language): string[] {
  const by = new Map<string, { words: Told | undefined; names: string[] }>();
  for (const { name, outcome } of outcomes) {
    if (outcome.verdict !== 'wrong') continue;
    const [cause = ''] = outcome.causes;
    const known = by.get(cause) ?? { words: outcome.words[0], names: [] };
    known.names.push(plainLine(name));
    by.set(cause, known);
  }
  return [...by]
    .sort(([, one], [, other]) => other.names.length - one.names.length)
    .map(([cause, { words, names }]) => {
      return `  - ${names.length}× ${words?.[language] ?? ''} (\`${cause}\`: ${names.join(', ')})`;
    });
}
