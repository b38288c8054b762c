import type { ClickHouseClient } from '@clickhouse/client';
import { amountOf, badWeights, literal, quoted, requireWeights } from './count-sql.ts';
import { coupleCode, withPairs } from './pairs-in-sql.ts';
import type { CountOptions, CountQuery, ResponseSource } from './response-source.ts';
import { type CountRow, NO_GROUP, tableOfRows, wholeCount } from './table-of-rows.ts';

/** Where a ClickHouse server is, and which table holds respondents, one row each. */
export interface ClickhouseAddress {
  /** e.g. `http://localhost:8123` */
  readonly url: string;
  /** A table of the server, or one that is distributed over several */
  readonly table: string;
  readonly username?: string;
  readonly password?: string;
}

/**
 * Respondents in a ClickHouse table, for what outgrows one machine: the server counts, also over shards, and
 * only counts come back. Pairs are counted there too, two items a query.
 *
 * @throws Error naming the server when it does not answer, or has no such table
 * @example
 * const source = await clickhouseSource({ url: 'http://localhost:1', table: 'answers' });
 * (await source.count({ wave: '1', items: { q1: 'q1' }, points: 5 }).catch((error) => error)) instanceof
 *   Error
 * // true
 */
export async function clickhouseSource(address: ClickhouseAddress): Promise<ResponseSource> {
  const { ClickHouseLogLevel, createClient } = await import('@clickhouse/client');
  const { url, table, username, password } = address;
  // what goes wrong is told by the error alone
  const log = { level: ClickHouseLogLevel.OFF };
  const client = createClient({
    url,
    log,
    ...(username ? { username } : {}),
    ...(password ? { password } : {}),
  });
  const name = `${url}, table ${table}`;
  return {
    async count(query, options = {}) {
      const counted = tableOfRows(name, query, await countRows(client, table, name, query, options));
      if (!query.pairs) return counted;
      const queries = {
        relation: quoted(table),
        group: groupColumn(query),
        amount: amountOf(query, wholeNumber),
        couple: (index: number) => coupleCode(counted, query, index),
      };
      return withPairs(counted, queries, (sql) => rowsOf(client, sql, name, options), options);
    },
    close: () => client.close(),
  };
}

/** One small query an item: a server of 2018 has neither GROUPING SETS nor a plan that reads columns once. */
async function countRows(
  client: ClickHouseClient,
  table: string,
  name: string,
  query: CountQuery,
  options: CountOptions,
): Promise<CountRow[]> {
  const amount = amountOf(query, wholeNumber);
  const group = groupColumn(query);
  const people = await rowsOf(
    client,
    `SELECT ${group} AS g, ${badWeights(query)} AS bad, ${amount} AS n FROM ${quoted(table)} GROUP BY g`,
    name,
    options,
  );
  requireWeights(
    name,
    query,
    people.map(({ bad }) => Number(bad)),
  );
  const rows: CountRow[] = people.map(({ g, n }) => ({
    group: String(g),
    item: null,
    answer: null,
    count: wholeCount(n),
  }));
  for (const [item, column] of Object.entries(query.items)) {
    const sql = `SELECT ${group} AS g, ${quoted(column)} AS a, ${amount} AS n FROM ${quoted(table)} GROUP BY g, a`;
    for (const { g, a, n } of await rowsOf(client, sql, name, options)) {
      rows.push({ group: String(g), item, answer: a === null ? null : Number(a), count: wholeCount(n) });
    }
  }
  return rows;
}

type Row = Readonly<Record<string, string | number | null>>;

async function rowsOf(
  client: ClickHouseClient,
  sql: string,
  name: string,
  { signal }: CountOptions,
): Promise<Row[]> {
  try {
    const result = await client.query({
      query: sql,
      format: 'JSONEachRow',
      ...(signal ? { abort_signal: signal } : {}),
    });
    return await result.json<Row>();
  } catch (error) {
    signal?.throwIfAborted();
    throw new Error(
      `${name}: ${(error as Error).message.split('\n')[0]}; check the address, the table and its columns`,
    );
  }
}

const wholeNumber = (text: string): string => `toInt64(${text})`;

const groupColumn = ({ group }: CountQuery): string =>
  group === undefined ? "''" : `ifNull(toString(${quoted(group)}), ${literal(NO_GROUP)})`;
