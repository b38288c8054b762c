import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readNotebook } from '../../src/runner/read-notebook.ts';
import { translateNotebook } from '../../src/runner/translate-notebook.ts';
import { numbersIn } from '../numbers-in.ts';

/** Words that no Dutch text has. */
const ENGLISH =
  /\b(the|and|which|there|their|from|other|rows|without|with|than|this|that|are|all|their|below)\b/i;

const folder = fileURLToPath(new URL('../../notebooks/', import.meta.url));
const notebooks = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ipynb') && !name.includes('.ipynb_checkpoints'))
  .sort();

const codeIn = (text: string) => (text.match(/`[^`]+`/g) ?? []).sort();
const headingOf = (text: string) => /^#+(?= )/.exec(text)?.[0];
const paragraphs = (text: string) => text.trim().split(/\n{2,}/).length;

describe('prose of the notebooks in two languages', () => {
  it('has notebooks to look at', () => expect(notebooks.length).toBeGreaterThan(10));

  it.each(notebooks)('%s has every markdown cell in Dutch beside its English', (name) => {
    const { cells } = readNotebook(folder + name);
    for (const cell of cells.filter(({ cell_type }) => cell_type === 'markdown')) {
      const { nl } = (cell.metadata.rekenschap ?? {}) as { nl?: unknown };
      const place = `cell ${cell.id}`;
      expect(typeof nl, place).toBe('string');
      const dutch = String(nl);
      expect(dutch.trim(), place).not.toBe('');
      expect(numbersIn(dutch), place).toEqual(numbersIn(cell.source));
      expect(headingOf(dutch), place).toBe(headingOf(cell.source));
      expect(paragraphs(dutch), place).toBe(paragraphs(cell.source));
      expect(dutch, place).not.toBe(cell.source);
    }
  });

  it('keeps the code that prose names', () => {
    for (const name of notebooks) {
      for (const { cell_type, metadata, source, id } of readNotebook(folder + name).cells) {
        const { nl } = (metadata.rekenschap ?? {}) as { nl?: string };
        // a verdict is a word, and words are translated; what is typed is not
        if (cell_type === 'markdown' && nl && !['ledger-note', 'check-note'].includes(id))
          expect(codeIn(nl), `${name} ${id}`).toEqual(codeIn(source));
      }
    }
  });
});

describe('the Dutch edition of the notebooks', () => {
  it.each(notebooks)(
    '%s can be had in Dutch, with nothing English in quotes or comments of its code',
    (name) => {
      const english = readNotebook(folder + name);
      const { cells } = translateNotebook(english, name);
      for (const { cell_type, source, id } of cells.filter((cell) => cell.cell_type === 'code')) {
        // texts that a chart has in both languages stand beside each other
        const code = source.replace(/\ben: (['"`]).*?\1/g, '');
        const texts = /\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;
        const words = (code.match(texts) ?? []).filter((text) => text.includes(' '));
        for (const text of words) expect(text, `${name} ${cell_type} ${id}`).not.toMatch(ENGLISH);
      }
    },
  );
});
