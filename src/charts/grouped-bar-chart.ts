import type { AnyTable } from '../tables/typed-table.ts';
import type { Chart } from './chart.ts';
import type { ChartForm } from './chart-form.ts';
import { chartInForm } from './chart-in-form.ts';
import { SHARE_COLUMNS, SHARE_LABELS } from './read-shares.ts';
import type { CategoryText } from './wave-bar.ts';
import { waveBars } from './wave-bars.ts';

/**
 * Answers to yes/no and other questions with one answer each: a bar per answer and wave, the waves of one
 * answer under each other. Items and answers stand in the order of the table.
 *
 * @param responses columns wave, item, response and `count`, or `percent` with `n`; where the
 *   percentage is empty, the bar is light and whole if `follows` has the one that is left, light up to
 *   `low` and open up to `high` if those bound it, else open as far as the known answers allow,
 *   "not in the report"; where `printed` and `precision` tell the share roughly ("3/4", `about`), the
 *   bar is full up to `low` and open up to `high`, with the counts of `possible` beside it if they
 *   are few; a cell without a row gets no bar
 * @param text title and source are required; `categories` names the responses
 * @throws Error when title, source, columns or rows are missing, a
 *   cell comes twice, or a response has no name
 * @throws RangeError when a count, percentage or precision is out of range
 * @example
 * const rows = from([
 *   { wave: '1', item: 'a', response: 'yes', count: 3 },
 *   { wave: '1', item: 'a', response: 'no', count: 1 },
 * ]);
 * groupedBarChart(rows, { title: 'T', source: 'S' }).alt.includes('yes 75% (1)')
 * // true
 */
export function groupedBarChart(responses: AnyTable, text: CategoryText): Chart {
  return chartInForm(GROUPED_BARS, responses, text);
}

/** Bars of questions with one answer each. */
export const GROUPED_BARS: ChartForm<CategoryText> = {
  name: 'groupedBarChart',
  figureForm: 'grouped bars',
  columns: SHARE_COLUMNS,
  // shares are read from text as well as from numbers, and keep what is printed ("3.0")
  parse: {},
  words: SHARE_LABELS,
  draw: (rows, text) => waveBars(rows, text, true),
};
