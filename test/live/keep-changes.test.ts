import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asNotebookFile, changesAsHash, changesInHash } from '../../src/live/page/keep-changes.ts';
import { parseNotebook } from '../../src/runner/index.ts';
import { liveNotebook } from '../../src/site/live-data.ts';
import { notebooks } from './live-site.ts';

describe('changes in an address', () => {
  it('come back as they went, whatever the text, in letters that every program passes on', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.string({ unit: 'grapheme', maxLength: 2_000 })),
        (changes) => {
          const hash = changesAsHash(changes);
          expect(hash).toMatch(/^#live=[\w-]*$/);
          expect(Object.entries(changesInHash(hash ?? '') ?? {})).toEqual(Object.entries(changes));
        },
      ),
    );
  });

  it('are none in an address without them, and an error in one that was cut off', () => {
    expect(changesInHash('#fig-2-8')).toBeUndefined();
    const hash = changesAsHash({ a: 'const a = 1;\nconst b = 2;\nconst c = a + b;' }) ?? '';
    expect(() => changesInHash(hash.slice(0, -8))).toThrow();
    expect(() => changesInHash('#live=%%%')).toThrow();
    expect(() => changesInHash(changesAsHash([1] as never) ?? '')).toThrow('no changes of cells');
  });

  it('are refused where the address would be too long', () => {
    let text = '';
    for (let n = 1; text.length < 100_000; n = (n * 48_271) % 2_147_483_647) text += n.toString(36);
    expect(changesAsHash({ a: text })).toBeUndefined();
  });
});

describe('a notebook that is taken along', () => {
  it('is the notebook itself, but for outputs and what was changed', () => {
    const notebook = notebooks.get('02b-organisation');
    if (!notebook) throw new Error('no such notebook');
    const code = notebook.cells.filter(({ cell_type }) => cell_type === 'code');
    const changes = { [code[2]?.id ?? '']: 'changed' };
    const made = parseNotebook(asNotebookFile(liveNotebook({ name: 'x', notebook }), changes), 'made');
    expect(made).toEqual({
      ...notebook,
      cells: notebook.cells.map((cell) =>
        cell.cell_type === 'code'
          ? { ...cell, source: changes[cell.id] ?? cell.source, outputs: [], execution_count: null }
          : cell,
      ),
    });
  });
});
