import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatNotebook } from '../../src/runner/format-notebook.ts';
import { parseNotebook } from '../../src/runner/parse-notebook.ts';

// Written by Python's nbformat 5.5.0 (Debian 12) from cells with Dutch letters, blank lines, JSON MIME types,
// an empty stream, an error and an image, with `nbformat.write`.
const written = readFileSync(new URL('../fixtures/written-by-nbformat.ipynb', import.meta.url), 'utf8');

describe('formatNotebook', () => {
  it("writes what Jupyter's own writer writes, byte for byte", () => {
    expect(formatNotebook(parseNotebook(written, 'x.ipynb'))).toBe(written);
  });

  it('does not depend on the order of keys', () => {
    const turned = JSON.parse(written, (_, value) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    expect(formatNotebook(parseNotebook(JSON.stringify(turned), 'x.ipynb'))).toBe(written);
  });
});

describe('parseNotebook', () => {
  it('joins lines, and gives cells without an id one from their place', () => {
    const cell = {
      cell_type: 'code',
      metadata: {},
      source: ['a\n', 'b'],
      outputs: [],
      execution_count: null,
    };
    const text = JSON.stringify({ nbformat: 4, nbformat_minor: 4, metadata: {}, cells: [cell, cell] });
    const notebook = parseNotebook(text, 'x.ipynb');
    expect(notebook.nbformat_minor).toBe(5);
    expect(notebook.cells.map(({ id, source }) => [id, source])).toEqual([
      ['cell-1', 'a\nb'],
      ['cell-2', 'a\nb'],
    ]);
  });

  it.each([
    [{ cell_type: 'heading', source: '' }, 'x.ipynb: cell 1 has cell_type "heading"'],
    [{ cell_type: 'markdown' }, 'x.ipynb: cell 1 has no source text'],
    [
      { cell_type: 'code', source: '', outputs: [{ output_type: 'pyout' }] },
      'x.ipynb: cell 1 has an output of type "pyout"',
    ],
  ])('names the cell that is wrong: %j', (cell, message) => {
    const text = JSON.stringify({ nbformat: 4, metadata: {}, cells: [cell] });
    expect(() => parseNotebook(text, 'x.ipynb')).toThrow(message);
  });

  it('refuses an id that the notebook format forbids', () => {
    // nbformat 4.5: ^[a-zA-Z0-9-_]+$, 1 to 64 of them
    for (const id of ['table-B1.1', '', 'x'.repeat(65)]) {
      const cell = { cell_type: 'raw', id, metadata: {}, source: '' };
      const text = JSON.stringify({ nbformat: 4, metadata: {}, cells: [cell] });
      expect(() => parseNotebook(text, 'x.ipynb')).toThrow(`cell 1 has the id "${id}", expected 1 to 64`);
    }
  });

  it('refuses two cells of one id', () => {
    const cell = { cell_type: 'raw', id: 'same', metadata: {}, source: '' };
    const text = JSON.stringify({ nbformat: 4, metadata: {}, cells: [cell, cell] });
    expect(() => parseNotebook(text, 'x.ipynb')).toThrow('cell 2 has the id "same" of an earlier cell');
  });
});
