import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CountExportOptions,
  countExport,
  type OwnQuickscanOptions,
  quickscanMapping,
  quickscanSought,
  readOwnQuickscan,
} from '../../src/index.ts';

const exports = fileURLToPath(new URL('../../examples/exports/synthetic-', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rekenschap-large-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const written = (name: string, text: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

/**
 * Numbers to the tenth decimal: millionths of weights are whole there,
 * and sums of floating-point numbers here.
 */
const rounded = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (_, each) => (typeof each === 'number' ? Number(each.toFixed(9)) : each)));

const countQuickscan = (path: string, options: OwnQuickscanOptions & Partial<CountExportOptions>) =>
  countExport(path, quickscanSought(), quickscanMapping(options));

describe('countExport', () => {
  it.each<[string, Partial<OwnQuickscanOptions>]>([
    ['comma.csv', { columns: { municipality: 'team' }, weight: 'gewicht' }],
    ['qualtrics.csv', {}],
    ['limesurvey.csv', { missing: { A6: "don't know", A7: 'not applicable', A8: 'skipped' } }],
    ['castor.csv', {}],
    ['google-forms.csv', {}],
    ['parquet.parquet', { weight: 'gewicht' }],
  ])('counts what is read respondent by respondent: %s', async (name, more) => {
    const options = { wave: '2026', ...more };
    const [counted, read] = await Promise.all([
      countQuickscan(exports + name, options),
      readOwnQuickscan(exports + name, options),
    ]);
    expect(rounded(counted.counted)).toEqual(rounded(read.counted));
    expect([counted.profile, counted.roles]).toEqual([read.profile, read.roles]);
    expect(counted.columns.objects()).toEqual(read.columns.objects());
    const findings = (all: typeof read) =>
      (all.findings.objects() as { finding: string; count: number }[])
        .filter(({ finding }) => finding === 'try-out')
        .map(({ finding, count }) => [finding, count]);
    expect(findings(counted)).toEqual(findings(read));
    expect(counted.notes.at(-1)).toMatch(/counted without keeping respondents/);
    expect(() => counted.linked).toThrow(/counted without keeping its respondents/);
  });

  it.each(['csv', 'parquet'])('sums weights that are all different: %s', async (ending) => {
    const rows = Array.from(
      { length: 500 },
      (_, row) => `${1 + (row % 5)},${5 - (row % 4)},${(1 + row / 7).toFixed(4)}`,
    );
    const csv = written('weights.csv', `v1a,v1b,w\n${rows.join('\n')}\n`);
    const path = join(folder, `weights.${ending}`);
    if (ending === 'parquet') {
      const connection = await (await DuckDBInstance.create(':memory:')).connect();
      await connection.run(`COPY (FROM '${csv}') TO '${path}'`);
    }
    const [counted, read] = await Promise.all([
      countQuickscan(path, { ...options, weight: 'w' }),
      readOwnQuickscan(csv, { ...options, weight: 'w' }),
    ]);
    expect(rounded(counted.counted)).toEqual(rounded(read.counted));
  });

  const columns = (...kept: string[]) =>
    Object.fromEntries(
      Array.from({ length: 5 }, (_, section) => [...'abcdefg'].map((letter) => `v${section + 1}${letter}`))
        .flat()
        .filter((item) => !kept.includes(item))
        .map((item) => [item, null]),
    );
  const options = { wave: '2026', columns: columns('v1a', 'v1b') };

  it('tells all that is no answer, and weights that are none, at once', async () => {
    const path = written('bad.csv', 'v1a,v1b,w\n4,6,1\n4,6,x\n5,7,-1\n');
    await expect(countQuickscan(path, { ...options, weight: 'w' })).rejects.toThrow(
      /column w: the weight is empty, below 0 or no number \(in 2 rows\)[\s\S]*v1b: "6" is not a response \(in 2 rows\)[\s\S]*"7" is not/,
    );
  });

  it('uses a filter, and groups', async () => {
    const path = written('filter.csv', '\ufeffv1a;v1b;f;team\r\n4;2;1;a\r\n5;1;0;b\r\n3;2;1;\r\n');
    const own = await countQuickscan(path, {
      ...options,
      filter: 'f',
      columns: { ...options.columns, municipality: 'team' },
    });
    expect(own.findings.objects()).toMatchObject([{ finding: 'not selected', count: 1 }]);
    expect(own.counted.groups).toEqual(['a']);
    expect(own.counted.items[0]?.all.counts).toEqual([0, 0, 1, 1, 0]);
    expect(own.counted.items[0]?.byGroup[0]?.counts).toEqual([0, 0, 0, 1, 0]);
  });

  it('counts a file that is read by several threads at once', async () => {
    const open = 'x'.repeat(2000);
    const rows = Array.from({ length: 40_000 }, (_, row) => `${1 + (row % 5)},${1 + (row % 4)},${open}`);
    const path = written('wide.csv', `v1a,v1b,toelichting\n${rows.join('\n')}\n`);
    const own = await countQuickscan(path, options);
    expect(own.respondents).toBe(40_000);
    expect(own.counted.items.map(({ all }) => all.counts)).toEqual([
      [8000, 8000, 8000, 8000, 8000],
      [10_000, 10_000, 10_000, 10_000, 0],
    ]);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    [
      'another encoding',
      Buffer.from('naam,v1a,v1b\nFrysl\xe2n,4,2\n', 'latin1'),
      /is not UTF-8, which alone/,
    ],
    [
      'a row that is too long',
      `v1a,v1b\n${'4,2\n'.repeat(600_000)}4,2,9,9\n`,
      /row \d+: cannot be read as its first rows/,
    ],
    ['a workbook', readFileSync(`${exports}excel.xlsx`), /export it as CSV|not UTF-8/],
    ['no respondents', 'v1a,v1b\n', /has no respondents/],
  ])('refuses %s', async (name, content, message) => {
    await expect(countQuickscan(written(`${name}.csv`, content), options)).rejects.toThrow(message);
  });

  it('ends when it is asked to', async () => {
    const path = written('ended.csv', `v1a,v1b\n${'4,2\n'.repeat(100_000)}`);
    const signal = AbortSignal.abort();
    await expect(countQuickscan(path, { ...options, signal })).rejects.toThrow(/abort/i);
  });
});
