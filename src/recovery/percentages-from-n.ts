import { numberTold } from '../contracts/told.ts';
import { type CheckResult, checkResult } from './check-result.ts';
import { checkWhole } from './grim.ts';
import { integersPrinting } from './integer-range.ts';
import { printRatio } from './print-value.ts';
import { parsePrinted } from './printed-value.ts';
import type { Rounding } from './rounding.ts';
import { formatEither } from './vector-values.ts';

/**
 * Can each percentage come from n answers?
 *
 * @param percents printed percentages, 0 to 100, each with its decimals
 * @param n answers, integer of 1 or more
 * @param rounding what an exact half became
 * @returns a verdict per percentage; the witness gives counts that print so, or the nearest counts
 * @throws TypeError when a percentage is a number in place of text
 * @throws RangeError when it is no decimal number, or n is not an integer of 1 or more
 * @example percentagesFromN(['33', '50'], 3).map(({ consistent }) => consistent) // [true, false]
 */
export function percentagesFromN(
  percents: readonly string[],
  n: number,
  rounding: Rounding = 'either',
): CheckResult[] {
  const answers = BigInt(checkWhole('n', n));
  return percents.map((text, index) => {
    const printedValue = parsePrinted(text, `percentage ${index + 1}`);
    const range = integersPrinting(printedValue, rounding, 100n, answers);
    const show = (count: number) =>
      `${count} of ${n} prints ${formatEither(printRatio(100n * BigInt(count), answers, printedValue.decimals, rounding))}`;
    const [lower, upper] = [Math.max(0, range.lower), Math.min(n, range.upper)];
    if (lower <= upper) {
      const witness = lower === upper ? [show(lower)] : [show(lower), show(upper)];
      const told = {
        en: `${text} percent can come from ${n} answers`,
        nl: `${numberTold(text).nl} procent kan komen uit ${n} antwoorden`,
      };
      return checkResult(true, told, witness);
    }
    // beyond an empty range lie its two neighbours, of which only counts from 0 to n exist.
    const near = [...new Set([range.upper, range.lower])].filter((count) => count >= 0 && count <= n);
    const told = {
      en: `${text} percent cannot come from ${n} answers`,
      nl: `${numberTold(text).nl} procent kan niet komen uit ${n} antwoorden`,
    };
    return checkResult(false, told, near.map(show));
  });
}
