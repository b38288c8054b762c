import { createClient } from '@clickhouse/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeCountTables } from '../../src/count-tables/index.ts';
import { clickhouseSource, memorySource } from '../../src/sources/index.ts';
import { query, randomRespondents } from './random-respondents.ts';
import { hasClickhouse, startTwoShards, type TwoShards } from './two-shards.ts';

const parts = [randomRespondents(400, 2), randomRespondents(300, 3)];
const columns = Object.keys(parts[0] as object);

// Debian's server of 2018, where it is installed, as in CI
describe.skipIf(!hasClickhouse())('respondents in ClickHouse, a shard on each of two servers', () => {
  let shards: TwoShards;
  beforeAll(async () => {
    shards = await startTwoShards();
    const types =
      '`q1` Nullable(UInt8), `q2` Nullable(UInt8), `q\'3 "x"` Nullable(UInt8), `team` Nullable(String), `w` Float64';
    for (const [index, url] of shards.urls.entries()) {
      const client = createClient({ url, compression: { request: false, response: false } });
      await client.command({ query: `CREATE TABLE part (${types}) ENGINE = MergeTree ORDER BY tuple()` });
      await client.command({
        query: `CREATE TABLE people (${types}) ENGINE = Distributed(both, default, part)`,
      });
      const part = parts[index] as (typeof parts)[number];
      const values = (part.q1 ?? []).map((_, row) =>
        Object.fromEntries(columns.map((name) => [name, part[name]?.[row]])),
      );
      await client.insert({ table: 'part', values, format: 'JSONEachRow' });
      await client.close();
    }
  }, 60_000);
  afterAll(() => shards?.stop());

  it.each([
    ['as they are', query],
    ['in weighted groups, pairs too', { ...query, group: 'team', weight: 'w', pairs: true }],
  ])('are counted over both, %s, as in memory', async (_, asked) => {
    const source = await clickhouseSource({ url: shards.urls[0], table: 'people' });
    const counted = await source.count(asked);
    await source.close();
    const inMemory = await Promise.all(parts.map((part) => memorySource(part).count(asked)));
    expect(mergeCountTables([counted])).toEqual(mergeCountTables(inMemory));
  });

  it('say which table or column is not there', async () => {
    const source = await clickhouseSource({ url: shards.urls[0], table: 'nobody' });
    await expect(source.count(query)).rejects.toThrow(
      /127\.0\.0\.1.*table nobody: .*nobody.*check the address/,
    );
    await source.close();
  });
});

it('ClickHouse that does not answer is named', async () => {
  const source = await clickhouseSource({ url: 'http://127.0.0.1:9', table: 'people' });
  await expect(source.count(query)).rejects.toThrow(
    /http:\/\/127\.0\.0\.1:9, table people: .*check the address/,
  );
  await source.close();
});
