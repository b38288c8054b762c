import { currentLanguage, type Language } from '../contracts/language.ts';
import { asTold, said } from '../contracts/told.ts';
import type { FoundClaim } from '../published-tables/find-claimed.ts';
import type { PublishedTable } from '../published-tables/published-table.ts';
import { parsePrinted } from '../recovery/printed-value.ts';
import { ROUNDINGS, type Rounding, type RoundingInterval, roundingInterval } from '../recovery/rounding.ts';
import { summaryAnswer, summaryCounts } from '../recovery/summary/summary-answer.ts';
import type { SummaryRow, SummaryValue } from '../recovery/summary/summary-row.ts';
import type { AuditedRow } from './audited-row.ts';
import { explainRow } from './explain-row.ts';
import { judgeDifference } from './judge-difference.ts';
import { judgeOrder, WHOLE } from './judge-order.ts';
import type { ClaimVerdict, JudgedClaim } from './judged-claim.ts';
import { printedByCounts } from './printed-by-counts.ts';
import { ROUNDING_TOLD } from './rounding-told.ts';

/** The words between the parts of a claim. */
const JOINTS = {
  en: { of: 'of', is: 'is', less: 'less that of' },
  nl: { of: 'van', is: 'is', less: 'min die van' },
} satisfies Record<Language, Record<string, string>>;

/** Counts that are looked through for some that deny a claim. */
const LOOKED_THROUGH = 400;

/**
 * Judges what a text claims of a table, against the printed cell and against what is possible for the row.
 *
 * @param table the table as it was understood
 * @param rows the verdicts on its rows, in the same order
 * @param claims the claims, each with its row
 * @param options how values were rounded, and whether they are weighted;
 *   of weighted data only cells are compared
 */
export function judgeClaims(
  table: PublishedTable,
  rows: readonly AuditedRow[],
  claims: readonly FoundClaim[],
  { rounding = 'either', weighted = false }: { rounding?: Rounding; weighted?: boolean } = {},
): JudgedClaim[] {
  return claims.flatMap(({ claim, printedValue, index, than }) => {
    const row = table.rows[index]?.summary ?? null;
    const audited = rows[index] as AuditedRow;
    const cell = row && printedValue ? cellOf(row, printedValue) : null;
    const place = { line: claim.line, printed: cell?.printed ?? null };
    const { of, is, less } = JOINTS[currentLanguage()];
    const name = `${claim.statistic} ${of} "${claim.row}"${claim.group === '' ? '' : `, ${claim.group}`}`;
    const judged: JudgedClaim[] = [];
    const tell = (words: string, verdict: ClaimVerdict) =>
      judged.push({ ...place, claim: words, witness: null, ...verdict });
    if (claim.stated !== null && claim.relation !== '-') {
      const words = `${name} ${is} ${claim.stated}`;
      if (row === null || printedValue === null) tell(words, noScale());
      else {
        const stated = { ...printedValue, printed: claim.stated };
        tell(
          words,
          cell
            ? besideCell(stated, cell, row, audited, rounding)
            : besideRow(stated, row, audited, rounding, weighted),
        );
      }
    }
    if (claim.relation === '-' && claim.stated !== null && than !== null) {
      const words = `${name} ${less} "${claim.than}"${claim.thanGroup === '' ? '' : `, ${claim.thanGroup}`} ${is} ${claim.stated}`;
      tell(
        words,
        differenceOf(row, table.rows[than]?.summary ?? null, printedValue, claim.stated, rounding, weighted),
      );
    } else if (claim.relation !== null && claim.relation !== '-' && than !== null) {
      const words = `${name} ${claim.relation} ${said({ en: 'that of', nl: 'die van' })} "${claim.than}"`;
      const other = table.rows[than]?.summary ?? null;
      if (row === null || printedValue === null || other === null) tell(words, noScale());
      else {
        const sides = [row, other].map((summary) => ({ summary, cell: cellOf(summary, printedValue) }));
        tell(words, judgeOrder(claim.relation, printedValue, sides, { rounding, weighted }));
      }
    }
    return judged;
  });
}

function differenceOf(
  first: SummaryRow | null,
  second: SummaryRow | null,
  value: Omit<SummaryValue, 'printed'> | null,
  stated: string,
  rounding: Rounding,
  weighted: boolean,
): ClaimVerdict {
  if (first === null || second === null || value === null) return noScale();
  const { statistic, of } = value;
  if (statistic !== 'mean' && statistic !== 'percent')
    return {
      verdict: 'not checkable',
      reason: said({
        en: 'differences of means and percentages are checked',
        nl: 'verschillen van gemiddelden en percentages worden nagegaan',
      }),
    };
  if (weighted)
    return {
      verdict: 'not checkable',
      reason: said({ en: 'weighted data need not give it', nl: 'gewogen gegevens hoeven het niet te geven' }),
    };
  const difference = { statistic, printed: stated, ...(of ? { of } : {}) };
  const { verdict, reason } = judgeDifference(first, second, difference, rounding);
  return { verdict, reason };
}

const noScale = (): ClaimVerdict => ({
  verdict: 'not checkable',
  reason: said({
    en: 'the scale is unknown; give the lowest and highest answer',
    nl: 'de schaal is onbekend; geef het laagste en hoogste antwoord',
  }),
});

function cellOf(
  { printedValues }: SummaryRow,
  { statistic, of = [] }: Omit<SummaryValue, 'printed'>,
): SummaryValue | null {
  const same = (other: SummaryValue, sought: string) =>
    other.statistic === sought && (other.of ?? []).join() === of.join();
  const size = statistic === 'n' ? printedValues.find((other) => same(other, 'respondents')) : undefined;
  return printedValues.find((other) => same(other, statistic)) ?? size ?? null;
}

function besideCell(
  stated: SummaryValue,
  cell: SummaryValue,
  row: SummaryRow,
  audited: AuditedRow,
  rounding: Rounding,
): ClaimVerdict {
  const own = `${cell.below ? '<' : ''}${cell.printed}`;
  const prints = said({ en: `the table prints ${own}`, nl: `de tabel drukt ${own}` });
  const agreement = agrees(stated, cell, rounding);
  if (agreement === 'yes') {
    if (audited.verdict !== 'wrong')
      return {
        verdict: 'recomputed',
        reason: prints,
        ...(audited.witness ? { witness: audited.witness } : {}),
      };
    const caught = audited.conflict.some(({ name }) => name === cell.name);
    return caught
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

function besideRow(
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
  let seen = 0;
  for (const witness of summaryCounts(row, rounding)) {
    const print = printedByCounts(stated, row, witness, rounding);
    if (print !== null && print !== parsedText(stated.printed)) {
      const reason = said({
        en: `${none}; ${answer.counts.join(' ')} print it, ${witness.counts.join(' ')} would print ${print}`,
        nl: `${none}; ${answer.counts.join(' ')} drukken het zo af, ${witness.counts.join(' ')} zouden ${print} afdrukken`,
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
