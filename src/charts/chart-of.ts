import { errorInWords } from '../contracts/error-in-words.ts';
import type { StudyFigure } from '../tables/index.ts';
import type { AnyTable } from '../tables/typed-table.ts';
import type { Chart } from './chart.ts';
import { CHART_FORMS } from './chart-forms.ts';
import { chartInForm } from './chart-in-form.ts';
import type { Language, Text } from './language.ts';

/** What a chart may say beside the words of the figure's own record. */
export interface ChartWords {
  /** The current language when left out */
  readonly language?: Language;
  /** Labels of items that are not the survey's */
  readonly items?: Readonly<Record<string, Text>>;
  /** Labels of answers; the scale's own for a Likert chart */
  readonly categories?: Readonly<Record<string, Text>>;
}

/**
 * The chart of a figure of the report: its form, its title, its source and its note are those of its record.
 *
 * @param figure as `study.figure('2.8')` gives it
 * @param rows response counts or shares of its items
 * @param words language, and labels that the record does not have
 * @param forms those that the record may name
 * @throws RangeError when the record names a form that is no chart
 * @throws Error as the chart of its form does
 * @example
 * const study = openStudy();
 * const figure = study.figure('2.8');
 * chartOf(figure, study.responses().filter(escaped((d) => figure.items.includes(d.item)))).recipe.form
 * // 'likertChart'
 */
export function chartOf(
  figure: StudyFigure,
  rows: AnyTable,
  words: ChartWords = {},
  forms = CHART_FORMS,
): Chart {
  const form = forms.find(({ figureForm }) => figureForm === figure.form);
  if (form === undefined) {
    const known = forms.flatMap(({ figureForm }) => figureForm ?? []).join(', ');
    throw errorInWords(
      {
        en: `figure ${figure.number}: "${figure.form}" is no form of a chart; expected ${known}`,
        nl: `figuur ${figure.number}: "${figure.form}" is geen vorm van een grafiek; verwacht een van ${known}`,
      },
      RangeError,
    );
  }
  return chartInForm(form, rows, {
    ...figure.text,
    ...words,
    items: { ...figure.text.items, ...words.items },
  });
}
