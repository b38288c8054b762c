import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installCommand } from '../../platform/kernel-command.ts';
import type { Finding } from './finding.ts';
import { kernelSpec, kernelSpecFolder } from './kernel-spec.ts';

/** Whether Jupyter knows the kernel, and starts the one that is installed here. */
export function checkKernelSpec(): Finding {
  const what = 'kernelspec';
  const path = join(kernelSpecFolder(), 'kernel.json');
  const cure = `run ${installCommand()}`;
  if (!existsSync(path)) return { what, state: 'missing', detail: `not in ${path}: ${cure}` };
  try {
    const { argv } = JSON.parse(readFileSync(path, 'utf8'));
    const gone = (argv as string[]).find((word) => /^([/\\]|[A-Z]:)/i.test(word) && !existsSync(word));
    if (gone) return { what, state: 'missing', detail: `${path} names ${gone}, which is gone: ${cure}` };
    const same = JSON.stringify(argv) === JSON.stringify(kernelSpec().argv);
    if (!same)
      return { what, state: 'absent', detail: `${path} starts another kernel than this one: ${cure}` };
    return { what, state: 'found', detail: path };
  } catch {
    return { what, state: 'missing', detail: `${path} cannot be read: ${cure}` };
  }
}
