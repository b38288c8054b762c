import { escapeMarkup } from '../contracts/escape-markup.ts';
import { explainConflict, feasibleSet, type PublishedRow } from '../recovery/index.ts';
import { missesOf } from '../recovery/row-constraints.ts';
import { printedWaves, publishedRows, type Survey } from '../tables/index.ts';
import type { AnyTable } from '../tables/typed-table.ts';

/** A printed row that no answers give, and why. */
export interface ImpossibleRow {
  readonly item: string;
  readonly wave: string;
  /** printed values that cannot hold together, none of them needless, in words */
  readonly conflict: string;
  /** every single misprint that would explain the row, in words */
  readonly misprints: readonly string[];
  /** counts nearest to the print */
  readonly nearest: readonly (readonly number[])[];
}

/**
 * The rows of the printed tables that cannot be right, each with a set of its printed values that contradict each
 * other, none of them needless, and the single misprints that would explain them.
 *
 * @param survey its waves, and how many answers each item offers
 * @param frequencies the printed tables
 * @returns the rows by wave, in the order of the tables; in a notebook each shows itself as a paragraph
 * @example impossibleRows(openStudy().survey, openStudy().frequencies()).map(({ item }) => item) // ['v4c']
 */
export function impossibleRows(survey: Survey, frequencies: AnyTable): ImpossibleRow[] {
  const printed = printedWaves(frequencies);
  return survey.waves
    .filter(({ id }) => printed.includes(id))
    .flatMap(({ id: wave }) =>
      [...publishedRows(frequencies, wave, survey)]
        .filter(([, row]) => feasibleSet(row).length === 0)
        .map(([item, row]) => explained(item, wave, row)),
    );
}

function explained(item: string, wave: string, row: PublishedRow): ImpossibleRow {
  const { conflict, misprints, nearest } = explainConflict(row);
  return shown({
    item,
    wave,
    conflict: conflict.map((name) => inWords(name, row)).join(', '),
    misprints: misprints.flatMap((name) => misprint(name, row)),
    nearest: nearest.map(({ vector }) => vector),
  });
}

const shown = (row: ImpossibleRow): ImpossibleRow =>
  Object.defineProperty(row, Symbol.for('Jupyter.display'), { value: () => bundleOf(row) });

function bundleOf({ item, wave, conflict, misprints, nearest }: ImpossibleRow): Record<string, string> {
  const name = `${item}, ${wave}.`;
  const told = [
    misprints.length > 0 ? ` One misprint would explain it: ${misprints.join(', or ')}.` : '',
    ` Nearest counts: ${nearest.map((vector) => vector.join(', ')).join('; or ')}.`,
    ` These cannot hold together: ${conflict}.`,
  ].join('');
  return {
    'text/html': `<p><strong>${escapeMarkup(name)}</strong>${escapeMarkup(told)}</p>`,
    'text/plain': `${name}${told}`,
  };
}

/** What would be printed in place of one printed value, if all others are right. */
function misprint(name: string, row: PublishedRow): string[] {
  const others = feasibleSet(withoutValue(row, name));
  const values = others.flatMap((vector) =>
    missesOf(vector, row, 'either').map(({ wouldPrint }) => wouldPrint),
  );
  const [least, ...more] = [...new Set(values)].sort();
  if (least === undefined) return [];
  return [`${inWords(name, row)} for ${[least, ...more.slice(-1)].join(' to ')}`];
}

function withoutValue(row: PublishedRow, name: string): PublishedRow {
  if (name === 'n') {
    const most = typeof row.n === 'number' ? row.n : row.n.max;
    return { ...row, n: { min: 1, max: 2 * most } };
  }
  const [, category] = /^p(\d+)$/.exec(name) ?? [];
  if (category === undefined) return { ...row, [name]: null };
  return {
    ...row,
    percents: row.percents.map((text, index) => (index + 1 === Number(category) ? null : text)),
  };
}

function inWords(name: string, row: PublishedRow): string {
  const [, category] = /^p(\d+)$/.exec(name) ?? [];
  if (category !== undefined) return `${row.percents[Number(category) - 1]} percent in answer ${category}`;
  const n = typeof row.n === 'number' ? row.n : `${row.n.min} to ${row.n.max}`;
  const words: Record<string, string> = {
    mean: `mean ${row.mean}`,
    sd: `SD ${row.sd}`,
    min: `lowest answer ${row.min}`,
    max: `highest answer ${row.max}`,
    n: `n ${n}`,
  };
  return words[name] ?? name;
}
