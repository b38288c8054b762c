import { printPercent } from './print-percent.ts';

/**
 * A share as one prints it who works from a table with a decimal: rounded to a decimal, and that to a whole
 * percent. 19 of 21 is 90.476 percent: 90 when rounded at once, 90.5 and then 91 when rounded twice.
 *
 * @param count answers counted, integer in [0, n]
 * @param n valid answers, integer > 0
 * @returns a whole percentage as text
 * @throws RangeError when count or n is out of range
 * @example printTwice(19, 21) // '91'
 */
export function printTwice(count: number, n: number): string {
  const [whole = '', tenth = ''] = printPercent(count, n, 1).split('.');
  return String(Number(whole) + (Number(tenth) >= 5 ? 1 : 0));
}
