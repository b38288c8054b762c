import type { PrintedCrosstab } from '../published-tables/read-crosstab.ts';
import type { CrosstabValue } from '../recovery/linked/crosstab.ts';

const decimalsOf = ({ printed }: CrosstabValue): number => (printed.split('.')[1] ?? '').length;

/**
 * Whether a crosstab leaves an answer out: all its rows, or columns, add to less than a hundred
 * percent or than the number that stands beside them, by more than rounding. Its cells cannot be
 * held against its margins then.
 *
 * @param crosstab as it was understood
 */
export function leavesAnswersOut({ kind, rows, columns, values }: PrintedCrosstab): boolean {
  if (kind === 'total') return false;
  const statistic = kind === 'counts' ? 'count' : `${kind} percent`;
  const lines = kind === 'column' ? columns.length : rows.length;
  const across = kind === 'column' ? rows.length : columns.length;
  const lineOf = ({ row, column }: CrosstabValue) => (kind === 'column' ? column : row);
  const otherOf = ({ row, column }: CrosstabValue) => (kind === 'column' ? row : column);
  for (let line = 0; line < lines; line += 1) {
    const own = values.filter((value) => value.statistic === statistic && lineOf(value) === line);
    const cells = own.filter((value) => otherOf(value) !== null);
    const margin = own.find((value) => otherOf(value) === null);
    const all = kind === 'counts' ? margin?.printed : '100';
    if (all === undefined || cells.length < across) return false;
    const sum = cells.reduce((total, { printed }) => total + Number(printed), 0);
    const unit = Math.max(...cells.map((cell) => 10 ** -decimalsOf(cell)));
    const slack = kind === 'counts' ? 0 : (across + 1) * unit;
    if (sum >= Number(all) - slack) return false;
  }
  return lines > 0;
}
