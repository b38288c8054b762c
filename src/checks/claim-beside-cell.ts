import { asTold, said } from '../contracts/told.ts';
import { parsePrinted } from '../recovery/printed-value.ts';
import { ROUNDINGS, type Rounding, type RoundingInterval, roundingInterval } from '../recovery/rounding.ts';
import { summaryAnswer } from '../recovery/summary/summary-answer.ts';
import type { SummaryRow, SummaryValue } from '../recovery/summary/summary-row.ts';
import type { AuditedRow } from './audited-row.ts';
import { WHOLE } from './judge-order.ts';
import type { ClaimVerdict } from './judged-claim.ts';
import { ROUNDING_TOLD } from './rounding-told.ts';

/** A printed cell, with the row that it stands in and the verdict on that. */
interface CellInRow {
  readonly cell: SummaryValue;
  readonly row: SummaryRow;
  readonly audited: AuditedRow;
}

/** Judges a stated value beside the cell that prints it. */
export function besideCell(stated: SummaryValue, place: CellInRow, rounding: Rounding): ClaimVerdict {
  const { cell } = place;
  const own = `${cell.below ? '<' : ''}${cell.printed}`;
  const prints = said({ en: `the table prints ${own}`, nl: `de tabel drukt ${own}` });
  const agreement = agrees(stated, cell, rounding);
  if (agreement === 'yes') return asPrinted(place, prints);
  if (agreement === 'edge')
    return {
      verdict: 'open',
      reason: said({
        en: `${prints}; only a value on the edge between the two prints as both`,
        nl: `${prints}; alleen een waarde op de grens tussen beide drukt als beide af`,
      }),
    };
  if (agreement !== 'no')
    return {
      verdict: 'rounding',
      reason: said({
        en: `${prints}; right if ${ROUNDING_TOLD[agreement].en}`,
        nl: `${prints}; juist als ${ROUNDING_TOLD[agreement].nl}`,
      }),
    };
  return otherThanPrinted(stated, place, prints, rounding);
}

/** A claim that says what the cell prints: as good as its row. */
function asPrinted({ cell, audited }: CellInRow, prints: string): ClaimVerdict {
  if (audited.verdict !== 'wrong')
    return {
      verdict: 'recomputed',
      reason: prints,
      ...(audited.witness ? { witness: audited.witness } : {}),
    };
  return audited.conflict.some(({ name }) => name === cell.name)
    ? {
        verdict: 'wrong',
        reason: said({
          en: `${prints}, but in its row ${audited.reason}`,
          nl: `${prints}, maar in die rij: ${asTold(audited, 'nl').reason}`,
        }),
      }
    : {
        verdict: 'consistent',
        reason: said({
          en: `${prints}; other printed values of its row cannot hold together`,
          nl: `${prints}; andere waarden in die rij kunnen niet samengaan`,
        }),
      };
}

/** A claim that says another value: wrong, unless it fits a row that cannot be right as it is printed. */
function otherThanPrinted(
  stated: SummaryValue,
  { cell, row, audited }: CellInRow,
  prints: string,
  rounding: Rounding,
): ClaimVerdict {
  const instead = {
    ...row,
    printedValues: row.printedValues.map((printedValue) =>
      printedValue === cell ? { ...cell, printed: stated.printed, below: false } : printedValue,
    ),
  };
  const answer = audited.verdict === 'not checkable' ? 'too large' : summaryAnswer(instead, rounding);
  if (answer === 'none')
    return {
      verdict: 'wrong',
      reason: said({
        en: `${prints}, and beside the other printed values of its row no counts print ${stated.printed}`,
        nl: `${prints}, en naast de andere waarden in die rij drukken geen aantallen ${stated.printed} af`,
      }),
    };
  if (typeof answer === 'string') return { verdict: 'wrong', reason: prints };
  return audited.verdict === 'wrong'
    ? {
        verdict: 'says both',
        reason: said({
          en: `${prints}, which no counts do; what is stated fits the rest of the row`,
          nl: `${prints}, wat geen aantallen doen; wat er staat, past bij de rest van de rij`,
        }),
        witness: answer,
      }
    : {
        verdict: 'wrong',
        reason: said({
          en: `${prints}; what is stated would fit the rest of the row, were that a misprint`,
          nl: `${prints}; wat er staat, zou bij de rest van de rij passen, was dat een drukfout`,
        }),
      };
}

/**
 * Whether a stated value says the same as a printed one, no less
 * exactly than it is stated; or another rounding.
 */
function agrees(
  stated: SummaryValue,
  cell: SummaryValue,
  rounding: Rounding,
): 'yes' | 'no' | 'edge' | Rounding {
  if (cell.below) return Number(stated.printed) <= Number(cell.printed) ? 'edge' : 'no';
  const [text, printed] = [parsePrinted(stated.printed), parsePrinted(cell.printed)];
  const value = (printedValue: typeof text, other: typeof text) =>
    printedValue.units * 10n ** BigInt(other.decimals);
  if (value(text, printed) === value(printed, text) && text.decimals <= printed.decimals) return 'yes';
  const own = edges(printed, roundingInterval(printed, rounding));
  const within = (way: Rounding) => {
    const wide = edges(text, roundingInterval(text, way));
    return wide.low <= own.low && own.high <= wide.high;
  };
  if (WHOLE.includes(cell.statistic)) return value(text, printed) === value(printed, text) ? 'yes' : 'no';
  if (within(rounding)) return 'yes';
  const way = text.decimals < printed.decimals ? ROUNDINGS.find((other) => within(other)) : undefined;
  if (way) return way;
  const wide = edges(text, roundingInterval(text, rounding));
  return wide.low <= own.high && own.low <= wide.high ? 'edge' : 'no';
}

/**
 * Edges of an interval in units that hold every number of decimals that a table has, and a twentieth of it.
 */
function edges(
  { decimals }: { decimals: number },
  { low, high, parts }: RoundingInterval,
): { low: bigint; high: bigint } {
  const unit = (20n * 10n ** 12n) / (parts * 10n ** BigInt(Math.min(12, decimals)));
  return { low: low * unit, high: high * unit };
}
