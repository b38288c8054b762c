import { said } from '../contracts/told.ts';
import { dataError } from '../tables/data-error.ts';
import { type Headings, holdsValues } from './find-headings.ts';
import { type ColumnMapping, LINKS } from './published-table.ts';
import { type ColumnMeaning, headingText, type Measure, readHeading } from './read-heading.ts';

/** What a column holds, and how that was found. */
export interface UnderstoodColumn {
  readonly index: number;
  readonly heading: string;
  readonly group: string;
  readonly meaning: ColumnMeaning | null;
  readonly by: string;
}

const HIGH_FIRST =
  /^((zeer|helemaal|volledig|sterk|geheel) )?(mee )?eens|^strongly agree|^(completely |totally )?agree|^altijd|^always|^zeer (goed|tevreden|vaak|belangrijk)|^very (good|satisfied|often|important)|^excellent|^uitstekend/;

/**
 * What each column holds: by the mapping, by its heading, or as one category of several by its place.
 *
 * @param file name for complaints
 * @param found the headings
 * @param mapping what the reader says; goes before all else
 * @throws DataError when the mapping names no column
 */
export function understandColumns(
  file: string,
  { headings, groups, body }: Headings,
  mapping: readonly ColumnMapping[],
): UnderstoodColumn[] {
  const mapped = mappedColumns(file, headings, mapping);
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
    // only the first column may go without a heading
    const meaning = heading === '' && index > 0 ? null : (readHeading(heading) ?? null);
    if (index === 0 && meaning?.kind === 'values' && !holdsValues(body, 0))
      return { index, heading, group: '', meaning: { kind: 'label' }, by: byWords() };
    if (meaning !== null) return { index, heading, group, meaning, by: said({ en: 'heading', nl: 'kop' }) };
    return {
      index,
      heading,
      group,
      ...splitHeading(heading, headings),
      ...(index === 0 && !holdsValues(body, 0) ? label() : {}),
    };
  });
  return withBlocks(withCategories(labelled(columns, body), body));
}

const byWords = () => said({ en: 'its cells, which are words', nl: 'de cellen, want dat zijn woorden' });
const label = () => ({ group: '', meaning: { kind: 'label' }, by: byWords() }) as const;

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

/** `2010 n` and `gem. (2017)`: a known heading with a wave or group before or behind it, as other columns have too. */
function splitHeading(
  heading: string,
  all: readonly string[],
): { meaning: ColumnMeaning | null; group?: string; by: string } {
  const words = heading.split(/[\s_]+/).filter((word) => word !== '');
  for (const [group, rest] of [
    [words[0], words.slice(1)],
    [words.at(-1), words.slice(0, -1)],
  ] as const) {
    const meaning = rest.length > 0 ? readHeading(rest.join(' ')) : undefined;
    const shared = all.filter((other) => other.split(/[\s_]+/).includes(group ?? '')).length;
    if (meaning?.kind === 'values' && shared > 1)
      return {
        meaning,
        group: (group ?? '').replace(/^[([]|[)\]]$/g, ''),
        by: said({ en: 'heading', nl: 'kop' }),
      };
  }
  return { meaning: null, by: said({ en: 'not understood', nl: 'niet begrepen' }) };
}

/** Some column must name the rows: the first whose cells are words. */
function labelled(columns: UnderstoodColumn[], body: Headings['body']): UnderstoodColumn[] {
  if (columns.some(({ meaning }) => meaning?.kind === 'label')) return columns;
  const first = columns.find(({ meaning, index }) => meaning === null && !holdsValues(body, index));
  return columns.map((column) => (column === first ? { ...column, ...label() } : column));
}

/** Columns side by side with unknown headings and numbers in them are the categories, in their order. */
function withCategories(columns: readonly UnderstoodColumn[], body: Headings['body']): UnderstoodColumn[] {
  const result = [...columns];
  for (let at = 0; at < columns.length; at += 1) {
    let end = at;
    const open = (column: UnderstoodColumn | undefined) =>
      column !== undefined &&
      column.meaning === null &&
      column.heading !== '' &&
      column.group === columns[at]?.group &&
      holdsValues(body, column.index);
    while (open(columns[end])) end += 1;
    const run = columns.slice(at, end);
    const known = columns.some(
      ({ group, meaning }) =>
        group === run[0]?.group &&
        meaning?.kind === 'values' &&
        meaning.statistics.some((m) => m.category !== undefined),
    );
    if (run.length >= 2 && !known) {
      const reversed = HIGH_FIRST.test(headingText(run[0]?.heading ?? ''));
      run.forEach((column, i) => {
        const position = reversed ? run.length - i : i + 1;
        result[column.index] = {
          ...column,
          meaning: { kind: 'values', statistics: [{ statistic: 'percent', position, of: run.length }] },
          by: said({
            en: `its place among ${run.length} categories${reversed ? ', highest first' : ', lowest first'}`,
            nl: `de plaats tussen ${run.length} antwoorden${reversed ? ', hoogste eerst' : ', laagste eerst'}`,
          }),
        };
      });
    }
    at = Math.max(at, end - 1);
  }
  return result;
}

/** The same heading once more starts a second block, side by side with the first. */
function withBlocks(columns: readonly UnderstoodColumn[]): UnderstoodColumn[] {
  const seen = new Map<string, number>();
  const repeated = columns.map((column) => {
    if (column.meaning?.kind !== 'values') return 0;
    const key = `${column.group}|${headingText(column.heading)}`;
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
