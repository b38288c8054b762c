import type { ColumnTable } from 'arquero';
import type { DrawingSize, PlotlyFigure } from '../contracts/plotly-figure.ts';
import type { ChartNumber } from './chart-number.ts';
import type { ChartRecipe } from './chart-recipe.ts';
import type { Language } from './language.ts';

/**
 * A chart with everything that must go with it. It is a Plotly figure, so `drawSvg` and `drawPng` take it
 * as it is, and it shows itself in a notebook (`Symbol.for('Jupyter.display')`, which returns a promise,
 * since drawing takes time).
 */
export interface Chart extends PlotlyFigure, DrawingSize {
  readonly title: string;
  /** One sentence that says what the chart shows, made from its data */
  readonly alt: string;
  readonly source: string;
  readonly notes: readonly string[];
  readonly language: Language;
  /** The same numbers as a table, with headings in the chart's language */
  readonly table: ColumnTable;
  /** Where it draws its numbers, and of which item and wave each tells */
  readonly numbers: readonly ChartNumber[];
  /** What it was made from, so that it can be made in the other language */
  readonly recipe: ChartRecipe;
}
