import { printPercent } from '../stats/print/print-percent.ts';
import { printTwice } from '../stats/print/print-twice.ts';

/**
 * Every whole percentage that a fair author may print for a share, by reading. `agree` joins two answers of a
 * five-point scale, so it may be the sum of their separately rounded shares, however the count is split.
 *
 * @param count how many gave the answer, from 0 to n
 * @param n answers that the percentage is of, integer > 0
 * @param category the answer, by its code
 * @example
 * printsOf(1, 8, 'yes')
 * // { direct: ['13'], 'half to even': ['12'], 'rounding twice, to a decimal and then whole': ['13'] }
 */
export function printsOf(count: number, n: number, category: string): Record<string, string[]> {
  const splits = category === 'agree' ? Array.from({ length: count + 1 }, (_, part) => part) : [];
  const sums = splits.map((part) =>
    String(Number(printPercent(part, n)) + Number(printPercent(count - part, n))),
  );
  return {
    direct: [printPercent(count, n)],
    'half to even': [printPercent(count, n, 0, 'half-even')],
    'rounding twice, to a decimal and then whole': [printTwice(count, n)],
    ...(splits.length > 0 ? { 'the sum of rounded categories': [...new Set(sums)] } : {}),
  };
}
