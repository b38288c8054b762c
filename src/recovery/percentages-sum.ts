import { errorInWords } from '../contracts/error-in-words.ts';
import { numberTold } from '../contracts/told.ts';
import { type CheckResult, checkResult } from './check-result.ts';
import { formatPrinted, parsePrinted } from './printed-value.ts';
import type { Rounding } from './rounding.ts';
import { roundingInterval } from './rounding.ts';

/**
 * Can the shares of a whole print as these percentages, or do they miss 100 by more than rounding?
 *
 * @param percents printed percentages of all categories, each with its decimals
 * @param rounding what an exact half became
 * @returns the verdict; the witness gives the printed sum and the sums that the true shares may have
 * @throws TypeError when a percentage is a number in place of text
 * @throws RangeError when it is no decimal number, or there is none
 * @example percentagesSum(['30', '30', '30']).consistent // false
 */
export function percentagesSum(percents: readonly string[], rounding: Rounding = 'either'): CheckResult {
  if (percents.length === 0)
    throw errorInWords(
      {
        en: 'percents: got none; expected all categories of one question',
        nl: 'percents: kreeg er geen; verwacht die van alle antwoorden van één vraag',
      },
      RangeError,
    );
  const printedValues = percents.map((text, index) => parsePrinted(text, `percentage ${index + 1}`));
  const decimals = Math.max(...printedValues.map((printedValue) => printedValue.decimals));
  // In twentieths of the last decimal, where all rounding edges are whole.
  let [low, high, printed] = [0n, 0n, 0n];
  let [lowClosed, highClosed] = [true, true];
  for (const printedValue of printedValues) {
    const unit = 10n ** BigInt(decimals - printedValue.decimals);
    const interval = roundingInterval(printedValue, rounding);
    const scale = (unit * 20n) / interval.parts;
    printed += printedValue.units * unit;
    // no share lies below 0, so the interval of a printed 0 starts there.
    low += interval.low < 0n ? 0n : interval.low * scale;
    lowClosed &&= interval.low < 0n || interval.lowClosed;
    high += interval.high * scale;
    highClosed &&= interval.highClosed;
  }
  const whole = 2000n * 10n ** BigInt(decimals);
  const consistent = (lowClosed ? low <= whole : low < whole) && (highClosed ? whole <= high : whole < high);
  const sum = formatPrinted({ units: printed, decimals });
  const half = (value: bigint) => formatPrinted({ units: value / 2n, decimals: decimals + 1 });
  const count = printedValues.length;
  const told = consistent
    ? {
        en: `the percentages add to ${sum}, which rounding explains`,
        nl: `de percentages tellen op tot ${numberTold(sum).nl}, en dat verklaart de afronding`,
      }
    : {
        en: `the percentages add to ${sum}, further from 100 than rounding ${count} of them explains`,
        nl: `de percentages tellen op tot ${numberTold(sum).nl}, verder van 100 dan de afronding van ${count} percentages verklaart`,
      };
  return checkResult(consistent, told, [
    `true shares add to ${half(low)} at least and ${half(high)} at most`,
  ]);
}
