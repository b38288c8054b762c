import { dutchNumber, refusal } from '../refusal.ts';

const DUTCH_PART = { numerator: 'teller', denominator: 'noemer' };

/**
 * What to do with a value exactly half-way between two printable ones: `half-up` takes the one farther
 * from zero (2.5 -> 3, -2.5 -> -3; SPSS and spreadsheets), `half-even` the even one (2.5 -> 2; R, IEEE 754).
 */
export type RoundingConvention = 'half-up' | 'half-even';

/**
 * A ratio of two integers as text with a fixed number of decimals, rounded exactly. Floating point would
 * misplace ties (`(1.005).toFixed(2)` is "1.00"); integers do not.
 *
 * @param numerator integer
 * @param denominator integer, not 0
 * @param decimals decimals to print, integer in [0, 100]
 * @param convention what to do with ties
 * @returns the rounded value with a decimal point, e.g. `"3.70"`; never `"-0"`
 * @throws RangeError when an argument is not an integer, the denominator is 0, or decimals are out of range
 * @example roundRatio(201, 200, 2, 'half-up') // "1.01"
 * @example roundRatio(201, 200, 2, 'half-even') // "1.00"
 */
export function roundRatio(
  numerator: number | bigint,
  denominator: number | bigint,
  decimals: number,
  convention: RoundingConvention = 'half-up',
): string {
  const top = toInteger(numerator, 'numerator');
  const bottom = toInteger(denominator, 'denominator');
  if (bottom === 0n)
    throw refusal({
      en: 'a ratio with denominator 0 has no value',
      nl: 'een verhouding met noemer 0 heeft geen waarde',
    });
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 100) {
    throw refusal({
      en: `decimals is ${decimals}; expected an integer from 0 to 100`,
      nl: `decimals is ${dutchNumber(decimals)}; verwacht een heel getal van 0 tot en met 100`,
    });
  }
  const scaled = magnitude(top) * 10n ** BigInt(decimals);
  const divisor = magnitude(bottom);
  const floor = scaled / divisor;
  const twiceRest = 2n * (scaled % divisor);
  const tieGoesUp = convention === 'half-up' || floor % 2n === 1n;
  const up = twiceRest > divisor || (twiceRest === divisor && tieGoesUp);
  const rounded = up ? floor + 1n : floor;
  const sign = rounded !== 0n && top < 0n !== bottom < 0n ? '-' : '';
  return sign + placePoint(rounded, decimals);
}

/**
 * Writes a whole number of units in the last decimal, e.g. 370 with 2 decimals as "3.70".
 *
 * @param units non-negative integer
 * @param decimals decimals after the point, 0 or more
 * @returns the text, with a leading zero below 1
 */
export function placePoint(units: bigint, decimals: number): string {
  if (decimals === 0) return units.toString();
  const digits = units.toString().padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function toInteger(value: number | bigint, name: keyof typeof DUTCH_PART): bigint {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw refusal({
      en: `the ${name} is ${value}; expected an integer that a number holds exactly`,
      nl: `de ${DUTCH_PART[name]} is ${dutchNumber(Number(value))}; verwacht een heel getal dat een number precies kan bevatten`,
    });
  }
  return BigInt(value);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
