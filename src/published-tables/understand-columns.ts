import { said } from '../contracts/told.ts';
import { dataError } from '../tables/data-error.ts';
import { type Headings, holdsValues } from './find-headings.ts';
import { headingText } from './heading-text.ts';
import { asLabel, labelled } from './label-columns.ts';
import type { Measure } from './measure.ts';
import { isCountAndShare, placeCategories, TOTAL } from './place-categories.ts';
import { type ColumnMapping, LINKS } from './published-table.ts';
import { type ColumnMeaning, readHeading, withoutSize } from './read-heading.ts';
import { withoutFootnotes, withScaleNoted } from './scale-notes.ts';
import type { UnderstoodColumn } from './understood-column.ts';

/**
 * What each column holds: by the mapping, by its heading, or as one category of several by its place.
 *
 * @param file name for complaints
 * @param found the headings
 * @param mapping what the reader says; goes before all else
 * @param size how many answers the scale has; null where it is unknown
 * @throws DataError when the mapping names no column
 */
export function understandColumns(
  file: string,
  { headings, groups, body }: Headings,
  mapping: readonly ColumnMapping[],
  size: number | null = null,
): UnderstoodColumn[] {
  const mapped = mappedColumns(file, headings, mapping);
  const corner = cornerOf(headings, body);
  const signs =
    headings.some((heading) => /^\++$/.test(heading)) && headings.some((heading) => /^[-–−]+$/.test(heading));
  const columns = headings.map((heading, index): UnderstoodColumn => {
    const given = mapped.get(index);
    if (given)
      return {
        index,
        heading,
        group: given.group ?? groups[index] ?? '',
        meaning: meaningOf(given),
        by: 'mapping',
      };
    const group = groups[index] ?? '';
    if (corner !== null && index > 0 && heading !== '')
      return { index, heading, group: `${group} ${heading}`.trim(), meaning: corner, by: byCorner() };
    // only the first column may go without a heading; between -- and ++ a 0 is no number
    const unknown = (heading === '' && index > 0) || (signs && /^(0|\+\/-|-\/\+|±)$/.test(heading));
    const meaning = unknown ? null : (readHeading(heading) ?? null);
    if (index === 0 && meaning?.kind === 'values' && !holdsValues(body, 0))
      return { index, heading, ...asLabel() };
    if (meaning !== null) return { index, heading, group, meaning, by: said({ en: 'heading', nl: 'kop' }) };
    return {
      index,
      heading,
      group,
      ...splitHeading(heading, headings),
      ...(index === 0 && !holdsValues(body, 0) ? asLabel() : {}),
    };
  });
  const told = withoutFootnotes(withScaleNoted(columns, body));
  return onceEach(withBlocks(placeCategories(labelled(withTotals(told, body), body), body, size)), body);
}

const byCorner = () =>
  said({
    en: 'the heading in the corner, of the wave or group above it',
    nl: 'de kop in de hoek, van de meting of groep erboven',
  });

/**
 * `Percentage (zeer) eens; 2010; 2017`: what all columns hold stands in
 * the corner, and over each a wave or group.
 */
function cornerOf(headings: readonly string[], body: Headings['body']): ColumnMeaning | null {
  const corner = readHeading(headings[0] ?? '');
  const others = headings.slice(1).filter((heading) => heading !== '');
  const tells =
    corner?.kind === 'values' &&
    corner.statistics.every((m) => m.statistic !== 'n' && (m.category === undefined || m.last !== undefined));
  if (!tells || others.length === 0 || holdsValues(body, 0)) return null;
  return others.every((heading) => readHeading(heading)?.kind !== 'values') ? corner : null;
}

/**
 * A column of totals is n, where n stands nowhere else in its group and it is more than a sum of percentages.
 */
function withTotals(columns: readonly UnderstoodColumn[], body: Headings['body']): UnderstoodColumn[] {
  return columns.map((column) => {
    const sized = columns.some(
      ({ group, meaning }) =>
        group === column.group &&
        meaning?.kind === 'values' &&
        meaning.statistics.some(({ statistic }) => statistic === 'n' || statistic === 'respondents'),
    );
    const cells = body.map(({ cells: own }) => String(own[column.index] ?? '').trim()).filter(Boolean);
    const whole = cells.length > 0 && cells.every((cell) => /^\d{1,3}(?:[.,\s]?\d{3})*$/.test(cell));
    const isTotal = column.meaning?.kind === 'ignore' && TOTAL.test(headingText(column.heading));
    if (!isTotal || sized || !whole || cells.every((cell) => cell === '100')) return column;
    return {
      ...column,
      meaning: { kind: 'values', statistics: [{ statistic: 'n' }] },
      by: said({ en: 'heading', nl: 'kop' }),
    };
  });
}

/**
 * One group cannot print one thing twice and differently: the later column is another group's, and not taken.
 */
