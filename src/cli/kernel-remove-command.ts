import { removeKernel } from '../kernel/index.ts';
import type { Command } from './command.ts';
import { parseOptions } from './parse-options.ts';

const usage = 'kernel:remove';

/** `rekenschap kernel:remove`: undoes `kernel:install`. */
export const kernelRemoveCommand: Command = {
  usage,
  summary: 'undo kernel:install',
  async run(args, { stdout }) {
    parseOptions(args, {}, usage);
    const folder = removeKernel();
    stdout.write(folder ? `${folder} is removed\n` : 'the kernel was not installed\n');
    return 0;
  },
};
