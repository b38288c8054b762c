import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kernelSpec, kernelSpecFolder } from './kernel-spec.ts';
import { logoPng, logoSvg } from './logo.ts';

/**
 * Makes the kernel known to Jupyter and VS Code for this user, by a kernelspec in the user's Jupyter data
 * folder. An older one is replaced.
 *
 * @returns the folder written
 * @throws Error when the folder cannot be written
 */
export async function installKernel(): Promise<string> {
  const folder = kernelSpecFolder();
  const files: Record<string, string | Uint8Array> = {
    'kernel.json': `${JSON.stringify(kernelSpec(), null, 2)}\n`,
    'logo-svg.svg': logoSvg,
    'logo-32x32.png': await logoPng(32),
    'logo-64x64.png': await logoPng(64),
  };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}
