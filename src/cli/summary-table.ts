import { VERDICT_NAMES } from '../contracts/verdict.ts';
import type { Summary } from './summary.ts';

/**
 * The summary as a text table, one line a figure and a column for each
 * verdict given. @returns lines without line ends
 */
export function summaryTable({ figures, counts: totals }: Summary): string[] {
  const given = VERDICT_NAMES.filter((verdict) => totals[verdict] > 0);
  const head = ['figure', ...given, 'seconds'];
  const rows = figures.map(({ id, counts, seconds }) => [
    id,
    ...given.map((verdict) => String(counts[verdict])),
    seconds.toFixed(1),
  ]);
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all.map((row) =>
    row
      .map((text, column) =>
        column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}
