import { startKernel } from '../kernel/index.ts';
import type { Command } from './command.ts';
import { parseOptions, wrongUse } from './parse-options.ts';

const usage = 'kernel CONNECTION_FILE';

/** `rekenschap kernel`: runs a kernel for a front end, until it is shut down. */
export const kernelCommand: Command = {
  usage,
  summary: 'run a kernel on the connection that a Jupyter front end describes in CONNECTION_FILE',
  takesSignals: true,
  async run(args) {
    const [file, ...rest] = parseOptions(args, {}, usage).positionals;
    if (file === undefined || rest.length > 0) throw wrongUse('expected one connection file', usage);
    return startKernel(file);
  },
};
