import { join } from 'node:path';
import { nodeFlags } from './node-flags.ts';
import { packageRoot } from './package-root.ts';

/** The script of the kernel's process, as built: a few files in place of a hundred start sooner. */
export function kernelMain(): string {
  return join(packageRoot(import.meta.url), 'dist', 'kernel', 'bundle', 'main.js');
}

/**
 * The command that starts this kernel, by absolute paths, so that it needs nothing on PATH.
 *
 * @param connectionFile path of a connection file, or `{connection_file}` for a kernelspec
 */
export function kernelCommand(connectionFile: string): [string, ...string[]] {
  return [process.execPath, ...nodeFlags, kernelMain(), connectionFile];
}
