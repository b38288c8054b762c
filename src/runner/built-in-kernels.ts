import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { kernelCommandLine, kernelMain } from '../platform/kernel-command.ts';
import { packageRoot } from '../platform/package-root.ts';
import type { RunnableSpec } from './runnable-spec.ts';

/**
 * The kernels that come with this package and need no installing: plain `tslab`, and `rekenschap` once built.
 * They win over installed ones of the same name, so that a checkout runs its own versions.
 */
export function builtInKernels(): RunnableSpec[] {
  const specs: RunnableSpec[] = [];
  if (existsSync(kernelMain())) specs.push(rekenschapSpec());
  const tslab = tslabBin();
  if (tslab) specs.push(tslabSpec(tslab));
  return specs;
}

function rekenschapSpec(): RunnableSpec {
  return {
    name: 'rekenschap',
    displayName: 'TypeScript (rekenschap)',
    language: 'typescript',
    argv: kernelCommandLine('{connection_file}'),
    interruptMode: 'message',
    env: {},
    metadata: { debugger: true, supported_features: ['kernel subshells', 'debugger'] },
    resourceDir: packageRoot(import.meta.url),
  };
}

function tslabSpec(bin: string): RunnableSpec {
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
    metadata: {},
    resourceDir: packageRoot(import.meta.url),
  };
}

function tslabBin(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('tslab/package.json')), 'bin', 'tslab');
  } catch {
    return undefined;
  }
}
