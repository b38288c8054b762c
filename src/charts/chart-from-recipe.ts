import { fromCSV } from 'arquero';
import { errorInWords } from '../contracts/error-in-words.ts';
import type { Chart } from './chart.ts';
import { CHART_FORMS } from './chart-forms.ts';
import { chartInForm } from './chart-in-form.ts';
import type { ChartRecipe } from './chart-recipe.ts';
import type { Language } from './language.ts';

/**
 * Makes a chart again from what its display carries.
 *
 * @param recipe as a chart wrote it down; one from elsewhere is checked as any call of its form is
 * @param language of the chart to make
 * @param forms those that the recipe may name
 * @throws Error when the recipe has no known form, or its rows or words do not make a chart
 */
export function chartFromRecipe(
  { form, rows, text }: ChartRecipe,
  language: Language,
  forms = CHART_FORMS,
): Chart {
  const known = forms.find(({ name }) => name === form);
  if (known === undefined) {
    const names = forms.map(({ name }) => name).join(', ');
    throw errorInWords({
      en: `a chart of form "${form}" is not known; expected ${names}`,
      nl: `een grafiek van de vorm "${form}" is niet bekend; verwacht een van ${names}`,
    });
  }
  return chartInForm(known, fromCSV(rows, { autoType: false, parse: known.parse }), { ...text, language });
}
