import type { ColumnTable } from 'arquero';
import { readResource, toTable } from './read-resource.ts';

/**
 * The ledger: every numeric or directional claim of the report on survey outcomes, a row a place.
 *
 * @param path a CSV of the same form; the package's own when left out
 * @returns columns id, section, claim, instrument, wave, statistic (an expression, see data/README.md),
 *   stated (text), precision, note
 * @throws Error naming file, row, column and cure when the file breaks its schema
 */
export function loadClaims(path?: string): ColumnTable {
  return toTable(readResource('claims', path));
}
