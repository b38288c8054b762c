import { existsSync, readFileSync } from 'node:fs';
import type { ColumnTable } from 'arquero';
import { writeAtomically } from '../platform/write-atomically.ts';
import { type PublishedWave, recoverCounts } from '../recovery/index.ts';
import { dataPath } from '../tables/data-folder.ts';
import { publishedRows } from '../tables/published-rows.ts';
import { loadFrequencies } from './load-frequencies.ts';
import { loadDifferences, loadInstrument } from './load-tables.ts';

const COLUMNS = ['wave', 'item', 'response', 'count', 'basis', 'feasible'] as const;

/** What {@link recoverResponses} did. */
export interface RecoveredResponses extends ReturnType<typeof recoverCounts> {
  /** absolute path of the responses file */
  readonly path: string;
  /** whether the file on disk already held exactly these responses */
  readonly unchanged: boolean;
  /** milliseconds that the recovery took, without reading and writing */
  readonly milliseconds: number;
}

/**
 * Recovers the quickscan counts from the published tables and writes `data/responses/quickscan.csv`.
 *
 * The file is replaced in one step, so an interrupted run leaves the old one whole; with bad input
 * nothing is written.
 *
 * @param options `check: true` only compares with the file and writes nothing; `path` another target;
 *   `frequencies` printed tables of another report of the same form
 * @returns the recovery with its evidence, and whether the file was already the same
 * @throws Error naming file, row, column and cure when a published table breaks its schema
 */
export function recoverResponses(
  options: { check?: boolean; path?: string; frequencies?: string } = {},
): RecoveredResponses {
  const path = options.path ?? dataPath('responses/quickscan.csv');
  const frequencies = loadFrequencies(options.frequencies);
  const items = (loadInstrument().objects() as { item: string }[]).map(({ item }) => item);
  const waves = [publishedWave(frequencies, '2010'), publishedWave(frequencies, '2017')];
  const printed = new Map(
    (loadDifferences().objects() as { item: string; printed: string }[]).map(({ item, printed }) => [
      item,
      printed,
    ]),
  );
  const start = performance.now();
  const recovery = recoverCounts(items, waves, [{ from: '2010', to: '2017', printed }]);
  const milliseconds = performance.now() - start;
  const text = [COLUMNS, ...recovery.responses.map((row) => COLUMNS.map((column) => row[column]))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');
  const unchanged = existsSync(path) && readFileSync(path, 'utf8') === text;
  if (!options.check && !unchanged) writeAtomically(path, text);
  return { ...recovery, path, unchanged, milliseconds };
}

function publishedWave(frequencies: ColumnTable, wave: string): PublishedWave {
  return { wave, rows: publishedRows(frequencies, wave) };
}