function onceEach(columns: readonly UnderstoodColumn[], body: Headings['body']): UnderstoodColumn[] {
  const key = ({ group, meaning }: UnderstoodColumn) =>
    meaning?.kind === 'values' ? JSON.stringify([group, meaning.statistics]) : null;
  return columns.map((column, i) => {
    const own = column.by === 'mapping' ? null : key(column);
    const first = own === null ? undefined : columns.slice(0, i).find((other) => key(other) === own);
    if (first === undefined) return column;
    const differs = body.filter(({ cells }) => cells[first.index] !== cells[column.index]).length;
    if (differs * 2 <= body.length) return column;
    const by = said({
      en: `not understood: says the same as column ${first.index + 1}, and other numbers; a mapping can give it a group`,
      nl: `niet begrepen: zegt hetzelfde als kolom ${first.index + 1}, met andere getallen; een mapping kan er een groep aan geven`,
    });
    return { ...column, meaning: null, by };
  });
}

function mappedColumns(file: string, headings: readonly string[], mapping: readonly ColumnMapping[]) {
  const mapped = new Map<number, ColumnMapping>();
  for (const [position, entry] of mapping.entries()) {
    // a total is named by the label of a row or a group, not by a column
    if (entry.meaning === 'total') continue;
    const number = Number(entry.column);
    const matching = headings.flatMap((heading, i) =>
      headingText(heading) === headingText(entry.column) ? [i] : [],
    );
    const places = matching.length > 0 ? matching : Number.isInteger(number) ? [number - 1] : [];
    if (places.length === 0 || places.some((place) => place < 0 || place >= headings.length)) {
      const all = headings.map((heading, i) => `${i + 1} ${heading}`).join(', ');
      throw dataError(
        { file, row: position + 2, column: 'column' },
        {
          en: `"${entry.column}" is no column of the table; it has ${all}`,
          nl: `"${entry.column}" is geen kolom van de tabel; die heeft ${all}`,
        },
      );
    }
    for (const place of places) mapped.set(place, entry);
  }
  return mapped;
}

function meaningOf({ meaning, categories, of = [] }: ColumnMapping): ColumnMeaning {
  if (meaning === 'label' || meaning === 'ignore') return { kind: meaning };
  const [first, last] = (categories ?? '').split('-').map(Number);
  const link = LINKS.find((other) => other === meaning);
  if (link !== undefined) {
    const share = { category: first as number, last: last ?? (first as number) };
    return { kind: 'link', statistic: link, of, ...(categories ? share : {}) };
  }
  const measure = { statistic: meaning as Measure['statistic'] };
  if (meaning !== 'count' && meaning !== 'percent') return { kind: 'values', statistics: [measure] };
  return {
    kind: 'values',
    statistics: [{ ...measure, category: first as number, last: last ?? (first as number) }],
  };
}

const wordsOf = (heading: string): string[] =>
  withoutSize(heading)
    .split(/[\s_]+/)
    .filter((word) => word !== '');

/**
 * `2010 n` and `gem. (2017)`: a known heading with a wave or group before
 * or behind it, as other columns have too.
 */
function splitHeading(
  heading: string,
  all: readonly string[],
): { meaning: ColumnMeaning | null; group?: string; by: string } {
  const words = wordsOf(heading);
  for (const [group, rest] of [
    [words[0], words.slice(1)],
    [words.at(-1), words.slice(0, -1)],
  ] as const) {
    const meaning = rest.length > 0 ? readHeading(rest.join(' ')) : undefined;
    const shared = all.filter((other) => wordsOf(other).includes(group ?? '')).length;
    // or another column says the same of another group: `gem. mannen`, `gem. vrouwen`
    const front = group === words[0];
    const alike = all.filter((other) => {
      const own = wordsOf(other);
      const same = (front ? own.slice(1) : own.slice(0, -1)).join(' ') === rest.join(' ');
      return same && own.length === words.length;
    }).length;
    // an answer with both its number and its share is no group
    if (meaning?.kind === 'values' && (shared > 1 || (alike > 1 && !isCountAndShare(heading))))
      return {
        meaning,
        group: (group ?? '').replace(/^[([]|[)\]]$/g, ''),
        by: said({ en: 'heading', nl: 'kop' }),
      };
  }
  return { meaning: null, by: said({ en: 'not understood', nl: 'niet begrepen' }) };
}

/** The same heading once more starts a second block, side by side with the first. */
function withBlocks(columns: readonly UnderstoodColumn[]): UnderstoodColumn[] {
  const seen = new Map<string, number>();
  const repeated = columns.map((column) => {
    if (column.meaning?.kind !== 'values') return 0;
    const key = `${column.group}|${headingText(withoutSize(column.heading))}`;
    const block = seen.get(key) ?? 0;
    seen.set(key, block + 1);
    return block;
  });
  if (Math.max(...repeated) === 0) return [...columns];
  const values = columns.filter(({ meaning }) => meaning?.kind === 'values');
  const again = columns.filter((_, i) => (repeated[i] as number) > 0);
  // one heading that stands there twice, among others that do not, starts no block: it is another wave's, say
  if (again.length === 1 && values.length > 3) {
    const by = said({
      en: 'the same heading once more, alone; a mapping can say what it holds',
      nl: 'dezelfde kop nog eens, alleen; een mapping kan zeggen wat erin staat',
    });
    return columns.map((column) => (column === again[0] ? { ...column, meaning: null, by } : column));
  }
  let block = 0;
  return columns.map((column, i) => {
    block = Math.max(block, repeated[i] as number);
    if (column.meaning?.kind !== 'values') return column;
    return { ...column, group: `${column.group} block ${block + 1}`.trim() };
  });
}
