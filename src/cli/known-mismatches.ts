import { existsSync } from 'node:fs';
import { readSource } from '../platform/read-source.ts';
import type { SiteNote } from '../site/index.ts';
import type { Study } from '../tables/index.ts';

/** A printed figure that is known to err, and why. */
export interface KnownMismatch extends SiteNote {
  readonly figure: string;
  readonly reason: string;
  readonly reason_nl?: string;
}

/**
 * Reads the list of known mismatches, strictly by its schema. Where there is no file, none is known.
 *
 * @param study whose list it is
 * @param path another list of the same form
 * @throws DataError that names file, row and column
 */
export function readKnownMismatches(study: Study, path?: string): KnownMismatch[] {
  const absent = path === undefined ? !study.has('known-mismatches') : !existsSync(path);
  if (absent) return [];
  const rows = study.table('known-mismatches', path === undefined ? undefined : readSource(path));
  return rows.objects() as KnownMismatch[];
}

type Mismatch = Omit<KnownMismatch, 'reason' | 'reason_nl' | 'nl'>;

/**
 * Text under which a mismatch is known. Verdict and values belong to
 * it: a mismatch that changes is a new one.
 */
export function mismatchKey(mismatch: Mismatch): string {
  const { figure, item, wave, statistic, source, printed, recomputed, verdict } = mismatch;
  return JSON.stringify([figure, item, wave, statistic, source, printed, recomputed, verdict]);
}

/** A mismatch in one line. */
export function describeMismatch(mismatch: Mismatch): string {
  const { figure, item, wave, statistic, source, printed, recomputed } = mismatch;
  const name = figure.startsWith('table') ? figure : `figure ${figure}`;
  return `${name}, ${item} ${wave} ${statistic}: ${source} prints ${printed}, recomputed ${recomputed}`;
}
