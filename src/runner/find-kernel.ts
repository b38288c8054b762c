import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { jupyterDataFolders } from '../platform/jupyter-folders.ts';
import { builtInKernels } from './built-in-kernels.ts';
import { type RunnableSpec, readRunnableSpec } from './runnable-spec.ts';
import { RunnerError } from './runner-error.ts';

/**
 * Finds a kernel by the name that Jupyter knows it by, or by the path of its kernelspec.
 *
 * @param nameOrPath `tslab`, `python3`, or a path (anything with a slash) of a `kernel.json` or its folder
 * @param env the environment that says where Jupyter keeps its data
 * @throws RunnerError that lists the kernels found and where they were looked for
 */
export function findKernel(nameOrPath: string, env: NodeJS.ProcessEnv = process.env): RunnableSpec {
  if (/[\\/]/.test(nameOrPath)) return specAt(resolve(nameOrPath));
  const wanted = nameOrPath.toLowerCase();
  const builtIn = builtInKernels();
  const own = builtIn.find((spec) => spec.name === wanted);
  if (own) return own;
  const dirs = jupyterDataFolders(env).map((dir) => join(dir, 'kernels'));
  const installed = dirs.flatMap(kernelFolders);
  const folder = installed.find((path) => basename(path).toLowerCase() === wanted);
  if (folder) return readRunnableSpec(join(folder, 'kernel.json'), basename(folder));
  const names = [
    ...new Set([...builtIn.map((spec) => spec.name), ...installed.map((path) => basename(path))]),
  ];
  throw new RunnerError(
    'kernel',
    `no kernel named "${nameOrPath}"; found: ${names.sort().join(', ') || 'none'} ` +
      `(looked in this package, ${dirs.join(', ')})`,
  );
}

function specAt(path: string): RunnableSpec {
  if (!existsSync(path)) throw new RunnerError('kernel', `kernelspec ${path} does not exist`);
  const file = statSync(path).isDirectory() ? join(path, 'kernel.json') : path;
  return readRunnableSpec(file, basename(dirname(file)));
}

function kernelFolders(kernelsDir: string): string[] {
  if (!existsSync(kernelsDir)) return [];
  return readdirSync(kernelsDir)
    .sort()
    .map((name) => join(kernelsDir, name))
    .filter((folder) => existsSync(join(folder, 'kernel.json')));
}
