import { said } from '../contracts/told.ts';
import type { SummaryRow, SummaryValue } from '../recovery/summary/summary-row.ts';
import { headingText } from './heading-text.ts';
import type { ColumnReading, PrintedRow, PublishedTable, UnreadCell } from './published-table.ts';
import { type CellNumber, numberStyle, readCell } from './read-cell.ts';
import type { CellRow, TableCells } from './table-cells.ts';

const COUNT = /^(n|aantal|abs\.?|frequency|frequencies|frequentie|freq\.?|count|aantal respondenten)$/;
const SHARE = /^(%|percent|percentage|procent|perc\.?|pct\.?|in %|aandeel( ?\(?%\)?)?)$/;
const VALID = /^(valid|geldig)( percent|e? ?percentage|e procent| ?%)$/;
const CUMULATIVE = /^(cumulative|cumulatief|cum\.?)( percent| ?percentage| ?procent| ?%)$/;
const TOTAL = /^(totaal|total)$/;
const MISSING = /^(missing|system|systeem|ontbrekend|geen antwoord|no answer|weet niet.*|don.?t know.*)$/;

interface Answer {
  readonly row: number;
  readonly label: string;
  readonly kind: 'answer' | 'missing' | 'total';
  readonly cells: CellRow['cells'];
}

/**
 * Reads a table of frequencies, as statistics programs print them and reports take over: a row
 * an answer, with its number and its percentages, and a row of the total. Each column of
 * percentages becomes a row to be checked.
 *
 * @param cells the table
 * @returns null when it is no such table
 */
export function frequencyTable({ file, rows }: TableCells): PublishedTable | null {
  const table = frequenciesIn(rows);
  if (table === null) return null;
  const { heading, own, kinds, start, shares } = table;
  const style = numberStyle(rows.flatMap((row) => [...row.cells]));
  const unread: UnreadCell[] = [];
  const number = (answer: Answer, column: number) => numberIn(answer, column, table, style, unread);
  const named = shares.map((column): PrintedRow => {
    const summary = summaryOf(table, column, number);
    return {
      row: heading.row,
      label: titleOf(rows.slice(0, rows.indexOf(heading))) || textOf(heading.cells.slice(0, start)),
      group: String(heading.cells[column]).trim(),
      summary,
      printedValues: summary.printedValues.length,
    };
  });
  const by = said({
    en: `its ${own.length} answers, a row each`,
    nl: `de ${own.length} antwoorden, elk een rij`,
  });
  return {
    file,
    columns: heading.cells.map((cell, i) => readingOf(String(cell).trim(), i, kinds[i] ?? null, start)),
    rows: named,
    // a count is asked for once for each column of percentages
    unread: unread.filter(
      (cell, i) => unread.findIndex((other) => other.row === cell.row && other.column === cell.column) === i,
    ),
    links: [],
    totals: [],
    scale: { min: 1, max: own.length, items: 1, by },
  };
}

/** The parts of a table of frequencies; null where the rows are no such table. */
function frequenciesIn(rows: readonly CellRow[]): Frequencies | null {
  const heading = rows.slice(0, 8).find(({ cells }) => kindsOf(cells).includes('count'));
  if (heading === undefined) return null;
  const kinds = kindsOf(heading.cells);
  const shares = kinds.flatMap((kind, i) => (kind !== null && kind !== 'count' ? [i] : []));
  const start = kinds.findIndex((kind) => kind !== null);
  const rest = heading.cells.slice(start);
  const known = rest.every((cell, i) => kinds[start + i] !== null || String(cell).trim() === '');
  if (shares.length === 0 || start < 1 || !known || kinds.filter((kind) => kind === 'count').length !== 1)
    return null;
  const answers = answersIn(rows.slice(rows.indexOf(heading) + 1), start);
  const of = (sought: Answer['kind']) => answers.filter(({ kind }) => kind === sought);
  const [own, totals] = [of('answer'), of('total')];
  if (totals.length === 0 || own.length < 2) return null;
  const style = numberStyle(rows.flatMap((row) => [...row.cells]));
  // percentages of groups stand below each other as well, and their total is no hundred
  if (!shares.every((column) => kinds[column] === 'cumulative' || isOfAll(column, own, totals, style)))
    return null;
  return { heading, start, shares, own, missing: of('missing'), totals, kinds };
}

/**
 * Whether a column of percentages has a hundred in a row of a total, or
 * adds to about that where none stands there.
 */
function isOfAll(
  column: number,
  own: readonly Answer[],
  totals: readonly Answer[],
  style: { readonly decimal: ',' | '.' },
): boolean {
  const value = ({ cells }: Answer) => {
    const reading = readCell(cells[column] ?? '', style);
    return typeof reading === 'object' && 'printedValues' in reading
      ? Number(reading.printedValues[0]?.text)
      : null;
  };
  const printed = totals.flatMap((total) => value(total) ?? []);
  const sum = own.reduce((all, answer) => all + (value(answer) ?? 0), 0);
  return printed.length > 0
    ? printed.some((total) => Math.abs(total - 100) <= 1)
    : Math.abs(sum - 100) <= 1 + own.length / 2;
}

