import { basename, join } from 'node:path';
import { writeAtomically } from '../platform/write-atomically.ts';
import { formatNotebook } from '../runner/index.ts';
import type { Command } from './command.ts';
import { parseOptions, parseTimeout, wrongUse } from './parse-options.ts';
import { reportFailures, runWithProgress } from './run-with-progress.ts';

const usage = 'run NOTEBOOK... [--kernel NAME|PATH] [--out DIR] [--timeout SECONDS]';

/** `rekenschap run`: runs any notebooks; with `--out`, writes them there as executed when all of them ran. */
export const runCommand: Command = {
  usage,
  summary: 'run notebooks from top to bottom, and write them with their outputs into DIR',
  async run(args, context) {
    const options = {
      kernel: { type: 'string' },
      out: { type: 'string' },
      timeout: { type: 'string' },
    } as const;
    const { values, positionals } = parseOptions(args, options, usage);
    if (positionals.length === 0) throw wrongUse('no notebook given', usage);
    const timeout = parseTimeout(values.timeout, usage);
    const names = positionals.map((path) => basename(path));
    const twice = names.find((name, index) => names.indexOf(name) < index);
    if (values.out !== undefined && twice !== undefined) {
      throw wrongUse(
        `two notebooks are named ${twice}; they would overwrite each other in ${values.out}`,
        usage,
      );
    }
    const runs = await runWithProgress(positionals, values.kernel, timeout, context);
    if (reportFailures(runs, context.stderr) > 0) return 1;
    for (const { path, notebook } of runs) {
      if (values.out !== undefined && notebook) {
        writeAtomically(join(values.out, basename(path)), formatNotebook(notebook));
      }
    }
    return 0;
  },
};
