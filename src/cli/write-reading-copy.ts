import { join } from 'node:path';
import type { PackageEntry, WrittenSite } from '../site/index.ts';
import { type ReadingCopyParts, readingCopyInput } from './reading-copy-input.ts';

/**
 * Writes `site/`, the pages that a reader opens, from what a reproduction gave.
 *
 * @param folder the reports; the site is written into it
 * @param parts what it is made from; without a reference there are no pages of it
 */
export async function writeReadingCopy(
  folder: string,
  { reference, ...parts }: ReadingCopyParts & { readonly reference: readonly PackageEntry[] | undefined },
): Promise<WrittenSite> {
  const { writeSite } = await import('../site/index.ts');
  return writeSite({ ...(await readingCopyInput(parts)), reference, out: join(folder, 'site') });
}
