import type { RawTable } from '../tables/raw-table.ts';
import { parseAnswer } from './parse-answer.ts';
import { isMissing, type SourceColumn, type SourceTable } from './source-table.ts';

/**
 * A table's cells row by row. A code with a value label becomes the label, so that a reversed scale cannot pass
 * unseen; a value that the file calls missing becomes empty, unless its label says "don't know".
 */
export function rawOfSource(table: SourceTable): RawTable {
  const texts = table.columns.map(shownValues);
  return {
    file: table.file,
    header: table.columns.map(({ name }) => name),
    rows: Array.from({ length: table.rows }, (_, position) => ({
      row: table.rowNumber(position),
      cells: table.columns.map(({ codes }, column) => texts[column]?.[codes[position] ?? 0] ?? null),
    })),
  };
}

function shownValues({ values, valueLabels, missing }: SourceColumn): (string | number | null)[] {
  return values.map((value) => {
    const label = value === null ? undefined : valueLabels.get(value);
    if (!isMissing(value, missing)) return label ?? value;
    return parseAnswer(label ?? null) === "don't know" ? (label ?? null) : null;
  });
}
