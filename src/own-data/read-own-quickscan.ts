import { type ColumnTable, table } from 'arquero';
import { loadInstrument } from '../report/load-tables.ts';
import { countLinked } from '../tables/count-linked.ts';
import { dataError } from '../tables/data-error.ts';
import type { RawRow, RawTable } from '../tables/raw-table.ts';
import { requireTidy } from '../tables/require-tidy.ts';
import { type LinkedResponses, requireLinked, type UnlinkedResponses } from '../tables/response-tables.ts';
import { type OwnColumns, ownColumns } from './own-columns.ts';
import { type Answer, parseAnswer } from './parse-answer.ts';
import { rawOfSource } from './raw-of-source.ts';
import type { ReadOptions } from './read-table.ts';
import { readTableFile } from './read-table-file.ts';

/** How to read a user's own quickscan. */
export interface OwnQuickscanOptions extends ReadOptions {
  /** label of the wave, e.g. `2024` */
  readonly wave: string;
  /**
   * What columns are called in the file, by item code, `respondent` or `municipality`; `null` says that
   * the file has no such column. Without an entry an item is looked for under its own code, the respondent
   * under `respondent`, the municipality under `municipality` or `gemeente`, in any case.
   */
  readonly columns?: Readonly<Record<string, string | null>>;
}

/** A user's own quickscan, and all that is not an answer in it. */
export interface OwnQuickscan {
  /** one row per respondent and item */
  readonly linked: LinkedResponses;
  /** the same answers counted per item, basis `own` */
  readonly counts: UnlinkedResponses;
  /** columns wave, item, answered, empty, dont_know: together the number of respondents */
  readonly missing: ColumnTable;
  readonly respondents: number;
  /** respondents without a single answer; they stay in `linked` */
  readonly blank: number;
  /** columns of the file that were not read */
  readonly ignored: readonly string[];
  /** what was seen in the file and decided about it, in plain sentences */
  readonly notes: readonly string[];
}

/**
 * Reads a user's own quickscan export: one row per respondent, one column per item (`v1a` to `v5g`).
 *
 * Answers are 1 to 5 or their labels ("Helemaal oneens" to "Helemaal eens"). Empty cells, `NA` and "weet
 * niet" are missing; `missing` says how many of each. Reads text with comma, semicolon or tab, Excel (.xlsx) and
 * SPSS (.sav), told by their bytes and not their name; respondents are named by their row unless there is a column
 * with their ids. The first row holds the names of the columns; rows without content are passed over.
 *
 * @param path the export
 * @param options wave label, and column names that differ from the item codes
 * @throws Error naming file, row, column and cure: an unknown file type, a missing column, a cell that is
 *   no answer, a respondent id that is empty or repeated, no respondents
 */
export async function readOwnQuickscan(path: string, options: OwnQuickscanOptions): Promise<OwnQuickscan> {
  const { wave } = options;
  if (wave.trim() === '') throw new Error('wave is empty; give the measurement a label, e.g. 2024');
  const items = loadInstrument().array('item') as string[];
  const source = await readTableFile(path, options);
  const raw = rawOfSource(source);
  const columns = ownColumns(raw, items, options.columns ?? {});
  requireTidy(raw);
  if (raw.rows.length === 0) throw dataError({ file: path }, 'has no respondents; expected a row for each');
  const people = respondents(raw, columns);
  const answers = people.flatMap(({ row, respondent, municipality }) =>
    columns.items.map(({ item, column }) => {
      const answer = answerIn(raw, row, column);
      return { respondent, municipality, item, answer };
    }),
  );
  const linked = requireLinked(
    table({
      wave: answers.map(() => wave),
      respondent: answers.map(({ respondent }) => respondent),
      municipality: answers.map(({ municipality }) => municipality),
      item: answers.map(({ item }) => item),
      response: answers.map(({ answer }) => (typeof answer === 'number' ? answer : null)),
    }),
  );
  const answered = new Set<string>();
  const found = columns.items.map(({ item }) => ({ item, answered: 0, empty: 0, dont_know: 0 }));
  const tallies = new Map(found.map((tally) => [tally.item, tally]));
  for (const { respondent, item, answer } of answers) {
    const tally = tallies.get(item);
    if (typeof answer === 'number') answered.add(respondent);
    if (tally)
      tally[typeof answer === 'number' ? 'answered' : answer === 'empty' ? 'empty' : 'dont_know'] += 1;
  }
  return {
    linked,
    counts: countLinked(linked),
    missing: table({
      wave: found.map(() => wave),
      item: found.map(({ item }) => item),
      answered: found.map((tally) => tally.answered),
      empty: found.map((tally) => tally.empty),
      dont_know: found.map((tally) => tally.dont_know),
    }),
    respondents: people.length,
    blank: people.length - answered.size,
    ignored: columns.ignored,
    notes: source.notes,
  };
}

interface Person {
  readonly row: RawRow;
  readonly respondent: string;
  readonly municipality: string | null;
}

function respondents(raw: RawTable, columns: OwnColumns): Person[] {
  const rowOf = new Map<string, number>();
  return raw.rows.map((row) => {
    const text = (index: number | null) => (index === null ? '' : String(row.cells[index] ?? '').trim());
    const respondent = columns.respondent === null ? String(row.row) : text(columns.respondent);
    const place = { file: raw.file, row: row.row, column: raw.header[columns.respondent ?? 0] ?? '' };
    if (respondent === '') throw dataError(place, 'the respondent id is empty; give every respondent one');
    const earlier = rowOf.get(respondent);
    if (earlier !== undefined) {
      throw dataError(
        place,
        `"${respondent}" is also the respondent of row ${earlier}; give each their own id`,
      );
    }
    rowOf.set(respondent, row.row);
    return { row, respondent, municipality: text(columns.municipality) || null };
  });
}

function answerIn(raw: RawTable, { row, cells }: RawRow, column: number): Answer {
  const cell = cells[column] ?? null;
  const answer = parseAnswer(cell);
  if (answer !== null) return answer;
  throw dataError(
    { file: raw.file, row, column: raw.header[column] ?? '' },
    `${JSON.stringify(String(cell))} is not a response; expected 1-5, empty, or NA, ` +
      'a label from "Helemaal oneens" ("Strongly disagree") to "Helemaal eens" ("Strongly agree"), ' +
      'or "Weet niet" ("Don\'t know")',
  );
}
