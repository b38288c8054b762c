import { existsSync, rmSync } from 'node:fs';
import { kernelSpecFolder } from './kernel-spec.ts';

/**
 * Undoes `installKernel`.
 *
 * @returns the folder removed, null when there was none
 */
export function removeKernel(): string | null {
  const folder = kernelSpecFolder();
  if (!existsSync(folder)) return null;
  rmSync(folder, { recursive: true });
  return folder;
}
