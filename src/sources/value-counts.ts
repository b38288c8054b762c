import type { DuckDBConnection } from '@duckdb/node-api';
import { literal } from './count-sql.ts';

/** What to count of a table that DuckDB can read, in its SQL. */
interface ValueQuery {
  /** What stands behind FROM */
  readonly relation: string;
  /** Whether its columns are read one by one anyway */
  readonly isColumnar: boolean;
  /** The columns whose values are counted, and what to make of a value, as text */
  readonly columns: readonly string[];
  readonly text: (column: string) => string;
  /** The columns that group, weight and what is left out are made of */
  readonly keys: readonly string[];
  /** Whether the keys have so few different values together that rows which share them are counted first */
  readonly hasFewKeys: boolean;
  /** The group of a row as text, null for none */
  readonly group: string | null;
  /** A weight of 0 or more as a number, null where there is none */
  readonly weight: string | null;
  /** Rows that are left out, by why */
  readonly leftOut: Readonly<Record<string, string>>;
}

/** How often one value stands in one column, in one group. */
export interface ValueCount {
  /** Why these rows are left out; null where they are not */
  readonly leftOut: string | null;
  readonly group: string | null;
  /** Number of the column; -1 counts the rows themselves */
  readonly column: number;
  readonly value: string | null;
  readonly rows: number;
  /** Of those with a weight above 0: how many, their weights and the squares of them */
  readonly weighted: number;
  readonly weights: number;
  readonly squares: number;
  /** Rows without a weight */
  readonly unweighted: number;
}

/** Weights are summed in whole millionths, so that sums are the same in any order. */
const MILLION = 1_000_000;

/**
 * Counts every value of some columns by group, with sums of weights. A text file is read once, whatever the
 * number of columns, and nothing of it is kept but the counts.
 */
export async function valueCounts(connection: DuckDBConnection, query: ValueQuery): Promise<ValueCount[]> {
  const found = await connection.runAndReadAll(sqlOf(query));
  return found.getRows().map(([out, group, column, value, rows, weighted, weights, squares, unweighted]) => ({
    leftOut: out as string | null,
    group: group as string | null,
    column: Number(column),
    value: value as string | null,
    rows: Number(rows),
    weighted: Number(weighted),
    weights: Number(weights ?? 0) / MILLION,
    squares: Number(squares ?? 0) / MILLION ** 2,
    unweighted: Number(unweighted ?? 0),
  }));
}

/**
 * The keys of rows, the number of a column, its value and how many rows share all that; then what that makes.
 */
function sqlOf(query: ValueQuery): string {
  const { group, weight, leftOut, text, columns, relation } = query;
  const reasons = Object.entries(leftOut).map(
    ([why, condition]) => `WHEN coalesce(${condition}, false) THEN ${literal(why)}`,
  );
  const out = reasons.length > 0 ? `CASE ${reasons.join(' ')} END` : 'CAST(NULL AS VARCHAR)';
  const millionths = weight === null ? String(MILLION) : `CAST(round(${weight} * ${MILLION}) AS BIGINT)`;
  const of = group ?? 'CAST(NULL AS VARCHAR)';
  const isBad = weight === null ? 'false' : `${weight} IS NULL OR ${weight} < 0`;
  if (!query.isColumnar && !query.hasFewKeys) {
    const values = columns.map((column, index) => `, ${text(column)} AS rk_v${index}`).join('');
    const rows = `(SELECT ${out} AS rk_out, ${of} AS rk_group, ${millionths} AS rk_w, ${isBad} AS rk_bad${values} FROM ${relation})`;
    const names = columns.map((_, index) => `rk_v${index}`);
    const sums =
      'count(*), count(*) FILTER (rk_w > 0), sum(rk_w), sum(CAST(rk_w AS HUGEINT) * rk_w), count(*) FILTER (rk_bad)';
    return inOneScan(rows, names, ['rk_out', 'rk_group'], sums);
  }
  const counted = query.isColumnar
    ? columnByColumn(query)
    : inOneScan(relation, columns, query.keys, 'count(*) AS rk_rows');
  return `SELECT ${out} AS rk_out, ${of} AS rk_group, rk_column, ${text('rk_value')} AS rk_text,
      sum(rk_rows), sum(rk_rows) FILTER (${millionths} > 0), sum(rk_rows * ${millionths}),
      sum(CAST(rk_rows * ${millionths} AS HUGEINT) * ${millionths}),
      sum(rk_rows) FILTER (${isBad})
    FROM (${counted})
    GROUP BY rk_out, rk_group, rk_column, rk_text`;
}

function inOneScan(
  relation: string,
  columns: readonly string[],
  keys: readonly string[],
  sums: string,
): string {
  const which = columns.map((name, index) => `WHEN GROUPING(${name}) = 0 THEN ${index}`).join(' ');
  const value = columns.map((name) => `WHEN GROUPING(${name}) = 0 THEN ${name}`).join(' ');
  const sets = [keys, ...columns.map((name) => [...keys, name])].map((names) => `(${names.join(', ')})`);
  return `SELECT ${keys.map((key) => `${key}, `).join('')}CASE ${which} ELSE -1 END AS rk_column, CASE ${value} END AS rk_value, ${sums}
    FROM ${relation} GROUP BY GROUPING SETS (${sets.join(', ')})`;
}

function columnByColumn({ relation, columns, keys, hasFewKeys }: ValueQuery): string {
  const start = keys.map((key) => `${key}, `).join('');
  const counted = (column: string, value: string, by: readonly string[]) =>
    hasFewKeys
      ? `SELECT ${start}${column} AS rk_column, ${value} AS rk_value, count(*) AS rk_rows FROM ${relation}${by.length > 0 ? ` GROUP BY ${by.join(', ')}` : ''}`
      : `SELECT ${start}${column} AS rk_column, ${value} AS rk_value, 1 AS rk_rows FROM ${relation}`;
  return [
    counted('-1', 'CAST(NULL AS VARCHAR)', keys),
    ...columns.map((name, index) => counted(String(index), `CAST(${name} AS VARCHAR)`, [...keys, name])),
  ].join(' UNION ALL ');
}
