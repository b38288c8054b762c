import type { ColumnTable } from 'arquero';
import type { Figure } from './figure.ts';
import { readShares } from './read-shares.ts';
import { type CategoryText, waveBars } from './wave-bars.ts';

/**
 * Answers to yes/no and other questions with one answer each: a bar per answer and wave, the waves of one
 * answer under each other. Items stand in the order of the table, answers in that of `categories`.
 *
 * @param responses columns wave, item, response and `count`, or `percent` with `n`; an empty percentage is
 *   drawn as a hatched bar as long as the known answers allow, "not in the report"; a cell without a row
 *   gets no bar
 * @param text title and source are required; `categories` names the responses
 * @throws Error when title, source, columns or rows are missing, a cell comes twice, or a response has no name
 * @throws RangeError when a count or percentage is out of range
 */
export function groupedBarFigure(responses: ColumnTable, text: CategoryText): Figure {
  return waveBars(readShares(responses, true), text, true);
}
