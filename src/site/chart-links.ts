import { CHART_FORMS } from '../charts/chart-forms.ts';
import { chartFromRecipe } from '../charts/chart-from-recipe.ts';
import type { ChartRecipe } from '../charts/chart-recipe.ts';
import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';
import type { CardLinks } from './card-html.ts';

/**
 * The numbers of a drawing as links that lie over it, and lead where the card's do. They are for the pointer:
 * the keyboard and who hears the page have the same links in the card and in the table.
 *
 * @returns HTML to stand beside the drawing; empty where no number leads anywhere
 * @throws Error when rows or words of the recipe do not make a chart
 */
export function chartLinks(recipe: ChartRecipe, language: Language, links: CardLinks): string {
  if (!CHART_FORMS.some(({ name }) => name === recipe.form)) return '';
  const { numbers, width, height } = chartFromRecipe(recipe, language);
  const part = (pixels: number, whole: number) => `${((100 * pixels) / whole).toFixed(2)}%`;
  const placed = numbers.flatMap(({ item, wave, left, top, width: wide, height: high }) => {
    const address =
      wave === null ? links.change(item) : (links.statement(item, wave) ?? links.answer(item, wave));
    if (address === undefined) return [];
    const style = `left:${part(left, width)};top:${part(top, height)};width:${part(wide, width)};height:${part(high, height)}`;
    return `<a data-way tabindex="-1" href="${escapeMarkup(address)}" style="${style}"></a>`;
  });
  if (placed.length === 0) return '';
  return `<div class="chart-links" aria-hidden="true" style="max-width:${width}px;aspect-ratio:${width}/${height}">${placed.join('')}</div>`;
}
