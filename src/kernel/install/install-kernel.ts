import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireKernel } from '../../platform/kernel-command.ts';
import { kernelSpec, kernelSpecFolder, LANGUAGES } from './kernel-spec.ts';
import { LOGO_SVG, logoPng } from './logo.ts';
import { settle } from './settle.ts';

/**
 * Makes the kernel known to Jupyter and VS Code for this user, by two kernelspecs in the user's Jupyter data
 * folder: one for TypeScript, one for JavaScript. Older ones are replaced.
 *
 * @returns the folder written for TypeScript
 * @throws Error when there is no kernel, or a folder cannot be written
 * @example
 * (await installKernel()).endsWith('kernels/rekenschap')
 * // true
 */
export async function installKernel(): Promise<string> {
  requireKernel();
  settle();
  for (const language of LANGUAGES) {
    const folder = kernelSpecFolder(language);
    const files: Record<string, string | Uint8Array> = {
      'kernel.json': `${JSON.stringify(kernelSpec(language), null, 2)}\n`,
      'logo-svg.svg': LOGO_SVG,
      'logo-32x32.png': await logoPng(32),
      'logo-64x64.png': await logoPng(64),
    };
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  }
  return kernelSpecFolder();
}
