import { asTold, said } from '../contracts/told.ts';
import { parsePrinted } from '../recovery/printed-value.ts';
import type { Rounding } from '../recovery/rounding.ts';
import { summaryAnswer, summaryCounts } from '../recovery/summary/summary-answer.ts';
import type { SummaryRow, SummaryValue } from '../recovery/summary/summary-row.ts';
import type { AuditedRow } from './audited-row.ts';
import { explainRow } from './explain-row.ts';
import type { ClaimVerdict } from './judged-claim.ts';
import { printedByCounts } from './printed-by-counts.ts';

/** Counts that are looked through for some that deny a claim. */
const LOOKED_THROUGH = 400;

/** Judges a stated value that the table does not print, beside the row that it is said of. */
export function besideRow(
  stated: SummaryValue,
  row: SummaryRow,
  audited: AuditedRow,
  rounding: Rounding,
  weighted: boolean,
): ClaimVerdict {
  const none = said({ en: 'the table prints no such value', nl: 'de tabel drukt zo een waarde niet' });
  if (weighted)
    return {
      verdict: 'not checkable',
      reason: said({
        en: `${none}, and weighted data need not give it`,
        nl: `${none}, en gewogen gegevens hoeven het niet te geven`,
      }),
    };
  if (audited.witness === null)
    return {
      verdict: 'not checkable',
      reason: said({
        en: `${none}, and there are no counts to hold it against: ${audited.reason}`,
        nl: `${none}, en er zijn geen aantallen om het naast te houden: ${asTold(audited, 'nl').reason}`,
      }),
    };
  const whole = { ...row, printedValues: [...row.printedValues, stated] };
  const answer = summaryAnswer(whole, rounding);
  if (answer === 'none') {
    const { conflict } = explainRow(whole, rounding);
    const printedValues = conflict.map(({ name, printed }) => `${name} ${printed}`).join(', ');
    return {
      verdict: 'wrong',
      reason: said({
        en: `${none}, and no counts print ${printedValues}`,
        nl: `${none}, en geen aantallen drukken ${printedValues} af`,
      }),
    };
  }
  if (typeof answer === 'string')
    return {
      verdict: 'not checkable',
      reason: said({ en: `${none}; too wide to say`, nl: `${none}; te ruim om te zeggen` }),
    };
  return byOtherCounts(stated, row, rounding, none, answer);
}

/** Looks for counts of the row that would print another value than the stated one, which `answer` prints. */
function byOtherCounts(
  stated: SummaryValue,
  row: SummaryRow,
  rounding: Rounding,
  none: string,
  answer: NonNullable<AuditedRow['witness']>,
): ClaimVerdict {
  let seen = 0;
  for (const witness of summaryCounts(row, rounding)) {
    const print = printedByCounts(stated, row, witness, rounding);
    if (print !== null && print !== parsedText(stated.printed)) {
      const [fitting, other] = [answer.counts.join(' '), witness.counts.join(' ')];
      const reason = said({
        en: `${none}; ${fitting} print it, ${other} would print ${print}`,
        nl: `${none}; ${fitting} drukken het zo af, ${other} zouden ${print} afdrukken`,
      });
      return { verdict: 'open', reason, witness: answer };
    }
    seen += 1;
    if (print === null || seen > LOOKED_THROUGH)
      return {
        verdict: 'consistent',
        reason: said({
          en: `${none}; there are counts that would`,
          nl: `${none}; er zijn aantallen die het zouden doen`,
        }),
        witness: answer,
      };
  }
  return {
    verdict: 'recomputed',
    reason: said({
      en: `${none}, but all counts behind its row do`,
      nl: `${none}, maar alle aantallen achter die rij doen het`,
    }),
    witness: answer,
  };
}

/** As {@link printedByCounts} writes it: no plus sign, no bare decimal point. */
const parsedText = (text: string): string => Number(text).toFixed(parsePrinted(text).decimals);
