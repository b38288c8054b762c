import { fromCSV } from 'arquero';
import type { EarlierTable, Shown } from '../guard/index.ts';
import { DataError } from '../tables/data-error.ts';

/** A table that is shown: how a group, or all where null, answered one item. */
export interface ShownTable {
  readonly item: string;
  readonly group: string | null;
  /** Answers per category, lowest first */
  readonly counts: readonly number[];
  readonly shown: Shown;
}

/** Tables that went out together. */
export interface EarlierPublication {
  /** What it is called in findings */
  readonly name: string;
  readonly tables: readonly ShownTable[];
}

const COLUMNS = ['publication', 'wave', 'group', 'item', 'response', 'count', 'shown'] as const;

/**
 * Reads what was published before: counts of all, and of groups where there is a column `group`.
 *
 * @param file name of the file, for errors and findings
 * @param csv columns item, response (from 1), count, and where known wave, group, shown (`counts` or
 *   `percentages`) and publication
 * @param wave only rows of this wave are about the same respondents; without a column all are
 * @param pointsOf how many answers the scale of an item offers
 * @throws DataError naming file, row, column and cure
 * @example
 * parsePublications('may.csv', 'item,response,count\nv1a,1,6\nv1a,2,4\n', '2026', () => 2)[0].tables[0]
 *   .counts
 * // [6, 4]
 */
export function parsePublications(
  file: string,
  csv: string,
  wave: string,
  pointsOf: (item: string) => number,
): EarlierPublication[] {
  const table = fromCSV(csv.replace(/^\ufeff/, ''), { autoType: false });
  const names = table.columnNames();
  for (const column of ['item', 'response', 'count']) {
    if (names.includes(column)) continue;
    throw new DataError(
      { file, column },
      {
        en: `is missing; the file has ${names.join(', ')}. Expected item, response, count, and group where there are groups`,
        nl: `ontbreekt; het bestand heeft ${names.join(', ')}. Verwacht zijn item, response, count, en group waar er groepen zijn`,
      },
    );
  }
  const rows = table.objects() as Record<(typeof COLUMNS)[number], string | undefined>[];
  const ofWave = rows
    .map((row, index) => ({ ...row, line: index + 2 }))
    .filter((row) => !row.wave || row.wave === wave);
  if (ofWave.length === 0) {
    const waves = [...new Set(rows.map((row) => row.wave))].join(', ');
    throw new DataError(
      { file },
      {
        en: `has no rows of wave ${wave}, but of ${waves || 'none'}; earlier tables of the same measurement are laid beside it`,
        nl: `heeft geen rijen van meting ${wave}, wel van ${waves || 'geen'}; eerdere tabellen van dezelfde meting worden ernaast gelegd`,
      },
    );
  }
  const found = new Map<string, Map<string, { counts: number[] } & Omit<ShownTable, 'counts'>>>();
  for (const { publication, group, item = '', response, count, shown, line } of ofWave) {
    const points = pointsOf(item);
    const answer = wholeNumber({ file, row: line, column: 'response' }, response, 1, points);
    const number = wholeNumber({ file, row: line, column: 'count' }, count, 0, Number.MAX_SAFE_INTEGER);
    const name = publication || file;
    const tables = found.get(name) ?? new Map();
    found.set(name, tables);
    const key = JSON.stringify([item, group]);
    const own = tables.get(key) ?? {
      item,
      group: group || null,
      counts: Array<number>(points).fill(0),
      shown: shown === 'percentages' ? { as: 'percentages', decimals: 0 } : { as: 'counts' },
    };
    tables.set(key, own);
    own.counts[answer - 1] = number;
  }
  return [...found].map(([name, tables]) => ({ name, tables: [...tables.values()] }));
}

/** What was shown, as `parsePublications` reads it back. */
export function publicationsCsv(publications: readonly EarlierPublication[], wave: string): string {
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = publications.flatMap(({ name, tables }) =>
    tables.flatMap(({ item, group, counts, shown }) =>
      counts.map((count, index) =>
        [name, wave, group ?? '', item, String(index + 1), String(count), shown.as].map(quoted).join(','),
      ),
    ),
  );
  return `${[COLUMNS.join(','), ...lines].join('\n')}\n`;
}

/** The tables of one item as the guard takes them: of each publication groups first, all last. */
export function earlierTables(publications: readonly EarlierPublication[], item: string): EarlierTable[] {
  return publications.flatMap(({ name, tables }) => {
    const own = tables.filter((table) => table.item === item);
    const groups = own.filter(({ group }) => group !== null);
    const all = own.filter(({ group }) => group === null);
    return [...groups, ...all].map(({ group, counts, shown }) => ({
      name: group === null ? name : `${name}, ${group}`,
      group,
      counts,
      shown,
    }));
  });
}

function wholeNumber(
  place: { file: string; row: number; column: string },
  text: string | undefined,
  least: number,
  most: number,
): number {
  const number = Number(text);
  if (text && Number.isInteger(number) && number >= least && number <= most) return number;
  const isOpen = most === Number.MAX_SAFE_INTEGER;
  const to = isOpen ? { en: 'or more', nl: 'of meer' } : { en: `to ${most}`, nl: `tot en met ${most}` };
  throw new DataError(place, {
    en: `"${text ?? ''}" is no whole number of ${least} ${to.en}; correct it there`,
    nl: `"${text ?? ''}" is geen heel getal van ${least} ${to.nl}; verbeter het daar`,
  });
}
