import type { SourceFile } from '../contracts/source-file.ts';
import { type PublishedDifferences, recoverCounts } from '../recovery/index.ts';
import { printedWaves, publishedRows } from './published-rows.ts';
import type { Study } from './study.ts';

const COLUMNS = ['wave', 'item', 'response', 'count', 'basis', 'feasible'] as const;

/** What {@link recoverResponses} found. */
export interface RecoveredResponses extends ReturnType<typeof recoverCounts> {
  /** The responses as CSV, columns wave, item, response, count, basis, feasible */
  readonly csv: string;
  /** Milliseconds that the recovery took, without reading */
  readonly milliseconds: number;
}

/**
 * Recovers the answers behind the printed tables of a study: every wave that they print, and
 * what is printed of the changes between them.
 *
 * @param study its frequencies, its differences where it has any, and its survey
 * @param frequencies printed tables of the same form in place of the study's own
 * @returns the recovery with its evidence, and the responses as text
 * @throws DataError naming file, row, column and cure when a published table breaks its schema
 * @example recoverResponses(openStudy()).items.length // 70
 */
export function recoverResponses(study: Study, frequencies?: SourceFile): RecoveredResponses {
  const { survey } = study;
  const printed = study.frequencies(frequencies);
  const known = printedWaves(printed);
  const waves = survey.waves
    .filter(({ id }) => known.includes(id))
    .map(({ id }) => ({ wave: id, rows: publishedRows(printed, id, survey) }));
  const items = survey.items.map(({ item }) => item);
  const differences = study.has('differences') ? differencesOf(study) : [];
  const start = performance.now();
  const recovery = recoverCounts(items, waves, differences);
  const milliseconds = performance.now() - start;
  const csv = [COLUMNS, ...recovery.responses.map((row) => COLUMNS.map((column) => row[column]))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');
  return { ...recovery, csv, milliseconds };
}

function differencesOf(study: Study): PublishedDifferences[] {
  const rows = study.differences().objects() as Record<'item' | 'printed' | 'from' | 'to', string>[];
  const pairs = new Map<string, { from: string; to: string; printed: Map<string, string> }>();
  for (const { item, printed, from, to } of rows) {
    const key = `${from} ${to}`;
    const pair = pairs.get(key) ?? { from, to, printed: new Map<string, string>() };
    pairs.set(key, pair);
    pair.printed.set(item, printed);
  }
  return [...pairs.values()];
}
