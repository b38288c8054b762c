import type { DuckDBConnection } from '@duckdb/node-api';
import type { CountTable } from '../count-tables/index.ts';
import { amountOf, badWeights, literal, quoted, requireWeights } from './count-sql.ts';
import { openDuckdb } from './duckdb-connection.ts';
import { groupColumn } from './duckdb-group.ts';
import { countPairsInDuckdb } from './duckdb-pairs.ts';
import type { CountQuery, ResponseSource } from './response-source.ts';
import { type CountRow, tableOfRows, wholeCount } from './table-of-rows.ts';

/** What DuckDB may use. */
export interface DuckdbLimits {
  /**
   * As DuckDB writes it, default `400MB`; what does not fit goes to temporary files, which go away at the end
   */
  readonly memory?: string;
}

/**
 * Respondents in a CSV or Parquet file of any size, one row each, counted by DuckDB within a limit of memory.
 *
 * @param path a file, or a pattern as `answers-*.parquet` that means several
 * @throws Error naming the path when it cannot be read as a table
 * @example
 * const source = await duckdbSource('examples/exports/synthetic-comma.csv');
 * await source.close()
 * // undefined
 */
export async function duckdbSource(
  path: string,
  { memory = '400MB' }: DuckdbLimits = {},
): Promise<ResponseSource> {
  const { connection, close } = await openDuckdb(memory);
  const relation = /\.parquet$/i.test(path) ? `read_parquet(${literal(path)})` : `read_csv(${literal(path)})`;
  let columns: string[];
  try {
    const described = await connection.runAndReadAll(`SELECT * FROM ${relation} LIMIT 0`);
    columns = described.columnNames();
  } catch (error) {
    await close();
    throw new Error(
      `${path}: cannot be read as a table (${firstLine(error)}); check the path, and that it is CSV or Parquet`,
    );
  }
  return {
    async count(query, options = {}) {
      requireColumns(path, query, columns);
      const stop = () => connection.interrupt();
      options.signal?.addEventListener('abort', stop, { once: true });
      try {
        options.signal?.throwIfAborted();
        const counted = await countRows(connection, relation, path, query);
        return query.pairs
          ? await countPairsInDuckdb(connection, relation, query, counted, options)
          : counted;
      } catch (error) {
        options.signal?.throwIfAborted();
        throw /Conversion Error/.test(String(error))
          ? new Error(`${path}: ${firstLine(error)}; expected whole numbers, or empty`)
          : error;
      } finally {
        options.signal?.removeEventListener('abort', stop);
      }
    },
    close,
  };
}

async function countRows(
  connection: DuckDBConnection,
  relation: string,
  path: string,
  query: CountQuery,
): Promise<CountTable> {
  const items = Object.keys(query.items);
  const isColumnar = relation.startsWith('read_parquet');
  const sql = items.length === 0 ? respondents : isColumnar ? queryAnItem : oneScan;
  const found = (await connection.runAndReadAll(sql(relation, query))).getRows().map(
    ([group, item, answer, count, bad]): FoundRow => ({
      group: String(group),
      item: Number(item),
      answer: answer as string | null,
      count: wholeCount(count),
      bad: Number(bad),
    }),
  );
  const people = everybody(found);
  requireWeights(
    path,
    query,
    people.map(({ bad }) => bad),
  );
  const answers = items.length === 0 ? [] : found;
  return tableOfRows(path, query, [
    ...people.map(({ group, count }): CountRow => ({ group, item: null, answer: null, count })),
    ...answers.map(({ group, item, answer, count }) => ({
      group,
      item: items[item] as string,
      answer,
      count,
    })),
  ]);
}

interface FoundRow {
  readonly group: string;
  /** Number of the item */
  readonly item: number;
  readonly answer: string | null;
  readonly count: number;
  /** How many of them have no weight */
  readonly bad: number;
}

/** Everybody gave one answer to the first item, or none: who there are needs no second scan. */
function everybody(found: readonly FoundRow[]): FoundRow[] {
  const people = new Map<string, FoundRow>();
  for (const row of found.filter(({ item }) => item === 0)) {
    const { count = 0, bad = 0 } = people.get(row.group) ?? {};
    people.set(row.group, { ...row, count: count + row.count, bad: bad + row.bad });
  }
  return [...people.values()];
}

const millionths = (query: CountQuery): string => amountOf(query, (text) => `CAST(${text} AS HUGEINT)`);

/** Nobody is asked anything. */
const respondents = (relation: string, query: CountQuery): string =>
  `SELECT ${groupColumn(query)} AS rk_g, 0, CAST(NULL AS VARCHAR), ${millionths(query)}, ${badWeights(query)} FROM ${relation} GROUP BY rk_g`;

/** Columns of a Parquet file are read one by one anyway. */
function queryAnItem(relation: string, query: CountQuery): string {
  const { select, by } = grouping(query);
  return Object.values(query.items)
    .map(
      (column, item) =>
        `SELECT ${select}, ${item}, CAST(${quoted(column)} AS VARCHAR), ${millionths(query)}, ${item === 0 ? badWeights(query) : '0'} FROM ${relation} GROUP BY ${by}${quoted(column)}`,
    )
    .join(' UNION ALL ');
}

/** A text file is read once, whatever the number of items. */
function oneScan(relation: string, query: CountQuery): string {
  const { select, by } = grouping(query);
  const columns = Object.values(query.items).map(quoted);
  const which = columns.map((column, item) => `WHEN GROUPING(${column}) = 0 THEN ${item}`).join(' ');
  const answer = columns
    .map((column) => `WHEN GROUPING(${column}) = 0 THEN CAST(${column} AS VARCHAR)`)
    .join(' ');
  return `SELECT ${select}, CASE ${which} END, CASE ${answer} END, ${millionths(query)}, ${badWeights(query)} FROM ${relation}
    GROUP BY GROUPING SETS (${columns.map((column) => `(${by}${column})`).join(', ')})`;
}

/**
 * Where nothing divides respondents, no constant does: DuckDB counts by one small column faster than by two.
 */
function grouping(query: CountQuery): { select: string; by: string } {
  const group = groupColumn(query);
  return query.group === undefined ? { select: group, by: '' } : { select: group, by: `${group}, ` };
}

function requireColumns(path: string, query: CountQuery, columns: readonly string[]): void {
  const wanted = [...Object.values(query.items), query.group, query.weight].filter(
    (name) => name !== undefined,
  );
  const missing = wanted.filter((name) => !columns.includes(name));
  if (missing.length === 0) return;
  throw new Error(`${path}: has no column ${missing.join(', ')}; it has ${columns.slice(0, 60).join(', ')}`);
}

const firstLine = (error: unknown): string => (error as Error).message.split('\n')[0] ?? '';
