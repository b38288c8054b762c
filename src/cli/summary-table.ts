import type { Summary } from './summary.ts';

const HEAD = ['figure', 'cells', 'reproduced', 'mismatches', 'not in the report', 'seconds'];

/** The summary as a text table, one line a figure. @returns lines without line ends */
export function summaryTable({ figures }: Summary): string[] {
  const rows = figures.map(({ id, cells, reproduced, mismatched, notInReport, seconds }) => [
    id,
    ...[cells, reproduced, mismatched.length, notInReport].map(String),
    seconds.toFixed(1),
  ]);
  const all = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all.map((row) =>
    row
      .map((text, column) =>
        column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}
