import { removeKernel } from '../kernel/index.ts';
import type { CommandDeclaration } from './command.ts';

/** `rekenschap kernel:remove`: undoes `kernel:install`. */
export const kernelRemoveCommand: CommandDeclaration = {
  summary: { en: 'undo kernel:install', nl: 'maak kernel:install ongedaan' },
  declare(command, { stdout }) {
    command.action(() => {
      const folder = removeKernel();
      stdout.write(folder ? `${folder} is removed\n` : 'the kernel was not installed\n');
    });
  },
};
