import { describe, expect, it } from 'vitest';
import type { Cell, Notebook } from '../../src/runner/notebook.ts';
import { translateNotebook } from '../../src/runner/translate-notebook.ts';

const prose = (source: string, nl?: string): Cell => ({
  cell_type: 'markdown',
  id: 'prose',
  metadata: nl === undefined ? {} : { rekenschap: { nl } },
  source,
});
const code = (source: string, nl?: Record<string, string>): Cell => ({
  cell_type: 'code',
  id: 'code',
  metadata: { tags: ['kept'], ...(nl ? { rekenschap: { nl } } : {}) },
  source,
  execution_count: 3,
  outputs: [{ output_type: 'stream', name: 'stdout', text: 'English' }],
});
const notebook = (...cells: Cell[]): Notebook => ({
  metadata: { kernelspec: { name: 'rekenschap' } },
  nbformat: 4,
  nbformat_minor: 5,
  cells,
});

describe('translateNotebook', () => {
  it('puts Dutch in the place of prose and of named texts in code, sets the language, and drops outputs', () => {
    const english = notebook(
      prose('# Title', '# Titel'),
      code("setLanguage('en'); // for all", { '// for all': '// voor alles' }),
      code("show({ 'rows as printed': 1 }); // 'rows as printed'", { "'rows as printed'": "'rijen'" }),
    );
    const { cells, metadata } = translateNotebook(english, 'a.ipynb');
    expect(cells.map(({ source }) => source)).toEqual([
      '# Titel',
      "setLanguage('nl'); // voor alles",
      "show({ 'rijen': 1 }); // 'rijen'",
    ]);
    expect(cells[1]).toMatchObject({ outputs: [], execution_count: null, metadata: { tags: ['kept'] } });
    expect(metadata).toMatchObject({ kernelspec: { name: 'rekenschap' }, rekenschap: { language: 'nl' } });
    // the English one is left as it was
    expect(english.cells[0]?.source).toBe('# Title');
  });

  it('names the cell that has no Dutch, or whose code lacks what is to be put in Dutch', () => {
    const language = code("setLanguage('en');");
    expect(() => translateNotebook(notebook(language, prose('# Title')), 'a.ipynb')).toThrow(
      'a.ipynb, cell prose: has no Dutch; give it metadata.rekenschap.nl',
    );
    expect(() => translateNotebook(notebook(code('1', { two: 'twee' })), 'a.ipynb')).toThrow(
      'a.ipynb, cell code: its code has no "two" to put in Dutch',
    );
  });

  it('refuses a notebook whose results would stay English', () => {
    expect(() => translateNotebook(notebook(code('1 + 1')), 'a.ipynb')).toThrow(
      /no cell calls setLanguage\('en'\)/,
    );
  });
});
