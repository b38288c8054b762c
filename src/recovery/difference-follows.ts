import { numberTold } from '../contracts/told.ts';
import { type CheckResult, checkResult } from './check-result.ts';
import { differenceOfPrinted, samePrinted } from './pairs-with-difference.ts';
import { parsePrinted } from './printed-value.ts';

/**
 * Does a printed difference follow from the two printed means?
 *
 * Two fair readings: the printed means were subtracted, or the unrounded means, of which the printed
 * ones are known to half a unit of their last decimal. An exact half may have fallen to either side.
 * Where the counts are known, `pairsWithDifference` decides more sharply.
 *
 * @param earlier printed mean of the earlier wave
 * @param later printed mean of the later wave
 * @param difference later less earlier as printed
 * @param decimals decimals that differences are printed to; default those of the more precise mean
 * @returns the verdict; the witness gives the difference of the printed means
 * @throws TypeError when a printed value is a number in place of text
 * @throws RangeError when a printed value is no decimal number
 * @example differenceFollows('3.84', '3.75', '-0.09').consistent // true
 */
export function differenceFollows(
  earlier: string,
  later: string,
  difference: string,
  decimals?: number,
): CheckResult {
  const ofPrinted = differenceOfPrinted(earlier, later);
  const witness = [`${later} - ${earlier} = ${ofPrinted}`];
  if (samePrinted(ofPrinted, difference)) {
    const told = {
      en: `${difference} is the difference of the printed means`,
      nl: `${numberTold(difference).nl} is het verschil van de gedrukte gemiddelden`,
    };
    return checkResult(true, told, witness);
  }
  const [before, after, stated] = [
    parsePrinted(earlier, 'earlier mean'),
    parsePrinted(later, 'later mean'),
    parsePrinted(difference, 'difference'),
  ];
  const places = Math.max(before.decimals, after.decimals, stated.decimals, decimals ?? 0);
  const unit = (printedValue: { decimals: number }) => 10n ** BigInt(places - printedValue.decimals);
  const gap = after.units * unit(after) - before.units * unit(before) - stated.units * unit(stated);
  const own = decimals ?? Math.max(before.decimals, after.decimals);
  const twiceSlack = unit(before) + unit(after) + unit({ decimals: Math.max(own, stated.decimals) });
  const consistent = 2n * gap <= twiceSlack && -2n * gap <= twiceSlack;
  const [told, first, second] = [difference, later, earlier].map((text) => numberTold(text).nl);
  const reason = consistent
    ? {
        en: `${difference} can be the difference of the unrounded means`,
        nl: `${told} kan het verschil van de onafgeronde gemiddelden zijn`,
      }
    : {
        en: `${difference} is not the difference of ${later} and ${earlier}, rounded in any way`,
        nl: `${told} is niet het verschil van ${first} en ${second}, hoe er ook is afgerond`,
      };
  return checkResult(consistent, reason, witness);
}
