import { said } from '../../contracts/told.ts';
import { cellAt, type SourceColumn, type SourceTable } from '../source-table.ts';
import type { Mapping } from './mapping.ts';
import { normalText } from './normal-text.ts';
import type { Problem } from './problems.ts';
import type { FoundProfile } from './profiles.ts';
import { columnNamed, type Roles } from './roles.ts';

/** Something about respondents that should be seen. */
export interface ExportFinding {
  readonly kind:
    | 'try-out'
    | 'totals'
    | 'unfinished'
    | 'not selected'
    | 'duplicate'
    | 'same answers'
    | 'straight-lining'
    | 'no answers';
  readonly count: number;
  /** Rows of the file, the first of them */
  readonly rows: readonly number[];
  readonly done: 'left out' | 'kept';
}

/** Which rows are respondents. */
interface ChosenRows {
  /** Positions in the table */
  readonly rows: readonly number[];
  readonly findings: readonly ExportFinding[];
  readonly problems: readonly Problem[];
}

/** Rows that a finding names. */
const NAMED = 10;
const TOTALS = new Set([
  'totaal',
  'eindtotaal',
  'subtotaal',
  'total',
  'grand total',
  'som',
  'sum',
  'gemiddelde',
  'gem.',
  'average',
  'mean',
]);
const LONGEST_TOTALS = 20;
/** Values of a filter that select. */
export const SELECTED = new Set(['1', 'true', 'waar', 'selected', 'ja', 'yes']);
/** Ids are many and hardly any is a try-out: a quick look first. */
const MAYBE_TRY_OUT = /test|proef|demo/i;
const TRY_OUT = /^(test|proef|demo)[ _-]?(respondent|persoon|invuller|er)?[ _-]?\d*$/;

/**
 * Chooses the rows that are respondents: leaves out rows of totals and try-outs, and those that a filter does
 * not select, and tells of each; refuses an id that is empty or comes twice.
 */
export function chooseRows(
  table: SourceTable,
  mapping: Mapping,
  roles: Roles,
  profile: FoundProfile | null,
  itemColumns: ReadonlySet<number>,
): ChosenRows {
  const isTotal = totalsTest(table, itemColumns);
  const id = roles.respondent === null ? null : (table.columns[roles.respondent] as SourceColumn);
  const isMarked = markTest(table, profile?.profile.tests ?? {});
  const isTryOut = (row: number) =>
    isMarked(row) || (id !== null && isTryOutId(String(cellAt(id, row) ?? '')));
  const isUnfinished = markTest(table, profile?.profile.unfinished ?? {});
  const filter = roles.filter === null ? null : (table.columns[roles.filter] as SourceColumn);
  const isOut = (row: number) => filter !== null && !isSelected(filter, row);
  const seen = new Map<ExportFinding['kind'], number[]>();
  const rows: number[] = [];
  const kinds: readonly (readonly [ExportFinding['kind'], (row: number) => boolean, boolean])[] = [
    ['totals', isTotal, mapping.totals !== 'keep'],
    ['not selected', isOut, true],
    ['try-out', isTryOut, mapping.tests !== 'keep'],
    ['unfinished', isUnfinished, mapping.unfinished === 'leave out'],
  ];
  for (let row = 0; row < table.rows; row += 1) {
    let kept = true;
    for (const [kind, test, leaveOut] of kinds) {
      if (!test(row)) continue;
      const found = seen.get(kind);
      if (found) found.push(row);
      else seen.set(kind, [row]);
      if (leaveOut) kept = false;
      if (!kept) break;
    }
    if (kept) rows.push(row);
  }
  const findings = kinds.flatMap(([kind, , leaveOut]) => {
    const found = seen.get(kind);
    return found ? [finding(table, kind, found, leaveOut ? 'left out' : 'kept')] : [];
  });
  const unique = uniqueRows(table, id, rows, mapping);
  return { rows: unique.rows, findings: [...findings, ...unique.findings], problems: unique.problems };
}

const isTryOutId = (id: string): boolean => MAYBE_TRY_OUT.test(id) && TRY_OUT.test(normalText(id));

