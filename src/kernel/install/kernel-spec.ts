import { join } from 'node:path';
import { jupyterDataFolder } from '../../platform/jupyter-folders.ts';
import { kernelCommand } from '../../platform/kernel-command.ts';

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

/** How Jupyter starts this kernel. */
export function kernelSpec(): KernelSpec {
  return {
    argv: kernelCommand('{connection_file}'),
    display_name: 'TypeScript (rekenschap)',
    language: 'typescript',
    interrupt_mode: 'message',
    metadata: { debugger: false, supported_features: ['kernel subshells'] },
  };
}

/** The folder of the kernelspec, there or not. */
export function kernelSpecFolder(): string {
  return join(jupyterDataFolder(), 'kernels', KERNEL_NAME);
}
