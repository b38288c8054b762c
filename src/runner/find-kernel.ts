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
  const own = builtInKernels().find((spec) => spec.name === wanted);
  if (own) return own;
  const folder = installedFolders(env).find((path) => basename(path).toLowerCase() === wanted);
  if (folder) return readRunnableSpec(join(folder, 'kernel.json'), basename(folder));
  const names = [
    ...builtInKernels().map((spec) => spec.name),
    ...installedFolders(env).map((path) => basename(path)),
  ];
  throw new RunnerError(
    'kernel',
    `no kernel named "${nameOrPath}"; found: ${[...new Set(names)].sort().join(', ') || 'none'} ` +
      `(looked in this package, ${kernelsFolders(env).join(', ')})`,
  );
}

/**
 * All kernels: those of this package, and those that Jupyter knows. Of one name the first found wins.
 *
 * @param env the environment that says where Jupyter keeps its data
 * @param onUnreadable told of each `kernel.json` that cannot be used, in words
 */
export function listKernels(
  env: NodeJS.ProcessEnv = process.env,
  onUnreadable: (why: string) => void = () => {},
): RunnableSpec[] {
  const found = new Map(builtInKernels().map((spec) => [spec.name, spec]));
  for (const folder of installedFolders(env)) {
    const name = basename(folder).toLowerCase();
    if (found.has(name)) continue;
    try {
      found.set(name, readRunnableSpec(join(folder, 'kernel.json'), basename(folder)));
    } catch (error) {
      onUnreadable((error as Error).message);
    }
  }
  return [...found.values()];
}

const kernelsFolders = (env: NodeJS.ProcessEnv): string[] =>
  jupyterDataFolders(env).map((folder) => join(folder, 'kernels'));

const installedFolders = (env: NodeJS.ProcessEnv): string[] => kernelsFolders(env).flatMap(kernelFolders);

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
