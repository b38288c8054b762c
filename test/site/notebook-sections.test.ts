import { describe, expect, it } from 'vitest';
import type { Cell, Notebook } from '../../src/runner/index.ts';
import { notebookSections } from '../../src/site/notebook-sections.ts';

const text = (id: string, source: string): Cell => ({ cell_type: 'markdown', id, metadata: {}, source });
const code = (id: string, source: string): Cell => ({
  cell_type: 'code',
  id,
  metadata: {},
  source,
  execution_count: null,
  outputs: [],
});
const notebook = (...cells: Cell[]): Notebook => ({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells });
const outline = (...cells: Cell[]) => {
  const { title, sections } = notebookSections(notebook(...cells), 'file-name');
  return [title, sections.map(({ id, heading, cells: own }) => [id, heading, own.length])];
};

describe('notebookSections', () => {
  it('begins a section at each heading of the second level, and one for what stands before', () => {
    const cells = [
      text('t', '# Title\n\nWords'),
      code('a', '1'),
      text('s', '## First `part`'),
      code('b', '2'),
    ];
    expect(outline(...cells, text('n', 'a note'), text('u', '\n## Last ##\n\nWords'))).toEqual([
      'Title',
      [
        ['t', '', 2],
        ['s', 'First part', 3],
        ['u', 'Last', 1],
      ],
    ]);
  });

  it('is not misled by deeper headings, by code, or by headings further down in a cell', () => {
    expect(outline(text('a', 'words\n\n## no'), text('b', '### deeper'), code('c', '## shebang'))).toEqual([
      'file-name',
      [['a', '', 3]],
    ]);
  });

  it('has no section for a notebook without cells', () => {
    expect(outline()).toEqual(['file-name', []]);
  });
});
