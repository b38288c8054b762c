import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { SiteNote } from '../site/index.ts';
import { CliError } from './cli-error.ts';

/** A printed figure that is known to err, and why. */
export interface KnownMismatch extends Omit<SiteNote, 'verdict'> {
  readonly figure: string;
  readonly reason: string;
}

const COLUMNS = ['figure', 'item', 'wave', 'statistic', 'source', 'printed', 'recomputed', 'reason'] as const;

/**
 * Reads the list of known mismatches. Where there is no file, none is known.
 *
 * @throws CliError that names file, row and column
 */
export function readKnownMismatches(path: string): KnownMismatch[] {
  if (!existsSync(path)) return [];
  let rows: Record<string, string>[];
  try {
    rows = parse(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true });
  } catch (error) {
    throw new CliError(`${path}: ${(error as Error).message}`);
  }
  return rows.map((row, index) => {
    for (const column of COLUMNS) {
      if (row[column] === undefined) throw new CliError(`${path}: has no column ${column}`);
    }
    if (row.reason === '') {
      throw new CliError(`${path}, row ${index + 2}: has no reason; say why the print does not follow`);
    }
    return row as unknown as KnownMismatch;
  });
}

type Mismatch = Omit<KnownMismatch, 'reason'>;

/** Text under which a mismatch is known. The values belong to it: a mismatch that changes is a new one. */
export function mismatchKey(mismatch: Mismatch): string {
  const { figure, item, wave, statistic, source, printed, recomputed } = mismatch;
  return JSON.stringify([figure, item, wave, statistic, source, printed, recomputed]);
}

/** A mismatch in one line. */
export function describeMismatch(mismatch: Mismatch): string {
  const { figure, item, wave, statistic, source, printed, recomputed } = mismatch;
  const name = figure.startsWith('table') ? figure : `figure ${figure}`;
  return `${name}, ${item} ${wave} ${statistic}: ${source} prints ${printed}, recomputed ${recomputed}`;
}
