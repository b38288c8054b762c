import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeCountTables } from '../../src/count-tables/index.ts';
import { type CountQuery, duckdbSource, memorySource, type ResponseSource } from '../../src/sources/index.ts';
import { asCsv, query, randomRespondents } from './random-respondents.ts';

let folder: string;
const people = randomRespondents(2_000, 1);
const sources: Record<string, () => Promise<ResponseSource>> = {
  CSV: () => duckdbSource(join(folder, 'people.csv')),
  Parquet: () => duckdbSource(join(folder, 'people.parquet')),
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rekenschap-test-'));
  writeFileSync(join(folder, 'people.csv'), asCsv(people));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    `COPY (SELECT * FROM '${join(folder, 'people.csv')}') TO '${join(folder, 'people.parquet')}' (FORMAT parquet)`,
  );
  connection.closeSync();
});
afterAll(() => rmSync(folder, { recursive: true }));

const queries: readonly (readonly [string, CountQuery])[] = [
  ['as they are', query],
  ['in groups', { ...query, group: 'team' }],
  ['weighted', { ...query, weight: 'w' }],
  ['in weighted groups, pairs too', { ...query, group: 'team', weight: 'w', pairs: true }],
];

describe.each(Object.entries(sources))('respondents in %s, counted by DuckDB', (_, open) => {
  it.each(queries)('give the counts that they give in memory, %s', async (__, asked) => {
    const source = await open();
    const counted = await source.count(asked);
    await source.close();
    expect(counted).toEqual(mergeCountTables([await memorySource(people).count(asked)]));
  });

  it('say which column is missing and which there are', async () => {
    const source = await open();
    await expect(source.count({ ...query, items: { one: 'q9' } })).rejects.toThrow(
      /has no column q9; it has q1, q2/,
    );
    await source.close();
  });
});

describe('a source', () => {
  const csv = (text: string) => {
    const path = join(folder, 'other.csv');
    writeFileSync(path, text);
    return duckdbSource(path);
  };

  it.each([
    [
      'an answer off the scale',
      'q,w\n1,1\n7,1\n',
      {},
      /column q, item one: "7" is no answer \(1 times\); expected 1 to 5/,
    ],
    ['half an answer', 'q,w\n1.5,1\n2,1\n', {}, /"1.5" is no answer/],
    ['words', 'q,w\nja,1\nnee,1\n', {}, /other\.csv, column q, item one: "(ja|nee)" is no answer/],
    ['a missing weight', 'q,w\n1,\n2,1\n', { weight: 'w' }, /column w: 1 respondents have no weight/],
    [
      'a negative weight',
      'q,w\n1,-1\n2,1\n',
      { weight: 'w' },
      /column w: 1 respondents have no weight, or one below 0/,
    ],
  ])('refuses %s', async (_, text, more, message) => {
    const source = await csv(text);
    await expect(source.count({ wave: 'x', items: { one: 'q' }, points: 5, ...more })).rejects.toThrow(
      message,
    );
    await source.close();
  });

  it('counts those without a weight over all groups', async () => {
    const source = await csv('q,w,g\n1,,a\n2,-1,b\n2,1,b\n');
    const asked = { wave: 'x', items: { one: 'q' }, points: 5, weight: 'w', group: 'g' };
    await expect(source.count(asked)).rejects.toThrow(/column w: 2 respondents have no weight/);
    await source.close();
  });

  it('counts respondents without any item', async () => {
    const source = await csv('q,g\n1,a\n2,b\n2,b\n');
    const { groups } = await source.count({ wave: 'x', items: {}, points: 5, group: 'g' });
    expect(groups.map(({ group, respondents }) => [group, respondents])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    await source.close();
  });

  it('says what it cannot read', async () => {
    await expect(duckdbSource(join(folder, 'none.csv'))).rejects.toThrow(
      /none\.csv: cannot be read as a table/,
    );
    const broken = join(folder, 'broken.parquet');
    writeFileSync(broken, 'PAR1');
    await expect(duckdbSource(broken)).rejects.toThrow(/broken\.parquet: cannot be read as a table/);
  });

  it('stops when told, and leaves no temporary folder', async () => {
    const ours = () => readdirSync(tmpdir()).filter((name) => name.startsWith('rekenschap-duckdb-'));
    const before = ours();
    const source = await duckdbSource(join(folder, 'people.csv'));
    expect(ours().length).toBe(before.length + 1);
    await expect(source.count(query, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
    await source.close();
    expect(ours()).toEqual(before);
  });

  it('in memory, refuses what is no answer', async () => {
    const source = memorySource({ q: [1, 'x'] });
    await expect(source.count({ wave: 'x', items: { one: 'q' }, points: 5 })).rejects.toThrow(
      /respondent 2: "x" is no answer/,
    );
    await expect(source.count({ wave: 'x', items: { one: 'z' }, points: 5 })).rejects.toThrow(
      /no column z; there are q/,
    );
  });
});