/** The number of a cell; null where it is empty, or not understood: then it goes to `unread`. */
function numberIn(
  { cells, row }: Answer,
  column: number,
  { kinds, heading }: Frequencies,
  style: { readonly decimal: ',' | '.' },
  unread: UnreadCell[],
): CellNumber | null {
  const reading = readCell(cells[column] ?? '', style, kinds[column] === 'count');
  if (reading === 'empty') return null;
  const numbers = 'printedValues' in reading ? reading.printedValues : [];
  if (numbers.length === 1) return numbers[0] ?? null;
  const several = said({ en: 'holds several numbers', nl: 'bevat meer getallen' });
  const reason = 'unread' in reading ? reading.unread : several;
  unread.push({
    row,
    column: textOf([heading.cells[column] ?? '']),
    text: textOf([cells[column] ?? '']),
    reason,
  });
  return null;
}

const textOf = (cells: CellRow['cells']): string =>
  cells
    .map((cell) => String(cell).trim())
    .filter(Boolean)
    .join(' ');

const titleOf = (rows: readonly CellRow[]): string =>
  rows
    .map(({ cells }) => textOf(cells))
    .filter(Boolean)
    .join(': ');

type Kind = 'count' | 'share' | 'valid' | 'cumulative' | null;

/** The parts of a table of frequencies. */
interface Frequencies {
  readonly heading: CellRow;
  /** The first column that does not name the answers */
  readonly start: number;
  /** Columns of percentages */
  readonly shares: readonly number[];
  readonly own: readonly Answer[];
  readonly missing: readonly Answer[];
  readonly totals: readonly Answer[];
  readonly kinds: readonly Kind[];
}

function kindsOf(cells: CellRow['cells']): Kind[] {
  return cells.map((cell) => {
    const text = headingText(String(cell));
    if (COUNT.test(text)) return 'count';
    if (VALID.test(text)) return 'valid';
    if (CUMULATIVE.test(text)) return 'cumulative';
    return SHARE.test(text) ? 'share' : null;
  });
}

function answersIn(rows: readonly CellRow[], start: number): Answer[] {
  let section = '';
  return rows.flatMap(({ row, cells }): Answer[] => {
    const names = cells.slice(0, start).map((cell) => headingText(String(cell)));
    const filled = names.filter((name) => name !== '');
    const label = filled.at(-1) ?? '';
    if (label === '' || cells.slice(start).every((cell) => String(cell).trim() === '')) return [];
    if (start > 1 && names[0] !== '') section = names[0] as string;
    const missing = MISSING.test(label) || (start > 1 && MISSING.test(section) && !TOTAL.test(label));
    return [{ row, label, cells, kind: TOTAL.test(label) ? 'total' : missing ? 'missing' : 'answer' }];
  });
}

/** One column of percentages with the counts beside it; of all respondents where answers are missing. */
function summaryOf(
  { own, missing, totals, kinds }: Frequencies,
  column: number,
  number: (answer: Answer, column: number) => CellNumber | null,
): SummaryRow {
  const count = kinds.indexOf('count');
  const all = kinds[column] === 'share' && missing.length > 0;
  const printedValues: SummaryValue[] = [];
  const add = (value: SummaryValue | null) => value !== null && printedValues.push(value);
  const printedIn = (
    answer: Answer,
    at: number,
    statistic: SummaryValue['statistic'],
    of?: readonly number[],
  ) => {
    const found = number(answer, at);
    if (found === null) return null;
    const name = `${answer.label} (${statistic === 'percent' || statistic === "don't know percent" ? '%' : 'n'})`;
    return {
      name,
      statistic,
      printed: found.text,
      ...(found.below ? { below: true } : {}),
      ...(of ? { of } : {}),
    };
  };
  // the first total is that of the answers, the last that of all
  const total = all ? totals.at(-1) : totals[0];
  if (total !== undefined) add(printedIn(total, count, all ? 'respondents' : 'n'));
  own.forEach((answer, i) => {
    const upTo = Array.from({ length: i + 1 }, (_, category) => category);
    add(printedIn(answer, count, 'count', [i]));
    add(printedIn(answer, column, 'percent', kinds[column] === 'cumulative' ? upTo : [i]));
  });
  if (all && missing.length === 1) {
    add(printedIn(missing[0] as Answer, count, "don't know count"));
    add(printedIn(missing[0] as Answer, column, "don't know percent"));
  }
  const scores = own.map((_, i) => i + 1);
  return { scores, items: 1, printedValues, base: all ? 'respondents' : 'answers' };
}

function readingOf(heading: string, index: number, kind: Kind, start: number): ColumnReading {
  const meanings = {
    count: { en: 'count of each answer', nl: 'aantal van elk antwoord' },
    share: { en: 'percent of each answer', nl: 'percentage van elk antwoord' },
    valid: {
      en: 'percent of each answer, of those who gave one',
      nl: 'percentage van elk antwoord, van wie er een gaf',
    },
    cumulative: {
      en: 'percent of each answer and those before it',
      nl: 'percentage van elk antwoord en die ervoor',
    },
  };
  const unknown = { en: 'not understood', nl: 'niet begrepen' };
  return {
    column: index + 1,
    heading,
    group: '',
    meaning: index < start ? 'label' : said(kind === null ? unknown : meanings[kind]),
    by: said({ en: 'heading; a row an answer', nl: 'kop; een rij per antwoord' }),
  };
}
