import { said } from '../contracts/told.ts';
import { differenceAnswer, type PrintedDifference } from '../recovery/linked/difference-answer.ts';
import { differenceOfPrinted, samePrinted } from '../recovery/pairs-with-difference.ts';
import { ROUNDINGS, type Rounding } from '../recovery/rounding.ts';
import type { SummaryRow } from '../recovery/summary/summary-row.ts';
import { type LinkVerdict, unchecked } from './judged-link.ts';
import { ROUNDING_TOLD } from './rounding-told.ts';

/**
 * Judges a printed difference of two rows, first less second: by all counts that can lie behind both, and by
 * the two usual ways to subtract, from unrounded values or from those printed.
 *
 * @param first one row
 * @param second the row that is taken off
 * @param difference what is printed
 * @param rounding how values were rounded
 */
export function judgeDifference(
  first: SummaryRow,
  second: SummaryRow,
  difference: PrintedDifference,
  rounding: Rounding,
): LinkVerdict {
  const answer = differenceAnswer(first, second, difference, rounding);
  if (answer.kind === 'undecided') return unchecked(answer.reason);
  if (answer.kind === 'possible') {
    const [a, b] = answer.witness;
    const [own, other] = [a.counts.join(' '), b.counts.join(' ')];
    const reason = said({
      en: `counts ${own} less ${other} give it`,
      nl: `aantallen ${own} min ${other} geven het`,
    });
    return { verdict: 'consistent', reason, witness: answer.witness };
  }
  const { lower, upper } = answer.range;
  const [low, high] = [lower, upper].map((value) => String(Number(value.toFixed(4))));
  const told =
    low === high
      ? said({ en: `the rows leave ${low}`, nl: `de rijen laten ${low} over` })
      : said({ en: `the rows leave ${low} to ${high}`, nl: `de rijen laten ${low} tot ${high} over` });
  const subtracted = ofPrinted(first, second, difference);
  if (subtracted !== null && samePrinted(subtracted, difference.printed))
    return {
      verdict: 'rounding',
      reason: said({
        en: `${told}; right when the printed values are subtracted`,
        nl: `${told}; juist als de gedrukte waarden van elkaar zijn afgetrokken`,
      }),
    };
  const way = ROUNDINGS.find(
    (other) => differenceAnswer(first, second, difference, other).kind === 'possible',
  );
  if (way)
    return {
      verdict: 'rounding',
      reason: said({
        en: `${told}; right if ${ROUNDING_TOLD[way].en}`,
        nl: `${told}; juist als ${ROUNDING_TOLD[way].nl}`,
      }),
    };
  const turned = { ...difference, printed: negated(difference.printed) };
  if (differenceAnswer(second, first, difference, rounding).kind === 'possible')
    return {
      verdict: 'wrong',
      reason: said({
        en: `${told}; ${turned.printed} would be possible, so the sign may be turned`,
        nl: `${told}; ${turned.printed} zou kunnen, dus het teken kan zijn omgedraaid`,
      }),
    };
  return { verdict: 'wrong', reason: told };
}

const negated = (printed: string): string =>
  /^-/.test(printed) ? printed.slice(1) : `-${printed.replace(/^\+/, '')}`;

/** The difference of the values as both rows print them; null where one prints none. */
function ofPrinted(
  first: SummaryRow,
  second: SummaryRow,
  { statistic, of = [] }: PrintedDifference,
): string | null {
  const cell = ({ printedValues }: SummaryRow) =>
    printedValues.find(
      (own) => own.statistic === statistic && !own.below && (own.of ?? []).join() === of.join(),
    );
  const [a, b] = [cell(first), cell(second)];
  return a === undefined || b === undefined ? null : differenceOfPrinted(b.printed, a.printed);
}
