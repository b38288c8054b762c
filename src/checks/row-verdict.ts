import type { Told } from '../contracts/language.ts';
import type { PrintedRow } from '../published-tables/published-table.ts';
import type { Rounding } from '../recovery/rounding.ts';
import {
  type SummaryBounds,
  summaryAnswer,
  summaryBounds,
  summaryNumber,
} from '../recovery/summary/summary-answer.ts';
import type { SummaryRow, SummaryValue } from '../recovery/summary/summary-row.ts';
import type { AuditedRow } from './audited-row.ts';
import { explainRow, type Misprint } from './explain-row.ts';
import { weightedRow } from './weighted-row.ts';

/** Cells that counting and bounding one row may take. */
const CELLS_A_ROW = 1_000_000;

const NOTHING = { witness: null, number: null, topTwo: null, mean: null, conflict: [], misprints: [] };

/** The verdict on a row of a table, by itself. */
export function rowVerdict(printed: PrintedRow, rounding: Rounding): AuditedRow {
  const { row, label, group, summary } = printed;
  const place = { row, label, group, ...NOTHING };
  if (summary === null) return { ...place, verdict: 'not checkable', ...because(UNKNOWN_SCALE) };
  const answer = summaryAnswer(summary, rounding);
  if (answer === 'no n')
    return {
      ...place,
      verdict: 'not checkable',
      ...because({
        en: 'n is not printed; give it or bounds of it',
        nl: 'n is niet gedrukt; geef n of grenzen ervan',
      }),
    };
  if (answer === 'too large')
    return {
      ...place,
      verdict: 'not checkable',
      ...because({
        en: 'too wide to say: more possibilities than can be looked through',
        nl: 'te ruim om te zeggen: meer mogelijkheden dan te doorzoeken zijn',
      }),
    };
  if (answer === 'none') {
    const { conflict, misprints } = explainRow(summary, rounding);
    return { ...place, conflict, misprints, verdict: 'wrong', ...because(whyWrong(conflict, misprints)) };
  }
  const number = summaryNumber(summary, rounding, CELLS_A_ROW);
  const topTwo = summary.scores.map((_, category) => (category >= summary.scores.length - 2 ? 1 : 0));
  return {
    ...place,
    verdict: 'consistent',
    ...because(howMany(number)),
    witness: answer,
    number,
    topTwo: number === null ? null : summaryBounds(summary, rounding, topTwo, CELLS_A_ROW),
    mean: number === null ? null : meanBounds(summary, rounding),
  };
}

function meanBounds(summary: SummaryRow, rounding: Rounding): SummaryBounds | null {
  const { scores, items } = summary;
  const bounds = summaryBounds(summary, rounding, scores, CELLS_A_ROW);
  return bounds && { lower: bounds.lower / items, upper: bounds.upper / items };
}

/** A reason in both languages, as a row has it. */
const because = ({ en, nl }: Told): Pick<AuditedRow, 'reason' | 'nl'> => ({ reason: en, nl: { reason: nl } });

const UNKNOWN_SCALE: Told = {
  en: 'the scale is unknown; give the lowest and highest answer',
  nl: 'de schaal is onbekend; geef het laagste en het hoogste antwoord',
};

function howMany(number: bigint | null): Told {
  if (number === 1n) {
    return { en: 'one set of counts prints exactly so', nl: 'één reeks aantallen drukt precies zo af' };
  }
  return number === null
    ? {
        en: 'counts print exactly so, in more ways than were counted',
        nl: 'er zijn aantallen die precies zo afdrukken, op meer manieren dan er geteld zijn',
      }
    : {
        en: `${number} sets of counts print exactly so`,
        nl: `${number} reeksen aantallen drukken precies zo af`,
      };
}

function whyWrong(conflict: readonly SummaryValue[], misprints: readonly Misprint[]): Told {
  const printedValues = conflict.map(({ name, printed }) => `${name} ${printed}`).join(', ');
  const alone = (instead: string) =>
    misprints.map(({ printedValue, printed, wouldPrint }) =>
      wouldPrint === null
        ? `${printedValue} ${printed}`
        : `${printedValue} ${printed} ${instead} ${wouldPrint}`,
    );
  const cure =
    misprints.length === 0
      ? { en: 'no single misprint explains it', nl: 'geen enkele drukfout verklaart het' }
      : {
          en: `one misprint would explain it: ${alone('for').join(', or ')}`,
          nl: `één drukfout zou het verklaren: ${alone('in plaats van').join(', of ')}`,
        };
  return {
    en: `no counts print ${printedValues}; ${cure.en}`,
    nl: `geen aantallen drukken ${printedValues} af; ${cure.nl}`,
  };
}

/** The verdict on a row of weighted answers. */
export function weightedRowVerdict(
  { row, label, group, summary }: PrintedRow,
  rounding: Rounding,
): AuditedRow {
  const place = { row, label, group, ...NOTHING };
  if (summary === null)
    return {
      ...place,
      verdict: 'not checkable',
      ...because({ en: 'weighted, and the scale is unknown', nl: 'gewogen, en de schaal is onbekend' }),
    };
  const { possible, reason } = weightedRow(summary, rounding);
  return {
    ...place,
    ...because(reason),
    verdict: possible === null ? 'not checkable' : possible ? 'consistent' : 'open',
  };
}
