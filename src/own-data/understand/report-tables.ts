import { type ColumnTable, table } from 'arquero';
import type { ExportFinding } from './choose-rows.ts';
import type { Understood } from './understand.ts';

/** Which column was taken for which item: columns item, column, question (as the file has it), by, score. */
export function matchTable({ matches, table: source }: Pick<Understood, 'matches' | 'table'>): ColumnTable {
  return table({
    item: matches.map(({ item }) => item),
    column: matches.map(({ column }) => source.columns[column]?.name ?? ''),
    question: matches.map(({ column }) => source.columns[column]?.label ?? ''),
    by: matches.map(({ by }) => by),
    score: matches.map(({ score }) => score),
  });
}

/** What was found about respondents: columns finding, count, rows (the first of them), done. */
export function findingTable(findings: readonly ExportFinding[]): ColumnTable {
  return table({
    finding: findings.map(({ kind }) => kind),
    count: findings.map(({ count }) => count),
    rows: findings.map(({ rows, count }) => `${rows.join(', ')}${count > rows.length ? ', …' : ''}`),
    done: findings.map(({ done }) => done),
  });
}
