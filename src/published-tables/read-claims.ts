import { CsvError, parse } from '#csv-parse';
import { dataError } from '../tables/data-error.ts';
import { readCell } from './read-cell.ts';

/** How a printed value of one row is said to relate to that of another. */
export type ClaimedRelation = '>' | '<' | '=';

/** A relation, or `-`: what is stated is the difference of the two. */
const RELATIONS = ['>', '<', '=', '-'] as const;

/** One line of a file of claims: what a text says of a table. */
export interface ClaimLine {
  readonly file: string;
  /** number of the line in the file */
  readonly line: number;
  /** label of the row as printed */
  readonly row: string;
  /** empty where the row stands in one group only */
  readonly group: string;
  readonly statistic: string;
  /** with a decimal point; null where only a relation is claimed */
  readonly stated: string | null;
  readonly relation: (typeof RELATIONS)[number] | null;
  /** label of the row that it is compared with; empty where nothing is compared */
  readonly than: string;
  /** the group of that row; empty for the group of the first */
  readonly thanGroup: string;
}

const COLUMNS = ['row', 'group', 'statistic', 'stated', 'relation', 'than', 'than_group'];
const EXPECTED = `expected the columns row,statistic,stated and, where needed, group,relation,than,than_group`;

/**
 * Reads what a text claims of a table: CSV with the columns `row`, `statistic`, `stated` and, where needed, `group`,
 * `relation` (`>`, `<`, `=`, or `-`: then what is stated is the difference of both), `than` (the row that it is compared
 * with) and `than_group` (its group, where that is another: another wave, say).
 *
 * @param file name for complaints
 * @param text its text, with commas or semicolons
 * @throws DataError naming line, column and cure
 * @example
 * const text = 'row,statistic,stated\na,mean,5.19';
 * readClaims('claims.csv', text)[0].stated
 * // '5.19'
 */
export function readClaims(file: string, text: string): ClaimLine[] {
  let records: { info: { lines: number }; record: Record<string, string | undefined> }[];
  try {
    records = parse(text, {
      bom: true,
      columns: true,
      delimiter: (text.split('\n')[0] ?? '').includes(';') ? ';' : ',',
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof records;
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw dataError({ file }, `is not well-formed CSV: ${cause.message}; ${EXPECTED}`);
  }
  const [first] = records;
  if (first === undefined) throw dataError({ file }, `holds no claim; ${EXPECTED}`);
  const strange = Object.keys(first.record).find((name) => !COLUMNS.includes(name));
  if (strange !== undefined) throw dataError({ file, row: 1, column: strange }, `is not known; ${EXPECTED}`);
  return records.map(({ info, record }) => readLine(file, info.lines, record));
}

function readLine(file: string, line: number, record: Record<string, string | undefined>): ClaimLine {
  const { row = '', group = '', statistic = '', stated = '', relation = '', than = '' } = record;
  const told = RELATIONS.find((other) => other === relation.replace(/^[−–]$/, '-'));
  const wrong = (column: string, told: string) => dataError({ file, row: line, column }, told);
  if (row === '') throw wrong('row', 'is empty; expected the label of a row as printed');
  if (statistic === '') throw wrong('statistic', 'is empty; expected mean, sd, n, top 2 or the like');
  if (stated === '' && relation === '')
    throw wrong('stated', 'is empty, and no relation is given; expected a number');
  if (relation !== '' && told === undefined)
    throw wrong('relation', `"${relation}" is no relation; expected >, <, = or -`);
  if (told === '-' && stated === '')
    throw wrong('stated', 'is empty; a difference takes the value that is stated');
  if ((relation === '') !== (than === '')) {
    throw wrong(
      than === '' ? 'than' : 'relation',
      'is empty; a comparison takes both, a relation and the label of the other row',
    );
  }
  return {
    file,
    line,
    row,
    group,
    statistic,
    stated:
      stated === ''
        ? null
        : valueIn(stated, () => wrong('stated', `"${stated}" is no number; expected one, as 3.4 or 45%`)),
    relation: told ?? null,
    than,
    thanGroup: record.than_group ?? '',
  };
}

function valueIn(text: string, refusal: () => Error): string {
  const reading = readCell(text, { decimal: /,\d+\D*$/.test(text) ? ',' : '.' });
  if (reading === 'empty' || 'unread' in reading) throw refusal();
  const [printedValue, ...more] = reading.printedValues;
  if (printedValue === undefined || printedValue.below || more.length > 0) throw refusal();
  return printedValue.text;
}
