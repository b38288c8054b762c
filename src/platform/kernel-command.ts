import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NODE_FLAGS } from './node-flags.ts';
import { packageRoot } from './package-root.ts';

/** The package that is the kernel and nothing else. */
export const KERNEL_PACKAGE = 'rekenschap-kernel';

/**
 * The script of the kernel's process, as built: a few files in place of a hundred start sooner. It lies in
 * this package, or in the one that is the kernel alone, where that is installed.
 */
export function kernelMain(): string {
  const built = ['dist', 'kernel', 'bundle', 'main.js'];
  const own = join(packageRoot(import.meta.url), ...built);
  if (existsSync(own)) return own;
  try {
    const found = createRequire(import.meta.url).resolve(`${KERNEL_PACKAGE}/package.json`);
    return join(found, '..', ...built);
  } catch {
    return own;
  }
}

/**
 * The command that starts this kernel, by absolute paths, so that it needs nothing on PATH.
 *
 * @param connectionFile path of a connection file, or `{connection_file}` for a kernelspec
 * @param main the script of the kernel's process
 */
export function kernelCommandLine(connectionFile: string, main = kernelMain()): [string, ...string[]] {
  return [process.execPath, ...NODE_FLAGS, main, connectionFile];
}

/** @throws Error that says how to get a kernel where there is none */
export function requireKernel(): void {
  if (!existsSync(kernelMain()))
    throw new Error(`the kernel is not here: npm install ${KERNEL_PACKAGE}, or npm run build in a checkout`);
}

/** What a user types to make the kernel known to Jupyter, from the package that this is. */
export function installCommand(): string {
  const own = readFileSync(join(packageRoot(import.meta.url), 'package.json'), 'utf8');
  const { name } = JSON.parse(own) as { name: string };
  return name === KERNEL_PACKAGE ? `npx ${KERNEL_PACKAGE} install` : `npx ${name} kernel:install`;
}
