import { chartFromRecipe } from '../charts/chart-from-recipe.ts';
import { type ChartRecipe, RECIPE_MIME } from '../charts/chart-recipe.ts';
import { renderChart } from '../charts/render-chart.ts';
import type { Language } from '../contracts/language.ts';
import type { DisplayOutput } from '../runner/index.ts';

export type Bundle = DisplayOutput['data'];

/** What the chart of an output was made from; nothing where it cannot be made anew. */
export const recipeOf = (data: Bundle): ChartRecipe | undefined =>
  data[RECIPE_MIME] as unknown as ChartRecipe | undefined;

/** The language in which an output shows its chart; nothing where it shows none that can be made anew. */
function chartLanguageOf(data: Bundle): Language | undefined {
  const recipe = recipeOf(data);
  // text that a reader may have edited: anything but Dutch is drawn as English is
  return recipe === undefined ? undefined : recipe?.text?.language === 'nl' ? 'nl' : 'en';
}

/**
 * The chart of an output in a language: as it is where it is in that one, else drawn anew.
 *
 * @returns what a notebook would hold, had it shown that chart; nothing where the output has none
 * @throws Error when its recipe makes no chart
 */
export function chartIn(data: Bundle, language: Language): Promise<Bundle | undefined> {
  const known = drawn[language].get(data) ?? drawIn(data, language);
  drawn[language].set(data, known);
  return known;
}

/** Drawing takes most of the time of a site, and several pages show one chart. */
const drawn: Readonly<Record<Language, WeakMap<Bundle, Promise<Bundle | undefined>>>> = {
  en: new WeakMap(),
  nl: new WeakMap(),
};

async function drawIn(data: Bundle, language: Language): Promise<Bundle | undefined> {
  const made = chartLanguageOf(data);
  const recipe = recipeOf(data);
  if (made === undefined || recipe === undefined) return undefined;
  if (made === language) return data;
  try {
    return (await renderChart(chartFromRecipe(recipe, language))) as Bundle;
  } catch (error) {
    throw new Error(
      `a chart cannot be made in the other language (${(error as Error).message}); give its words in both, and run its notebook again`,
    );
  }
}
