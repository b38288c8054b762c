import { said } from '../contracts/told.ts';
import { startKernel } from '../kernel/index.ts';
import type { CommandDeclaration } from './command.ts';

/** `rekenschap kernel`: runs a kernel for a front end, until it is shut down. */
export const kernelCommand: CommandDeclaration = {
  summary: {
    en: 'run a kernel on the connection that a Jupyter front end describes in a file',
    nl: 'draai een kernel op de verbinding die een Jupyter-programma in een bestand beschrijft',
  },
  declare(command, context) {
    command
      .argument(
        '<connection-file>',
        said({ en: 'the file, as Jupyter writes it', nl: 'het bestand, zoals Jupyter het schrijft' }),
      )
      .action(async (file: string) => {
        context.leaveSignals();
        context.exitCode = await startKernel(file);
      });
  },
};