/** A finding about rows, which are positions in the table. */
export function finding(
  table: SourceTable,
  kind: ExportFinding['kind'],
  rows: readonly number[],
  done: ExportFinding['done'],
): ExportFinding {
  return { kind, count: rows.length, rows: rows.slice(0, NAMED).map((row) => table.rowNumber(row)), done };
}

/** A row of totals says so in the first filled cell that is no answer. */
function totalsTest(table: SourceTable, itemColumns: ReadonlySet<number>): (row: number) => boolean {
  const others = table.columns.filter((_, at) => !itemColumns.has(at));
  // only columns that hold such a word anywhere need a look
  const holds = others.some(({ values }) => values.some(isTotalsWord));
  if (!holds) return () => false;
  return (row) => {
    const first = others
      .map((column) => cellAt(column, row))
      .find((cell) => String(cell ?? '').trim() !== '');
    return isTotalsWord(first ?? null);
  };
}

const isTotalsWord = (value: string | number | null): boolean =>
  typeof value === 'string' &&
  value.length < LONGEST_TOTALS &&
  TOTALS.has(normalText(value).replace(/:$/, ''));

function markTest(
  table: SourceTable,
  marks: Readonly<Record<string, readonly string[]>>,
): (row: number) => boolean {
  const tests = Object.entries(marks).flatMap(([name, values]) => {
    const at = columnNamed(table, name);
    if (at === null) return [];
    const column = table.columns[at] as SourceColumn;
    const marked = column.values.map((value) => values.includes(normalText(String(value ?? ''))));
    return marked.some(Boolean) ? [{ column, marked }] : [];
  });
  return (row) => tests.some(({ column, marked }) => marked[column.codes[row] ?? 0] === true);
}

function isSelected(filter: SourceColumn, row: number): boolean {
  const value = cellAt(filter, row);
  return SELECTED.has(normalText(String(value ?? '')));
}

function uniqueRows(
  table: SourceTable,
  id: SourceColumn | null,
  rows: readonly number[],
  { duplicates }: Mapping,
): ChosenRows {
  if (id === null) return { rows, findings: [], problems: [] };
  const rowOf = new Map<string, number>();
  const problems: Problem[] = [];
  const repeated: number[] = [];
  let empty = 0;
  for (const row of rows) {
    const respondent = String(cellAt(id, row) ?? '').trim();
    const place = { row: table.rowNumber(row), column: id.name, item: null, value: respondent };
    if (respondent === '') {
      empty += 1;
      if (empty === 1) {
        problems.push({
          ...place,
          count: 1,
          problem: said({ en: 'the respondent id is empty', nl: 'het respondentnummer is leeg' }),
          cure: said({
            en: 'give every respondent one, or set respondent to null to name them by row',
            nl: 'geef elke respondent een nummer, of zet respondent op null om ze naar rij te noemen',
          }),
        });
      }
      continue;
    }
    const earlier = rowOf.get(respondent);
    if (earlier === undefined || duplicates === 'last') rowOf.set(respondent, row);
    if (earlier === undefined) continue;
    repeated.push(row);
    if (duplicates !== undefined) continue;
    problems.push({
      ...place,
      count: 1,
      problem: said({
        en: `"${respondent}" is also the respondent of row ${table.rowNumber(earlier)}`,
        nl: `"${respondent}" is ook de respondent van rij ${table.rowNumber(earlier)}`,
      }),
      cure: said({
        en: 'give each their own id, or set duplicates to "first" or "last"',
        nl: 'geef ieder een eigen nummer, of zet duplicates op "first" of "last"',
      }),
    });
  }
  const at = problems.findIndex(({ value }) => value === '');
  if (at !== -1) problems[at] = { ...(problems[at] as Problem), count: empty };
  if (duplicates === undefined || repeated.length === 0) return { rows, findings: [], problems };
  const kept = new Set(rowOf.values());
  return {
    rows: rows.filter((row) => kept.has(row)),
    findings: [finding(table, 'duplicate', repeated, 'left out')],
    problems,
  };
}
