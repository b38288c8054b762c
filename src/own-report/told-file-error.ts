import type { Language } from '../charts/index.ts';
import { toldOf } from '../contracts/told-of.ts';
import { DataProblems, type Problem } from '../own-data/index.ts';
import { DataError } from '../tables/index.ts';
import { inDutch } from './dutch/in-dutch.ts';

const EN = {
  row: 'row',
  column: 'column',
  item: 'item',
  inRows: (rows: number) => `in ${rows} rows`,
  inColumns: (columns: number) => `also in ${columns} other column${columns === 1 ? '' : 's'}`,
  more: (guesses: number) => `and ${guesses} more columns are guessed so`,
};
const NL: typeof EN = {
  row: 'rij',
  column: 'kolom',
  item: 'vraag',
  inRows: (rows) => `in ${rows} rijen`,
  inColumns: (columns) => `ook in ${columns} andere kolom${columns === 1 ? '' : 'men'}`,
  more: (guesses) => `en nog ${guesses} kolommen zijn zo vermoed`,
};
const WORDS = { en: EN, nl: NL } satisfies Record<Language, typeof EN>;
/** So many guesses are told; all stand in the mapping that is written. */
const GUESSES = 3;

/**
 * An error on a file as one reads it in a terminal: problems a line
 * each, what is the same in many columns once.
 *
 * @param error of any kind; what is known of no place is told as it is
 */
export function toldFileError(error: Error, language: Language): string {
  const say = (text: string) => (language === 'nl' ? inDutch(text) : text);
  if (error instanceof DataProblems) {
    return toldProblems(error.file, error.problems, say, WORDS[language]).join('\n');
  }
  if (!(error instanceof DataError)) return say(toldOf(error)[language]);
  const { file, row = null, column = null, item = null, problem, cure } = error;
  const told = cure === '' ? problem : `${problem}; ${cure}`;
  return `${placeOf({ file, row, column, item }, WORDS[language])}: ${say(told)}`;
}

function toldProblems(
  file: string,
  problems: readonly Problem[],
  say: (text: string) => string,
  words: typeof EN,
): string[] {
  const isGuess = ({ problem }: Problem) => problem.startsWith('is guessed to be ');
  const alike = new Map<string, Problem[]>();
  for (const problem of problems.filter((each) => !isGuess(each))) {
    // the same value in another column is the same problem
    const key = JSON.stringify(
      problem.value === null ? problem : [problem.value, problem.problem, problem.cure],
    );
    alike.set(key, [...(alike.get(key) ?? []), problem]);
  }
  const lines = [...alike.values()].map((same) => {
    const [{ row, column, item, problem, cure }] = same as [Problem];
    const rows = same.reduce((sum, { count }) => sum + count, 0);
    const others = new Set(same.map((each) => each.column)).size - 1;
    const often = [
      ...(rows > 1 ? [words.inRows(rows)] : []),
      ...(others > 0 ? [words.inColumns(others)] : []),
    ].join(', ');
    const place = placeOf({ file, row, column, item: item === column ? null : item }, words);
    return `${place}: ${say(problem)}${often === '' ? '' : ` (${often})`}; ${say(cure)}`;
  });
  const guesses = problems.filter(isGuess);
  const told = guesses
    .slice(0, GUESSES)
    .map(
      ({ column, problem, cure }) =>
        `${placeOf({ file, row: null, column, item: null }, words)}: ${say(problem)}; ${say(cure)}`,
    );
  return [...lines, ...told, ...(guesses.length > GUESSES ? [words.more(guesses.length - GUESSES)] : [])];
}

function placeOf(
  {
    file,
    row,
    column,
    item,
  }: Readonly<{ file: string; row: number | null; column: string | null; item: string | null }>,
  words: typeof EN,
): string {
  return [
    file,
    ...(row === null ? [] : [`${words.row} ${row}`]),
    ...(column === null ? [] : [`${words.column} ${column}`]),
    ...(item === null ? [] : [`${words.item} ${item}`]),
  ].join(', ');
}
