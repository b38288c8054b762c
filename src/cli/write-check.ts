import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditedRow, TableAudit } from '../checks/index.ts';
import { writeAtomically } from '../platform/write-atomically.ts';
import { csvOf } from './csv-of.ts';

/** Writes the findings on a table, its rows, what was not read, and the whole audit. */
export function writeCheck(folder: string, audit: TableAudit, findings: string): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string) => writeAtomically(join(folder, name), text);
  write('findings.md', findings);
  write('rows.csv', csvOf(ROW_COLUMNS, audit.rows.map(rowCells)));
  write(
    'unread.csv',
    csvOf(
      ['row', 'column', 'text', 'reason'],
      audit.table.unread.map(({ row, column, text, reason }) => [row, column, text, reason]),
    ),
  );
  write(
    'audit.json',
    `${JSON.stringify(audit, (_, value) => (typeof value === 'bigint' ? String(value) : value), 2)}\n`,
  );
}

const ROW_COLUMNS = [
  'row',
  'label',
  'group',
  'verdict',
  'set_size',
  'basis',
  'counts',
  'top_two_lower',
  'top_two_upper',
  'mean_lower',
  'mean_upper',
  'conflict',
  'misprints',
  'reason',
];

function rowCells(row: AuditedRow): (string | number)[] {
  const { number, witness, topTwo, mean } = row;
  const basis = number === 1n ? 'unique' : witness === null ? '' : 'one of several';
  return [
    row.row,
    row.label,
    row.group,
    row.verdict,
    number === null ? '' : String(number),
    basis,
    witness === null ? '' : witness.counts.join(' '),
    ...[topTwo?.lower, topTwo?.upper, mean?.lower, mean?.upper].map((value) => value?.toFixed(4) ?? ''),
    row.conflict.map(({ name }) => name).join('; '),
    row.misprints
      .map(({ printedValue, printed, wouldPrint }) => `${printedValue} ${printed} for ${wouldPrint ?? '?'}`)
      .join('; '),
    row.reason,
  ];
}
