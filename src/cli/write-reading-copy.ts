import { join } from 'node:path';
import type { AuditedClaim } from '../claims/index.ts';
import type { NotebookRun } from '../runner/index.ts';
import type { PackageEntry, WrittenSite } from '../site/index.ts';
import type { Study } from '../tables/index.ts';
import { readingCopyInput } from './reading-copy-input.ts';
import type { Summary } from './summary.ts';

/**
 * Writes `site/`, the pages that a reader opens, from what a reproduction gave.
 *
 * @param folder the reports; the site is written into it
 * @param study what is printed, and all words in both languages
 * @param reference what the package exports; without it there are no pages of it
 */
export async function writeReadingCopy(
  folder: string,
  runs: readonly NotebookRun[],
  summary: Summary,
  claims: readonly AuditedClaim[],
  study: Study,
  reference?: readonly PackageEntry[],
): Promise<WrittenSite> {
  const { writeSite } = await import('../site/index.ts');
  const input = await readingCopyInput(runs, summary.figures, claims, study);
  return writeSite({ ...input, reference, out: join(folder, 'site') });
}
