import { numberTold } from '../contracts/told.ts';
import { type CheckResult, checkResult } from './check-result.ts';
import { checkSampleOfTwo } from './grim.ts';
import { integersPrinting, squaresPrinting } from './integer-range.ts';
import { parsePrinted } from './printed-value.ts';
import type { Rounding } from './rounding.ts';

/**
 * DEBIT: can mean and standard deviation (denominator n - 1) of zeros and ones print so together?
 *
 * Tries every number of ones exactly, so it also refuses a mean that n cannot give.
 *
 * @param mean printed mean with its decimals, a proportion
 * @param sd printed standard deviation with its decimals
 * @param n answers, integer of 2 or more
 * @param rounding what an exact half became
 * @returns the verdict; the witness lists the numbers of ones that print so, or the SDs that they give
 * @throws TypeError when a printed value is a number in place of text
 * @throws RangeError when a printed value is no decimal number or n is not an integer of 2 or more
 * @see Heathers & Brown (2019), https://osf.io/5vb3u
 * @example debit('0.50', '0.71', 2).consistent // true
 */
export function debit(mean: string, sd: string, n: number, rounding: Rounding = 'either'): CheckResult {
  checkSampleOfTwo(n);
  const printedValue = parsePrinted(sd, 'sd');
  const ones = integersPrinting(parsePrinted(mean, 'mean'), rounding, 1n, BigInt(n));
  const spread = squaresPrinting(printedValue, rounding, BigInt(n) * BigInt(n - 1));
  const found: string[] = [];
  const otherwise: string[] = [];
  for (let k = Math.max(0, ones.lower); k <= Math.min(n, ones.upper); k += 1) {
    const value = k * (n - k);
    if (value >= spread.lower && value <= spread.upper) found.push(`${k} of ${n}`);
    else
      otherwise.push(
        `${k} of ${n}: SD ${Math.sqrt(value / (n * (n - 1))).toFixed(printedValue.decimals + 3)}`,
      );
  }
  if (found.length > 0) {
    const told = {
      en: `mean ${mean} and SD ${sd} can come from ${n} zeros and ones`,
      nl: `gemiddelde ${numberTold(mean).nl} en SD ${numberTold(sd).nl} kunnen komen uit ${n} nullen en enen`,
    };
    return checkResult(true, told, found);
  }
  const why =
    otherwise.length === 0
      ? { en: 'no number of ones gives that mean', nl: 'geen aantal enen geeft dat gemiddelde' }
      : { en: 'no number of ones gives both', nl: 'geen aantal enen geeft beide' };
  const told = {
    en: `a mean of ${mean} with an SD of ${sd} cannot come from ${n} zeros and ones: ${why.en}`,
    nl: `een gemiddelde van ${numberTold(mean).nl} met een SD van ${numberTold(sd).nl} kan niet komen uit ${n} nullen en enen: ${why.nl}`,
  };
  return checkResult(false, told, otherwise);
}
