import { installKernel, vsCodeAdvice } from '../kernel/index.ts';
import type { CommandDeclaration } from './command.ts';

/** `rekenschap kernel:install`: makes the kernel known to Jupyter and VS Code. */
export const kernelInstallCommand: CommandDeclaration = {
  summary: {
    en: 'let Jupyter and VS Code offer the kernel, for this user',
    nl: 'laat Jupyter en VS Code de kernel aanbieden, voor deze gebruiker',
  },
  declare(command, { stdout }) {
    command.action(async () => {
      stdout.write(`kernel "TypeScript (rekenschap)" is installed in ${await installKernel()}\n`);
      const advice = vsCodeAdvice();
      if (advice) stdout.write(`${advice}\n`);
    });
  },
};
