import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeFlags } from '../run/node-flags.ts';
import { jupyterDataFolder } from './jupyter-data-folder.ts';

/** The name notebooks know the kernel by. */
export const KERNEL_NAME = 'rekenschap';

/** Content of a `kernel.json`. */
export interface KernelSpec {
  argv: string[];
  display_name: string;
  language: string;
  interrupt_mode: 'message';
  metadata: { debugger: false; supported_features: string[] };
}

/** How Jupyter starts this kernel, by absolute paths, so that it needs nothing on PATH. */
export function kernelSpec(): KernelSpec {
  return {
    argv: [process.execPath, ...nodeFlags, kernelMain(), '{connection_file}'],
    display_name: 'TypeScript (rekenschap)',
    language: 'typescript',
    interrupt_mode: 'message',
    metadata: { debugger: false, supported_features: ['kernel subshells'] },
  };
}

/** The script of the kernel's process, as built: a few files in place of a hundred start sooner. */
export function kernelMain(): string {
  return fileURLToPath(new URL('../../../dist/kernel/bundle/main.js', import.meta.url));
}

/** The folder of the kernelspec, there or not. */
export function kernelSpecFolder(): string {
  return join(jupyterDataFolder(), 'kernels', KERNEL_NAME);
}
