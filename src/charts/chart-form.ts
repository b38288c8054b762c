import type { AnyTable } from '../tables/typed-table.ts';
import type { Chart } from './chart.ts';
import type { ChartText } from './chart-text.ts';

/** A chart as its form draws it; what it was made from is written down for every form alike. */
export type Drawn = Omit<Chart, 'recipe'>;

/** One form of chart, with all that recipes and records of figures must know of it. */
export interface ChartForm<Words extends ChartText = ChartText> {
  /** As a recipe names it: the name of the function that makes its charts */
  readonly name: string;
  /** As the record of a figure names it; null where no record has the words that it needs */
  readonly figureForm: string | null;
  /** Every column that it reads; a recipe keeps no other */
  readonly columns: readonly string[];
  /** How a cell of a recipe's CSV becomes a value, by column; a column without a parser stays text */
  readonly parse: Readonly<Record<string, (cell: string) => unknown>>;
  /** The labels among its words, by property, and the column whose values they are labels of */
  readonly words: Readonly<Record<string, string>>;
  /**
   * Draws rows.
   *
   * @throws Error when columns, rows or words are missing or wrong
   */
  draw(rows: AnyTable, text: Words): Drawn;
}
