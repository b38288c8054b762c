import { errorInWords } from '../contracts/error-in-words.ts';
import { numberTold } from '../contracts/told.ts';
import { type CheckResult, checkResult } from './check-result.ts';
import { checkSampleOfTwo, grim } from './grim.ts';
import { integersPrinting, squaresPrinting } from './integer-range.ts';
import { parsePrinted } from './printed-value.ts';
import type { Rounding } from './rounding.ts';

/**
 * GRIMMER: can mean and standard deviation (denominator n - 1) of whole numbers print so together?
 *
 * For each sum behind the mean, the sum of squares must be whole, as odd or even as the sum (since x
 * and x squared are), no less than what a sum that does not divide evenly makes necessary, and give
 * the printed SD. Exact, in integers, and unchanged when all answers are shifted by a whole number.
 *
 * @param mean printed mean with its decimals
 * @param sd printed standard deviation with its decimals, 0 or more
 * @param n answers, integer of 2 or more
 * @param items whole-valued items averaged into one answer, default 1
 * @param rounding what an exact half became
 * @returns the verdict; the witness is a sum and sum of squares, or the SDs nearest to the printed one
 * @throws TypeError when a printed value is a number in place of text
 * @throws RangeError when a printed value is no decimal number, the SD is negative, or n or items impossible
 * @see Anaya (2016), doi:10.7287/peerj.preprints.2400v1
 * @see Allard (2018),
 *   https://aurelienallard.netlify.app/post/anaytic-grimmer-possibility-standard-deviations/
 * @example grimmer('1.50', '0.71', 2).consistent // true
 */
export function grimmer(
  mean: string,
  sd: string,
  n: number,
  items = 1,
  rounding: Rounding = 'either',
): CheckResult {
  const deviation = parsePrinted(sd, 'sd');
  if (deviation.units < 0n)
    throw errorInWords({ en: `sd: "${sd}" is negative`, nl: `SD: "${sd}" is negatief` }, RangeError);
  checkSampleOfTwo(n);
  const average = grim(mean, n, items, rounding);
  if (!average.consistent) return average;
  const sums = integersPrinting(parsePrinted(mean, 'mean'), rounding, 1n, BigInt(n) * BigInt(items));
  const scale = BigInt(n) * BigInt(n - 1) * BigInt(items) ** 2n;
  const spread = squaresPrinting(deviation, rounding, scale);
  const near = new Set<number>();
  for (let sum = sums.lower; sum <= sums.upper; sum += 1) {
    // shifted by a whole number, so that the sum lies in 0..n-1; the SD does not change.
    const rest = ((sum % n) + n) % n;
    const first = parity(Math.max(rest, Math.ceil((spread.lower + rest * rest) / n)), rest, 1);
    const squares = n * first - rest * rest;
    if (squares <= spread.upper) {
      const shift = (sum - rest) / n;
      const witness = shift === 0 ? '' : ` after subtracting ${shift} from each`;
      return checkResult(
        true,
        {
          en: `mean ${mean} and SD ${sd} can come together from ${n} whole answers`,
          nl: `gemiddelde ${numberTold(mean).nl} en SD ${numberTold(sd).nl} kunnen samen komen uit ${n} hele antwoorden`,
        },
        [`sum ${rest} and sum of squares ${first}${witness}`],
      );
    }
    near.add(squares);
    const below = parity(Math.floor((spread.lower - 1 + rest * rest) / n), rest, -1);
    if (below >= rest) near.add(n * below - rest * rest);
  }
  return checkResult(
    false,
    {
      en: `a mean of ${mean} with an SD of ${sd} cannot come from ${n} whole answers: no whole sum of squares gives that SD`,
      nl: `een gemiddelde van ${numberTold(mean).nl} met een SD van ${numberTold(sd).nl} kan niet komen uit ${n} hele antwoorden: geen hele som van kwadraten geeft die SD`,
    },
    [...near]
      .sort((a, b) => a - b)
      .map((value) => `SD ${Math.sqrt(value / Number(scale)).toFixed(deviation.decimals + 3)}`),
  );
}

/** The nearest integer from `value` in the direction of `step` that is as odd or even as `like`. */
function parity(value: number, like: number, step: 1 | -1): number {
  return (value - like) % 2 === 0 ? value : value + step;
}
