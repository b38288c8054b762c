import type { Language } from '../contracts/language.ts';

/**
 * Where a drawing of a cell is kept, from the root of the site:
 * `images/nl/02b-organisation/fig-2-5-chart.svg`.
 */
export function addressOfCell(language: Language, notebook: string, cell: string, index: number): string {
  const name = (text: string) => encodeURIComponent(text);
  return `images/${language}/${name(notebook)}/${name(cell)}${index === 0 ? '' : `-${index + 1}`}.svg`;
}
