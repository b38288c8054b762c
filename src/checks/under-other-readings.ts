import type { PublishedTable } from '../published-tables/published-table.ts';
import type { Rounding } from '../recovery/rounding.ts';
import type { SummaryRow } from '../recovery/summary/summary-row.ts';
import type { AuditedRow } from './audited-row.ts';
import { bestReading, type OtherReading } from './other-readings.ts';
import { weightedRow } from './weighted-row.ts';

/**
 * The verdicts once more, where rows are wrong: one other reading of all rows, or weights, may make them
 * possible after all, or all but a few.
 *
 * @param published the table
 * @param rows its rows with their verdicts
 * @param rounding how values were taken to be rounded
 */
export function underOtherReadings(
  published: PublishedTable,
  rows: readonly AuditedRow[],
  rounding: Rounding,
): AuditedRow[] {
  const wrong = new Set(rows.filter(({ verdict }) => verdict === 'wrong'));
  if (wrong.size === 0) return [...rows];
  const summaries = published.rows.map(({ summary }) => summary);
  const isWrong = (i: number) => wrong.has(rows[i] as AuditedRow);
  const first = summaries.filter((summary, i) => summary !== null && isWrong(i)) as SummaryRow[];
  const others = summaries.filter((summary, i) => summary !== null && !isWrong(i)) as SummaryRow[];
  const best = bestReading(first, others, rounding);
  const all = best?.explained.every(Boolean) ?? false;
  const likelyWeighted = !all && weightsExplain(first, others, rounding);
  let seen = -1;
  return rows.map((row) => {
    if (!wrong.has(row)) return row;
    seen += 1;
    if (best?.explained[seen] && (all || !likelyWeighted)) return onlyUnder(row, best.reading);
    if (!likelyWeighted) return row;
    return {
      ...row,
      verdict: 'open',
      reason: `possible only if the data were weighted; unweighted, ${row.reason}`,
      nl: { reason: `alleen mogelijk als de gegevens gewogen zijn; ongewogen: ${row.nl.reason}` },
    };
  });
}

function onlyUnder(row: AuditedRow, { told, kind }: OtherReading): AuditedRow {
  const reason = `possible only if ${told.en}; otherwise ${row.reason}`;
  const nl = { reason: `alleen mogelijk als ${told.nl}; anders: ${row.nl.reason}` };
  return { ...row, verdict: kind === 'rounding' ? 'rounding' : 'open', reason, nl };
}

/**
 * Where most rows with percentages fit no whole numbers of answers, but
 * all add up, weights are the likelier cause.
 */
function weightsExplain(
  wrong: readonly SummaryRow[],
  others: readonly SummaryRow[],
  rounding: Rounding,
): boolean {
  const hasPercents = ({ printedValues }: SummaryRow) =>
    printedValues.some(({ statistic }) => statistic === 'percent');
  const of = others.filter(hasPercents).length;
  return (
    wrong.length >= 3 &&
    wrong.length > of &&
    wrong.every((row) => hasPercents(row) && weightedRow(row, rounding).possible === true)
  );
}
