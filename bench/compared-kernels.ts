import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { builtInKernels } from '../src/runner/built-in-kernels.ts';

/** A kernel under measurement. */
export interface ComparedKernel {
  name: string;
  argv: string[];
  /** How it wants to be interrupted. */
  interrupt: 'message' | 'signal';
  /** What a cell writes to import `local.ts`, which stands beside the notebook. */
  localFile: string;
}

const denoPackages = [
  '@deno/linux-x64-glibc',
  '@deno/linux-arm64-glibc',
  '@deno/darwin-arm64',
  '@deno/darwin-x64',
];

function denoBinary(): string | undefined {
  // installed by itself, in this folder; benchmarks run from the root of the package
  const { resolve } = createRequire(join(process.cwd(), 'bench', 'package.json'));
  for (const name of denoPackages) {
    try {
      const binary = join(dirname(resolve(`${name}/package.json`)), 'deno');
      if (existsSync(binary)) return binary;
    } catch {
      // not the package of this platform
    }
  }
  return undefined;
}

/** Ours, plain tslab and Deno's, as far as they are there. */
export function comparedKernels(): ComparedKernel[] {
  const kernels = builtInKernels().map(({ name, argv, interruptMode }) => ({
    name,
    argv: [...argv],
    interrupt: interruptMode,
    localFile: './local',
  }));
  const deno = denoBinary();
  if (deno) {
    const argv = [deno, 'jupyter', '--kernel', '--conn', '{connection_file}'];
    kernels.push({ name: 'Deno', argv, interrupt: 'signal', localFile: './local.ts' });
  }
  return kernels;
}
