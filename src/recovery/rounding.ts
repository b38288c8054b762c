import type { PrintedFigure } from './printed-figure.ts';

/**
 * What an exact half became when it was rounded.
 *
 * - `half-up`: away from zero, as SPSS, Excel and school do
 * - `half-even`: to the even digit, as IEEE 754 and R do
 * - `either`: up or down; the default, since a half that a program holds in binary falls to either side
 */
export type Rounding = 'half-up' | 'half-even' | 'either';

/** The values that print as one figure: twice the value in units of the last decimal lies in `[low, high]`. */
export interface RoundingInterval {
  readonly low: bigint;
  readonly high: bigint;
  /** whether a value exactly on the edge still prints so */
  readonly lowClosed: boolean;
  readonly highClosed: boolean;
}

/**
 * The rounding interval of a printed figure, doubled so that its edges are integers.
 *
 * @param figure the figure as printed
 * @param rounding what an exact half becomes
 * @returns edges in half units of the last decimal, and whether each belongs to the interval
 */
export function roundingInterval(figure: PrintedFigure, rounding: Rounding): RoundingInterval {
  const twice = 2n * figure.units;
  const even = figure.units % 2n === 0n;
  const closed = {
    'half-up': [figure.units > 0n, figure.units < 0n],
    'half-even': [even, even],
    either: [true, true],
  }[rounding];
  if (!closed) throw new RangeError(`rounding: "${rounding}" is not one of half-up, half-even, either`);
  return { low: twice - 1n, high: twice + 1n, lowClosed: closed[0] === true, highClosed: closed[1] === true };
}
