import { escapeMarkup } from '../contracts/escape-markup.ts';
import { currentLanguage, type Language, type Told } from '../contracts/language.ts';
import { alike, asTold, joinTold, numberTold, rangeTold } from '../contracts/told.ts';
import { explainConflict, feasibleSet, type PublishedRow } from '../recovery/index.ts';
import { missesOf } from '../recovery/row-constraints.ts';
import { printedWaves, publishedRows, type Survey } from '../tables/index.ts';
import type { AnyTable } from '../tables/typed-table.ts';

/** A printed row that no answers give, and why. */
export interface ImpossibleRow {
  readonly item: string;
  readonly wave: string;
  /** Printed values that cannot hold together, none of them needless, in words */
  readonly conflict: string;
  /** Every single misprint that would explain the row, in words */
  readonly misprints: readonly string[];
  /** Counts nearest to the print */
  readonly nearest: readonly (readonly number[])[];
  /** The same in Dutch */
  readonly nl: { readonly conflict: string; readonly misprints: readonly string[] };
}

/**
 * The rows of the printed tables that cannot be right, each with a set of its printed values that contradict
 * each other, none of them needless, and the single misprints that would explain them.
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
  const told = joinTold(
    conflict.map((name) => inWords(name, row)),
    ', ',
  );
  const explaining = misprints.flatMap((name) => misprint(name, row));
  return shown({
    item,
    wave,
    conflict: told.en,
    misprints: explaining.map(({ en }) => en),
    nearest: nearest.map(({ vector }) => vector),
    nl: { conflict: told.nl, misprints: explaining.map(({ nl }) => nl) },
  });
}

const shown = (row: ImpossibleRow): ImpossibleRow =>
  Object.defineProperty(row, Symbol.for('Jupyter.display'), { value: () => bundleOf(row) });

const WORDS = {
  en: {
    misprint: 'One misprint would explain it',
    or: 'or',
    nearest: 'Nearest counts',
    conflict: 'These cannot hold together',
  },
  nl: {
    misprint: 'Eén drukfout zou het verklaren',
    or: 'of',
    nearest: 'Dichtstbijzijnde aantallen',
    conflict: 'Deze kunnen niet samen',
  },
} satisfies Record<Language, Record<string, string>>;

function bundleOf(row: ImpossibleRow): Record<string, string> {
  const { item, wave, conflict, misprints, nearest } = asTold(row);
  const words = WORDS[currentLanguage()];
  const name = `${item}, ${wave}.`;
  const told = [
    misprints.length > 0 ? ` ${words.misprint}: ${misprints.join(`, ${words.or} `)}.` : '',
    ` ${words.nearest}: ${nearest.map((vector) => vector.join(', ')).join(`; ${words.or} `)}.`,
    ` ${words.conflict}: ${conflict}.`,
  ].join('');
  return {
    'text/html': `<p><strong>${escapeMarkup(name)}</strong>${escapeMarkup(told)}</p>`,
    'text/plain': `${name}${told}`,
  };
}

/** What would be printed in place of one printed value, if all others are right. */
function misprint(name: string, row: PublishedRow): Told[] {
  const others = feasibleSet(withoutValue(row, name));
  const values = others.flatMap((vector) =>
    missesOf(vector, row, 'either').map(({ wouldPrint }) => wouldPrint),
  );
  const [least, ...more] = [...new Set(values)].sort();
  if (least === undefined) return [];
  const [printed, instead] = [inWords(name, row), rangeTold(least, more.at(-1) ?? least)];
  return [{ en: `${printed.en} for ${instead.en}`, nl: `${printed.nl} in plaats van ${instead.nl}` }];
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

function inWords(name: string, row: PublishedRow): Told {
  const [, category] = /^p(\d+)$/.exec(name) ?? [];
  if (category !== undefined) {
    const percent = row.percents[Number(category) - 1];
    return {
      en: `${percent} percent in answer ${category}`,
      nl: `${percent} procent bij antwoord ${category}`,
    };
  }
  const n =
    typeof row.n === 'number' ? alike(String(row.n)) : rangeTold(String(row.n.min), String(row.n.max));
  const [mean, sd] = [numberTold(`${row.mean}`), numberTold(`${row.sd}`)];
  const words: Record<string, Told> = {
    mean: { en: `mean ${mean.en}`, nl: `gemiddelde ${mean.nl}` },
    sd: { en: `SD ${sd.en}`, nl: `SD ${sd.nl}` },
    min: { en: `lowest answer ${row.min}`, nl: `laagste antwoord ${row.min}` },
    max: { en: `highest answer ${row.max}`, nl: `hoogste antwoord ${row.max}` },
    n: { en: `n ${n.en}`, nl: `n ${n.nl}` },
  };
  return words[name] ?? alike(name);
}
