import { existsSync } from 'node:fs';
import { dataError } from '../tables/data-error.ts';
import { dataPath } from '../tables/data-folder.ts';
import { type DataRow, readResource, toTable } from '../tables/read-resource.ts';
import { asUnlinked, type UnlinkedResponses } from '../tables/response-tables.ts';

/**
 * The response counts recovered from the printed tables.
 *
 * @param path a CSV of the same form; the package's own when left out
 * @returns columns wave, item, response (1..5), count, basis, feasible
 * @throws Error naming file, row, column, item and cure: no file, a broken schema, an item without all
 *   five responses, an item without a single answer, or with more than one basis
 */
export function loadResponses(path = dataPath('responses/quickscan.csv')): UnlinkedResponses {
  if (!existsSync(path)) {
    throw new Error(`${path}: does not exist; \`npm run recover\` writes data/responses/quickscan.csv`);
  }
  const data = readResource('quickscan-responses', path);
  const groups = new Map<string, DataRow[]>();
  for (const row of data.rows) {
    const key = `${row.values.wave} ${row.values.item}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  for (const group of groups.values()) checkItem(data.file, group);
  return asUnlinked(toTable(data));
}

function checkItem(file: string, rows: readonly DataRow[]): void {
  const [first] = rows;
  if (!first) return;
  const place = { file, row: first.row, item: String(first.values.item) };
  if (rows.length !== 5) {
    throw dataError(
      place,
      `has ${rows.length} of the 5 responses; give every response a row, also a count of 0`,
    );
  }
  if (rows.every(({ values }) => values.count === 0)) {
    throw dataError({ ...place, column: 'count' }, 'has n = 0; leave an item without answers out');
  }
  for (const column of ['basis', 'feasible']) {
    const other = rows.find(({ values }) => values[column] !== first.values[column]);
    if (!other) continue;
    throw dataError(
      { ...place, row: other.row, column },
      `is ${other.values[column]} here and ${first.values[column]} in row ${first.row}; an item has one ${column}`,
    );
  }
}
