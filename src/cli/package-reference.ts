import type { PackageEntry } from '../site/index.ts';
import { packagePath } from './package-path.ts';

/**
 * What this package exports, read from its sources.
 *
 * @returns undefined where TypeScript's compiler in JavaScript is not installed, as with the packed library
 */
export async function packageReference(): Promise<PackageEntry[] | undefined> {
  try {
    const { readReference } = await import('../site/reference/read-reference.ts');
    return readReference(packagePath(''));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
