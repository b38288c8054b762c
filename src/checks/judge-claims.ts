import { currentLanguage, type Language } from '../contracts/language.ts';
import { said } from '../contracts/told.ts';
import type { FoundClaim } from '../published-tables/find-claimed.ts';
import type { PublishedTable } from '../published-tables/published-table.ts';
import type { Rounding } from '../recovery/rounding.ts';
import type { SummaryRow, SummaryValue } from '../recovery/summary/summary-row.ts';
import type { AuditedRow } from './audited-row.ts';
import { besideCell } from './claim-beside-cell.ts';
import { besideRow } from './claim-beside-row.ts';
import { judgeDifference } from './judge-difference.ts';
import { judgeOrder } from './judge-order.ts';
import type { ClaimVerdict, JudgedClaim } from './judged-claim.ts';

/** The words between the parts of a claim. */
const JOINTS = {
  en: { of: 'of', is: 'is', less: 'less that of' },
  nl: { of: 'van', is: 'is', less: 'min die van' },
} satisfies Record<Language, Record<string, string>>;

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
            ? besideCell(stated, { cell, row, audited }, rounding)
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
