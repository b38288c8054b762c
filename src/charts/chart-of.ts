import type { StudyFigure } from '../tables/index.ts';
import type { AnyTable } from '../tables/typed-table.ts';
import type { Chart } from './chart.ts';
import type { ChartText } from './chart-text.ts';
import { groupedBarChart } from './grouped-bar-chart.ts';
import type { Language, Text } from './language.ts';
import { likertChart } from './likert-chart.ts';
import { multipleResponseChart } from './multiple-response-chart.ts';

/** What a chart may say beside the words of the figure's own record. */
export interface ChartWords {
  /** default `en` */
  readonly language?: Language;
  /** labels of items that are not the survey's */
  readonly items?: Readonly<Record<string, Text>>;
  /** labels of answers; the scale's own for a Likert chart */
  readonly categories?: Readonly<Record<string, Text>>;
}

type Draw = (
  rows: AnyTable,
  text: ChartText & { readonly categories?: Readonly<Record<string, Text>> },
) => Chart;

/** How a figure is drawn, by the form that its record names. */
const DRAWN: Readonly<Record<string, Draw>> = {
  likert: likertChart,
  'grouped bars': groupedBarChart,
  'multiple response': multipleResponseChart,
};

/**
 * The chart of a figure of the report: its form, its title, its source and its note are those of its record.
 *
 * @param figure as `study.figure('2.8')` gives it
 * @param rows response counts or shares of its items
 * @param words language, and labels that the record does not have
 * @throws RangeError when the record names a form that is no chart
 * @throws Error as the chart of its form does
 */
export function chartOf(figure: StudyFigure, rows: AnyTable, words: ChartWords = {}): Chart {
  const draw = Object.hasOwn(DRAWN, figure.form) ? DRAWN[figure.form] : undefined;
  if (!draw) {
    throw new RangeError(
      `figure ${figure.number}: "${figure.form}" is no form of a chart; expected ${Object.keys(DRAWN).join(', ')}`,
    );
  }
  return draw(rows, { ...figure.text, ...words, items: { ...figure.text.items, ...words.items } });
}
