import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KernelSpec } from './kernel-spec.ts';

/**
 * The kernels that come with this package and need no installing: plain `tslab`, and `rekenschap` once built.
 * They win over installed ones of the same name, so that a checkout runs its own versions.
 */
export function builtInKernels(): KernelSpec[] {
  const specs: KernelSpec[] = [];
  const kernelMain = join(packageRoot(), 'dist', 'kernel', 'bundle', 'main.js');
  if (existsSync(kernelMain)) specs.push(rekenschapSpec(kernelMain));
  const tslab = tslabBin();
  if (tslab) specs.push(tslabSpec(tslab));
  return specs;
}

function rekenschapSpec(main: string): KernelSpec {
  return {
    name: 'rekenschap',
    displayName: 'TypeScript (rekenschap)',
    language: 'typescript',
    // terminating a cell that a timer continued aborts Node while it checks its async hook stack
    argv: [
      process.execPath,
      '--no-force-async-hooks-checks',
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      main,
      '{connection_file}',
    ],
    interruptMode: 'message',
    env: {},
    resourceDir: packageRoot(),
  };
}

function tslabSpec(bin: string): KernelSpec {
  return {
    name: 'tslab',
    displayName: 'TypeScript',
    language: 'typescript',
    argv: [
      process.execPath,
      '--disable-warning=ExperimentalWarning',
      bin,
      'kernel',
      '--config-path',
      '{connection_file}',
    ],
    interruptMode: 'signal',
    env: {},
    resourceDir: packageRoot(),
  };
}

function tslabBin(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('tslab/package.json')), 'bin', 'tslab');
  } catch {
    return undefined;
  }
}

/** The package's root, from `src/runner` as from `dist/runner`. */
function packageRoot(): string {
  return fileURLToPath(new URL('../..', import.meta.url));
}
