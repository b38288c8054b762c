import { errorInWords } from '../contracts/error-in-words.ts';

import type { PrintedValue } from './printed-value.ts';

/**
 * The ways to round that are known by name.
 *
 * - `either`: an exact half up or down; the default, since a half that a
 *   program holds in binary falls to either side
 * - `half-up`: a half away from zero, as SPSS, Excel and school do
 * - `half-even`: a half to the even digit, as IEEE 754 and R do
 * - `half-down`: a half towards zero
 * - `truncate`: what lies beyond the last decimal is cut off
 * - `floor`, `ceiling`: always down, always up
 * - `twice`: first to one decimal more and then once more, halves up both times; or halves up once
 */
export const ROUNDINGS = [
  'either',
  'half-up',
  'half-even',
  'half-down',
  'truncate',
  'floor',
  'ceiling',
  'twice',
] as const;

/** How a value became the printed one; see {@link ROUNDINGS}. */
export type Rounding = (typeof ROUNDINGS)[number];

/**
 * The values that print alike: `parts` times the value in units of the last decimal lies in `[low, high]`.
 */
export interface RoundingInterval {
  readonly low: bigint;
  readonly high: bigint;
  /** Whether a value exactly on the edge still prints so */
  readonly lowClosed: boolean;
  readonly highClosed: boolean;
  /** In how many parts a unit of the last decimal is cut, so that the edges are whole */
  readonly parts: bigint;
}

/**
 * The rounding interval of a printed value, in parts so small that its edges are integers.
 *
 * @param printedValue the printed value
 * @param rounding how the value was rounded
 * @returns edges, and whether each belongs to the interval
 * @throws RangeError when the rounding has no such name
 */
export function roundingInterval({ units }: PrintedValue, rounding: Rounding): RoundingInterval {
  const even = units % 2n === 0n;
  const halves = (lowClosed: boolean, highClosed: boolean): RoundingInterval => ({
    low: 2n * units - 1n,
    high: 2n * units + 1n,
    lowClosed,
    highClosed,
    parts: 2n,
  });
  const whole = (low: bigint, high: bigint, lowClosed: boolean, highClosed: boolean): RoundingInterval => ({
    low,
    high,
    lowClosed,
    highClosed,
    parts: 1n,
  });
  switch (rounding) {
    case 'either':
      return halves(true, true);
    case 'half-up':
      return halves(units > 0n, units < 0n);
    case 'half-even':
      return halves(even, even);
    case 'half-down':
      return halves(units <= 0n, units >= 0n);
    case 'truncate':
      return whole(units > 0n ? units : units - 1n, units < 0n ? units : units + 1n, units > 0n, units < 0n);
    case 'floor':
      return whole(units, units + 1n, true, false);
    case 'ceiling':
      return whole(units - 1n, units, false, true);
    case 'twice':
      return twiceRounded(units);
    default:
      throw errorInWords(
        {
          en: `rounding: "${String(rounding)}" is not one of ${ROUNDINGS.join(', ')}`,
          nl: `afronding: "${String(rounding)}" is niet een van ${ROUNDINGS.join(', ')}`,
        },
        RangeError,
      );
  }
}

/** From 0.45 on a value may have become 0.5 and then 1; up to 0.5 it is 0 when it is rounded once. */
function twiceRounded(units: bigint): RoundingInterval {
  const low = 20n * units - (units > 0n ? 11n : 10n);
  const high = 20n * units + (units < 0n ? 11n : 10n);
  return { low, high, lowClosed: units > 0n, highClosed: units < 0n, parts: 20n };
}
