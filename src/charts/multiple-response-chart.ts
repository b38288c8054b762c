import type { AnyTable } from '../tables/typed-table.ts';
import type { Chart } from './chart.ts';
import type { ChartForm } from './chart-form.ts';
import { chartInForm } from './chart-in-form.ts';
import { SHARE_COLUMNS, SHARE_LABELS } from './read-shares.ts';
import type { CategoryText } from './wave-bar.ts';
import { waveBars } from './wave-bars.ts';

/**
 * Answers to a question that allows several: a bar per answer and wave, in percent of respondents, with a
 * note that they do not add up to 100.
 *
 * @param responses columns wave, item, response, `n` (respondents) and `count` or `percent`; what is not
 *   known is drawn as in {@link groupedBarChart}; an answer that a wave did not offer has no row and gets
 *   no bar
 * @param text title and source are required; `categories` names the responses
 * @throws Error when title, source, columns or rows are missing, a
 *   cell comes twice, or a response has no name
 * @throws RangeError when a count, percentage or precision is out of range, or a count comes without n
 * @example
 * const rows = from([
 *   { wave: '1', item: 'a', response: 'bus', count: 3, n: 4 },
 *   { wave: '1', item: 'a', response: 'train', count: 2, n: 4 },
 * ]);
 * multipleResponseChart(rows, { title: 'T', source: 'S' }).alt.includes('train 50% (1)')
 * // true
 */
export function multipleResponseChart(responses: AnyTable, text: CategoryText): Chart {
  return chartInForm(MULTIPLE_RESPONSE, responses, text);
}

/** Bars of questions that allow several answers. */
export const MULTIPLE_RESPONSE: ChartForm<CategoryText> = {
  name: 'multipleResponseChart',
  figureForm: 'multiple response',
  columns: SHARE_COLUMNS,
  // shares are read from text as well as from numbers, and keep what is printed ("3.0")
  parse: {},
  words: SHARE_LABELS,
  draw: (rows, text) => waveBars(rows, text, false),
};
