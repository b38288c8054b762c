import { startKernel } from '../kernel/index.ts';
import type { CommandDeclaration } from './command.ts';

/** `rekenschap kernel`: runs a kernel for a front end, until it is shut down. */
export const kernelCommand: CommandDeclaration = {
  summary: 'run a kernel on the connection that a Jupyter front end describes in a file',
  declare(command, context) {
    command.argument('<connection-file>', 'the file, as Jupyter writes it').action(async (file: string) => {
      context.leaveSignals();
      context.exitCode = await startKernel(file);
    });
  },
};
