import { describe, expect, it } from 'vitest';
import { collectValues } from '../../src/runner/collect-values.ts';
import type { Cell } from '../../src/runner/notebook.ts';

const MIME = 'application/vnd.test+json';

const showing = (...values: unknown[]): Cell[] => [
  { cell_type: 'markdown', id: 'm', metadata: {}, source: MIME },
  {
    cell_type: 'code',
    id: 'c',
    metadata: {},
    source: '',
    execution_count: 1,
    outputs: [
      { output_type: 'stream', name: 'stdout', text: MIME },
      { output_type: 'display_data', data: { 'text/plain': 'other' }, metadata: {} },
      ...values.map((value) => ({
        output_type: 'display_data' as const,
        data: { [MIME]: value as never },
        metadata: {},
      })),
    ],
  },
];

describe('collectValues', () => {
  it('gives the values of one type in order, with the number of their cell', () => {
    expect(collectValues(showing({ a: 1 }, [2]), MIME)).toEqual([
      { cell: 2, value: { a: 1 } },
      { cell: 2, value: [2] },
    ]);
  });

  it('parses JSON that came as text, in one piece or in lines', () => {
    expect(collectValues(showing('{"a":1}', ['{"a":', '2}']), MIME).map(({ value }) => value)).toEqual([
      { a: 1 },
      { a: 2 },
    ]);
  });

  it('names the cell whose value is not JSON', () => {
    expect(() => collectValues(showing('{'), MIME)).toThrow(
      /^cell 2: its application\/vnd\.test\+json is not JSON/,
    );
  });
});
