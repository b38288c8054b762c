import { errorInWords } from '../contracts/error-in-words.ts';
import { numberTold } from '../contracts/told.ts';
import { type CheckResult, checkResult } from './check-result.ts';
import { integersPrinting } from './integer-range.ts';
import { printRatio } from './print-value.ts';
import { parsePrinted } from './printed-value.ts';
import type { Rounding } from './rounding.ts';
import { formatEither } from './vector-values.ts';

/**
 * GRIM: can a mean of whole numbers print so, given how many there are?
 *
 * @param mean printed mean with its decimals, e.g. `"5.19"`
 * @param n answers, integer of 1 or more
 * @param items whole-valued items averaged into one answer, default 1
 * @param rounding what an exact half became
 * @returns the verdict; the witness is the sum behind the mean, or the nearest sums on either side
 * @throws TypeError when the mean is a number in place of text
 * @throws RangeError when it is no decimal number, or n or items is not an integer of 1 or more
 * @see Brown & Heathers (2017), doi:10.1177/1948550616673876
 * @example grim('3.51', 25).consistent // false
 */
export function grim(mean: string, n: number, items = 1, rounding: Rounding = 'either'): CheckResult {
  const printedValue = parsePrinted(mean, 'mean');
  const parts = BigInt(checkWhole('n', n)) * BigInt(checkWhole('items', items));
  const { lower, upper } = integersPrinting(printedValue, rounding, 1n, parts);
  const show = (sum: number) =>
    `${sum} / ${parts} prints ${formatEither(printRatio(BigInt(sum), parts, printedValue.decimals, rounding))}`;
  const of =
    items === 1
      ? { en: `${n} whole answers`, nl: `${n} hele antwoorden` }
      : {
          en: `${n} answers of ${items} whole items each`,
          nl: `${n} antwoorden van elk ${items} hele onderdelen`,
        };
  const told = numberTold(mean);
  return lower <= upper
    ? checkResult(
        true,
        {
          en: `a mean of ${mean} can come from ${of.en}`,
          nl: `een gemiddelde van ${told.nl} kan komen uit ${of.nl}`,
        },
        [show(lower)],
      )
    : checkResult(
        false,
        {
          en: `a mean of ${mean} cannot come from ${of.en}: no sum divided by ${parts} prints so`,
          nl: `een gemiddelde van ${told.nl} kan niet komen uit ${of.nl}: geen som gedeeld door ${parts} drukt zo af`,
        },
        // an empty range lies between two neighbouring sums.
        [show(upper), show(lower)],
      );
}

/**
 * Guards a number of answers or items.
 *
 * @param name for the message
 * @param value what was passed
 * @returns the value
 * @throws RangeError when it is not an integer of 1 or more
 */
export function checkWhole(name: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < 1) {
    throw errorInWords(
      {
        en: `${name}: ${value} is not possible; expected an integer of 1 or more`,
        nl: `${name}: ${numberTold(String(value)).nl} kan niet; verwacht een heel getal van 1 of meer`,
      },
      RangeError,
    );
  }
  return value;
}

/**
 * Guards a number of answers that must have a standard deviation.
 *
 * @param n what was passed
 * @throws RangeError when it is not an integer of 2 or more
 */
export function checkSampleOfTwo(n: number): void {
  if (checkWhole('n', n) < 2) {
    throw errorInWords(
      {
        en: 'n: one answer has no standard deviation; expected 2 or more',
        nl: 'n: één antwoord heeft geen standaarddeviatie; verwacht 2 of meer',
      },
      RangeError,
    );
  }
}
