import { installKernel, vsCodeAdvice } from '../kernel/index.ts';
import type { Command } from './command.ts';
import { parseOptions } from './parse-options.ts';

const usage = 'kernel:install';

/** `rekenschap kernel:install`: makes the kernel known to Jupyter and VS Code. */
export const kernelInstallCommand: Command = {
  usage,
  summary: 'let Jupyter and VS Code offer the kernel, for this user',
  async run(args, { stdout }) {
    parseOptions(args, {}, usage);
    stdout.write(`kernel "TypeScript (rekenschap)" is installed in ${await installKernel()}\n`);
    const advice = vsCodeAdvice();
    if (advice) stdout.write(`${advice}\n`);
    return 0;
  },
};
