import { chartFromRecipe } from '../charts/chart-from-recipe.ts';
import { type ChartRecipe, RECIPE_MIME } from '../charts/chart-recipe.ts';
import { type Language, otherLanguage } from '../charts/language.ts';
import { renderChart } from '../charts/render-chart.ts';
import type { DisplayOutput } from '../runner/index.ts';

/** A figure in one of the two languages. */
export interface ChartVersion {
  readonly language: Language;
  /** false where the notebook shows the figure in the other language */
  readonly asMade: boolean;
}

type Bundle = DisplayOutput['data'];

/** The attributes by which the style sheet shows the version that the reader chose. */
export const versionMark = ({ language, asMade }: ChartVersion): string =>
  `data-in="${language}"${asMade ? '' : ' data-other'}`;

/** The language in which an output shows its figure; nothing where it shows none that can be made anew. */
export function chartLanguageOf(data: Bundle): Language | undefined {
  const recipe = data[RECIPE_MIME] as ChartRecipe | undefined;
  // text that a reader may have edited: anything but Dutch is drawn as English is
  return recipe === undefined ? undefined : recipe?.text?.language === 'nl' ? 'nl' : 'en';
}

/**
 * Draws the figure of an output in the language that it is not in.
 *
 * @returns what a notebook would hold, had it shown that figure; nothing where the output cannot be made anew
 * @throws Error when its recipe makes no figure
 */
export async function drawTranslation(data: Bundle): Promise<Bundle | undefined> {
  const language = chartLanguageOf(data);
  if (language === undefined) return undefined;
  try {
    const recipe = data[RECIPE_MIME] as unknown as ChartRecipe;
    return (await renderChart(chartFromRecipe(recipe, otherLanguage(language)))) as Bundle;
  } catch (error) {
    throw new Error(
      `a figure cannot be made in the other language (${(error as Error).message}); give its words in both, and run its notebook again`,
    );
  }
}
