import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromArrays } from '@uwdata/flechette';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { toMimeBundle } from '../../../src/kernel/display/to-mime-bundle.ts';

const bundle = async (value: unknown) => (await toMimeBundle(value)) as Record<string, never>;
const rows = (text: unknown) =>
  String(text)
    .split('\n')
    .map((line) => line.trim().split(/\s+/));

describe('results of DuckDB', () => {
  it('are tables with their types, whole or read, and are not used up', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const sql =
      "select i::integer as n, 'x' || i as s, date '2020-01-01' + i::integer as d from range(1500) t(i)";
    for (const result of [await connection.run(sql), await connection.runAndReadAll(sql)]) {
      const shown = await bundle(result);
      expect(shown['text/html']).toContain('1,500 rows × 3 columns');
      expect(rows(shown['text/plain']).slice(1, 4)).toEqual([
        ['n', 's', 'd'],
        ['INTEGER', 'VARCHAR', 'DATE'],
        ['0', 'x0', '2020-01-01'],
      ]);
      expect(await bundle(result)).toEqual(shown);
    }
    connection.closeSync();
  });
});

describe('tables of Arrow', () => {
  it('are tables, from Flechette', async () => {
    const shown = await bundle(tableFromArrays({ a: [1, 2], b: ['x', null] }));
    expect(shown['text/html']).toContain('2 rows × 2 columns');
    expect(rows(shown['text/plain']).at(-1)).toEqual(['2', 'null']);
  });

  it('are tables, from what has the shape of Apache Arrow, with its types', async () => {
    const columns = [
      [1, 2],
      ['x', 'y'],
    ];
    const shown = await bundle({
      numRows: 2,
      numCols: 2,
      schema: {
        fields: [
          { name: 'a', type: { toString: () => 'Float64' } },
          { name: 'b', type: 'Utf8' },
        ],
      },
      getChildAt: (at: number) => ({ get: (row: number) => columns[at]?.[row] }),
    });
    expect(rows(shown['text/plain']).slice(1, 4)).toEqual([
      ['a', 'b'],
      ['Float64', 'Utf8'],
      ['1', 'x'],
    ]);
  });
});

describe('charts of Vega', () => {
  const specification = {
    $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
    title: 'Ages',
    mark: { type: 'bar' },
    data: { values: [{ a: 1n }] },
    encoding: { x: { field: 'a' } },
  };
  const sent = { ...specification, data: { values: [{ a: 1 }] } };

  it('are sent as front ends take them, by their version', async () => {
    expect(await bundle(specification)).toEqual({
      'application/vnd.vegalite.v5+json': sent,
      'text/plain': "Vega-Lite chart 'Ages' (bar)",
    });
    const vega = { $schema: 'https://vega.github.io/schema/vega/v6.json', marks: [] };
    expect(await bundle(vega)).toEqual({ 'application/vnd.vega.v6+json': vega, 'text/plain': 'Vega chart' });
  });

  it('come from what builds them too', async () => {
    class Mark {
      toSpec() {
        return specification;
      }
      toObject() {
        return {};
      }
    }
    expect((await bundle(new Mark()))['application/vnd.vegalite.v5+json']).toEqual(sent);
  });

  it('are not what else has a mark or a schema', async () => {
    expect(Object.keys(await bundle({ mark: 'x', data: 1 }))).toEqual(['text/plain']);
    expect(Object.keys(await bundle({ $schema: 'https://json-schema.org/draft-07/schema' }))).toEqual([
      'text/plain',
    ]);
  });
});

describe('values of mathjs', () => {
  it('are as they write themselves, expressions as formulas', async () => {
    const matrix = { type: 'DenseMatrix', isMatrix: true, toString: () => '[[1, 2]]' };
    expect(await bundle(matrix)).toEqual({ 'text/plain': '[[1, 2]]' });
    const node = { type: 'OperatorNode', isNode: true, toString: () => 'x ^ 2', toTex: () => '{ x}^{2}' };
    expect(await bundle(node)).toEqual({ 'text/plain': 'x ^ 2', 'text/latex': '$\\displaystyle { x}^{2}$' });
  });
});

describe('pages', () => {
  it('are shown whole or in part', async () => {
    const { document } = new JSDOM('<p>one</p><svg></svg>').window;
    expect((await bundle(document))['text/html']).toContain('<body><p>one</p><svg></svg></body>');
    expect((await bundle(document.querySelector('svg')))['image/svg+xml']).toBe('<svg></svg>');
    const fragment = document.createDocumentFragment();
    fragment.append(document.createElement('b'), 'text');
    expect((await bundle(fragment))['text/html']).toBe('<b></b>text');
  });
});

describe('an error', () => {
  it('is shown in full: stack, fields, cause and all of several', async () => {
    const inner = Object.assign(new TypeError('inner'), { code: 'E_IN' });
    const text = (await bundle(new AggregateError([inner], 'outer', { cause: inner })))['text/plain'];
    for (const part of [
      'AggregateError: outer',
      'TypeError: inner',
      "code: 'E_IN'",
      '[cause]',
      '[errors]',
      '    at ',
    ])
      expect(text).toContain(part);
  });
});
