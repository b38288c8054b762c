import type { Language } from '../contracts/language.ts';
import type { SiteNotebook } from './site-input.ts';

/** The language in which an edition's copy of a notebook wrote its outputs. */
export const writtenIn = ({ dutch }: SiteNotebook, language: Language): Language =>
  language === 'nl' && dutch !== undefined ? 'nl' : 'en';

/**
 * A notebook as an edition shows it: where it was run in the language of the edition, its code and outputs
 * are those of that run. Prose stays in both languages, in cells of the same ids.
 */
export function notebookIn(given: SiteNotebook, language: Language): SiteNotebook {
  const { dutch, notebook } = given;
  if (dutch === undefined || writtenIn(given, language) === 'en') return given;
  const own = new Map(dutch.cells.map((cell) => [cell.id, cell]));
  const cells = notebook.cells.map((cell) => {
    const run = own.get(cell.id);
    if (cell.cell_type !== 'code' || run?.cell_type !== 'code') return cell;
    return { ...cell, source: run.source, outputs: run.outputs };
  });
  return { ...given, notebook: { ...notebook, cells } };
}
