import { existsSync, rmSync } from 'node:fs';
import { kernelSpecFolder, LANGUAGES } from './kernel-spec.ts';
import { unsettle } from './settle.ts';

/**
 * Undoes `installKernel`.
 *
 * @returns the folder removed for TypeScript, or for JavaScript where that
 *   was the only one; null when there was none
 * @example
 * await installKernel();
 * removeKernel().endsWith('kernels/rekenschap')
 * // true
 */
export function removeKernel(): string | null {
  unsettle();
  const [first = null] = LANGUAGES.map((language) => kernelSpecFolder(language))
    .filter((folder) => existsSync(folder))
    .map((folder) => {
      rmSync(folder, { recursive: true });
      return folder;
    });
  return first;
}
