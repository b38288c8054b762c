import type { DuckDBConnection } from '@duckdb/node-api';
import { coupledItems } from '../count-tables/count-pairs.ts';
import type { CountTable } from '../count-tables/index.ts';
import { amountOf, quoted } from './count-sql.ts';
import { groupColumn } from './duckdb-group.ts';
import { coupleCode, withPairs } from './pairs-in-sql.ts';
import type { CountOptions, CountQuery } from './response-source.ts';

/**
 * Counts pairs in a temporary table that holds each couple of items as one small number, so that the source
 * is read once; what does not fit in memory DuckDB puts in its temporary files.
 *
 * @param counted the same respondents without pairs: the groups there are,
 *   and the proof that answers fit the scale
 */
export async function countPairsInDuckdb(
  connection: DuckDBConnection,
  relation: string,
  query: CountQuery,
  counted: CountTable,
  options: CountOptions,
): Promise<CountTable> {
  const couples = coupledItems(counted.items.length).map(
    (_, index) => `CAST(${coupleCode(counted, query, index)} AS USMALLINT) AS rk_c${index}`,
  );
  const weight = query.weight === undefined ? '' : `, ${quoted(query.weight)}`;
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE rk_couples AS SELECT ${groupColumn(query)} AS rk_group, ${couples.join(', ')}${weight} FROM ${relation}`,
  );
  try {
    const queries = {
      relation: 'rk_couples',
      group: 'rk_group',
      amount: amountOf(query, (text) => `CAST(${text} AS HUGEINT)`),
      couple: (index: number) => `rk_c${index}`,
    };
    const run = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjects();
    return await withPairs(counted, queries, run, options);
  } finally {
    await connection.run('DROP TABLE IF EXISTS rk_couples');
  }
}
