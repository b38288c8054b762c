import type { StudyFigure } from '../tables/index.ts';
import type { AnyTable } from '../tables/typed-table.ts';
import type { Figure } from './figure.ts';
import type { FigureText } from './figure-text.ts';
import { groupedBarFigure } from './grouped-bar-figure.ts';
import type { Language, Text } from './language.ts';
import { likertFigure } from './likert-figure.ts';
import { multipleResponseFigure } from './multiple-response-figure.ts';

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
  text: FigureText & { readonly categories?: Readonly<Record<string, Text>> },
) => Figure;

/** How a figure is drawn, by the form that its record names. */
const DRAWN: Readonly<Record<string, Draw>> = {
  likert: likertFigure,
  'grouped bars': groupedBarFigure,
  'multiple response': multipleResponseFigure,
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
export function chartOf(figure: StudyFigure, rows: AnyTable, words: ChartWords = {}): Figure {
  const draw = Object.hasOwn(DRAWN, figure.form) ? DRAWN[figure.form] : undefined;
  if (!draw) {
    throw new RangeError(
      `figure ${figure.number}: "${figure.form}" is no form of a chart; expected ${Object.keys(DRAWN).join(', ')}`,
    );
  }
  return draw(rows, { ...figure.text, ...words, items: { ...figure.text.items, ...words.items } });
}
