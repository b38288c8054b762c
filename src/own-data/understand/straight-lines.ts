import { cellAt, type SourceColumn, type SourceTable } from '../source-table.ts';
import { type ExportFinding, finding } from './choose-rows.ts';
import type { ItemAnswers } from './read-items.ts';

/** So many answers that are all the same, or the same as another respondent's, are hardly chance. */
const MANY = 10;

/**
 * Looks at the answers for respondents who gave one answer throughout, none
 * at all, or all the same cells as another.
 *
 * @param rows positions in the table, as the answers have them
 * @param compared columns whose cells make two respondents the same: items and questions, not times and ids
 */
export function answerFindings(
  table: SourceTable,
  items: readonly ItemAnswers[],
  rows: readonly number[],
  compared: readonly number[],
): ExportFinding[] {
  const straight: number[] = [];
  const blank: number[] = [];
  const same: number[] = [];
  const earlier = new Map<number, number>();
  const columns = compared.map((at) => table.columns[at]).filter((column) => column !== undefined);
  for (const [index, row] of rows.entries()) {
    let answered = 0;
    let first = 0;
    let differs = false;
    for (const { answers } of items) {
      const answer = answers[index] as number;
      if (answer <= 0) continue;
      answered += 1;
      if (first === 0) first = answer;
      else if (answer !== first) differs = true;
    }
    if (answered === 0) blank.push(row);
    if (answered >= MANY && !differs) straight.push(row);
    if (answered < MANY || !differs) continue;
    const key = hashOf(columns, row);
    const before = earlier.get(key);
    if (before === undefined) earlier.set(key, row);
    else if (columns.every((column) => cellAt(column, row) === cellAt(column, before))) same.push(row);
  }
  const all: readonly (readonly [ExportFinding['kind'], readonly number[]])[] = [
    ['straight-lining', straight],
    ['no answers', blank],
    ['same answers', same],
  ];
  return all.flatMap(([kind, found]) => (found.length > 0 ? [finding(table, kind, found, 'kept')] : []));
}

/** A number that rows with the same cells share, and others hardly ever. */
function hashOf(columns: readonly SourceColumn[], row: number): number {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (const { codes } of columns) {
    const code = codes[row] as number;
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low + code, 0x27d4eb2f) ^ (low >>> 15);
  }
  // 53 bits, as many as a number keeps
  return (high >>> 0) * 2 ** 21 + (low >>> 11);
}
