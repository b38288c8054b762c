import { describe, expect, it } from 'vitest';
import { compareNotebooks } from '../../src/runner/compare-notebooks.ts';
import type { CodeCell, Notebook, ResultOutput } from '../../src/runner/notebook.ts';
import { stableNotebook } from '../../src/runner/stable-notebook.ts';

const result = (text: string, count = 1): ResultOutput => ({
  output_type: 'execute_result',
  data: { 'text/plain': text, 'application/json': { a: [1, text] } },
  metadata: {},
  execution_count: count,
});

function notebook(...cells: Partial<CodeCell>[]): Notebook {
  return {
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
    cells: cells.map((cell, index) => ({
      cell_type: 'code',
      id: `c${index}`,
      metadata: {},
      source: '',
      execution_count: 1,
      outputs: [],
      ...cell,
    })),
  };
}

describe('compareNotebooks', () => {
  it('sees no difference in counts and execution timestamps', () => {
    const before = notebook({
      outputs: [result('x', 7)],
      execution_count: 7,
      metadata: { execution: { a: '1' } },
    });
    expect(compareNotebooks(before, notebook({ outputs: [result('x')] }))).toBeUndefined();
  });

  it('names the first cell that differs, the place in it, and both texts', () => {
    const [before, after] = [result(`${'s'.repeat(100)}old`), result(`${'s'.repeat(100)}new`)];
    const found = compareNotebooks(notebook({}, { outputs: [before] }), notebook({}, { outputs: [after] }));
    expect(found).toEqual({
      cell: 2,
      where: 'outputs[0].data["application/json"].a[1]',
      before: `…${'s'.repeat(20)}old"`,
      after: `…${'s'.repeat(20)}new"`,
    });
  });

  it('sees an output that is missing on one side', () => {
    const found = compareNotebooks(notebook({ outputs: [result('x')] }), notebook({}));
    expect(found).toMatchObject({ cell: 1, where: 'outputs[0]', after: 'nothing' });
  });

  it('passes over cells tagged nbval-ignore-output', () => {
    const tagged = (text: string) =>
      notebook({ outputs: [result(text)], metadata: { tags: ['nbval-ignore-output'] } });
    expect(compareNotebooks(tagged('commit 1'), tagged('commit 2'))).toBeUndefined();
  });
});

describe('stableNotebook', () => {
  it('counts the cells that ran from 1, in results as well, and keeps the rest', () => {
    const stable = stableNotebook(
      notebook(
        { execution_count: 4, outputs: [result('a', 4)] },
        { execution_count: null },
        { execution_count: 9, metadata: { execution: {}, tags: ['t'] } },
      ),
    );
    expect(stable.cells.map((cell) => (cell as CodeCell).execution_count)).toEqual([1, null, 2]);
    expect((stable.cells[0] as CodeCell).outputs).toEqual([result('a', 1)]);
    expect(stable.cells[2]?.metadata).toEqual({ tags: ['t'] });
  });
});
