import type { Cell, Notebook } from './notebook.ts';
import { RunnerError } from './runner-error.ts';

/** By which a notebook says in what language it shows things. */
const SWITCH = "setLanguage('en')";

/**
 * The Dutch edition of a notebook, as if it had been written in Dutch.
 *
 * Prose becomes what its cell has as `metadata.rekenschap.nl`, one string. A code cell may have an
 * object there, of texts in its code (a heading in quotes, a comment) and what each is in Dutch. The
 * call `setLanguage('en')`, which sets the language of all that is shown, becomes `setLanguage('nl')`.
 * Outputs go: they are made by a run.
 *
 * @param notebook in English
 * @param name how errors call it
 * @returns a notebook of its own
 * @throws RunnerError naming the cell that has no Dutch, or whose code lacks a text that is to be put in
 *   Dutch, and the notebook whose code never sets the language
 */
export function translateNotebook(notebook: Notebook, name: string): Notebook {
  const cells = notebook.cells.map((cell) =>
    inDutch(cell, (what) => {
      throw new RunnerError('notebook', `${name}, cell ${cell.id}: ${what}`);
    }),
  );
  const isCode = notebook.cells.some(({ cell_type }) => cell_type === 'code');
  if (isCode && !notebook.cells.some(({ source }) => source.includes(SWITCH))) {
    throw new RunnerError('notebook', `${name}: no cell calls ${SWITCH}, so that its results stay English`);
  }
  return { ...notebook, metadata: { ...notebook.metadata, rekenschap: { language: 'nl' } }, cells };
}

function inDutch(cell: Cell, fail: (what: string) => never): Cell {
  const { rekenschap, ...metadata } = cell.metadata;
  const { nl, ...others } = (rekenschap ?? {}) as { nl?: unknown };
  const kept = Object.keys(others).length > 0 ? { ...metadata, rekenschap: others as never } : metadata;
  if (cell.cell_type !== 'code') {
    if (cell.cell_type === 'raw') return cell;
    if (typeof nl !== 'string') return fail('has no Dutch; give it metadata.rekenschap.nl');
    return { ...cell, metadata: kept, source: nl };
  }
  const words = Object.entries((nl ?? {}) as Record<string, unknown>);
  const source = words.reduce((code, [english, dutch]) => {
    if (!code.includes(english)) return fail(`its code has no ${JSON.stringify(english)} to put in Dutch`);
    return code.replaceAll(english, String(dutch));
  }, cell.source);
  return {
    ...cell,
    metadata: kept,
    source: source.replaceAll(SWITCH, "setLanguage('nl')"),
    outputs: [],
    execution_count: null,
  };
}
