import { basename, join } from 'node:path';
import { said } from '../contracts/told.ts';
import { writeAtomically } from '../platform/write-atomically.ts';
import { formatNotebook } from '../runner/index.ts';
import type { CommandContext, CommandDeclaration } from './command.ts';
import { kernelOption, type NotebookOptions, timeoutOption } from './notebook-options.ts';
import { reportFailures, runWithProgress } from './run-with-progress.ts';

interface RunOptions extends NotebookOptions {
  readonly out?: string;
}

/** `rekenschap run`: runs any notebooks; with `--out`, writes them there as executed when all of them ran. */
export const runCommand: CommandDeclaration = {
  summary: {
    en: 'run notebooks from top to bottom, and write them with their outputs into a folder',
    nl: 'voer notebooks van boven naar beneden uit, en schrijf ze met hun uitvoer in een map',
  },
  declare(command, context) {
    command
      .argument('<notebook...>', said({ en: 'paths of notebooks', nl: 'paden van notebooks' }))
      .addOption(kernelOption())
      .option('--out <dir>', said({ en: 'where to write them, executed', nl: 'waar ze komen, uitgevoerd' }))
      .addOption(timeoutOption())
      .action(async (paths: string[], options: RunOptions) => {
        const twice = sameName(paths);
        if (options.out !== undefined && twice !== undefined) {
          command.error(
            `error: two notebooks are named ${twice}; they would overwrite each other in ${options.out}`,
          );
        }
        context.exitCode = await run(paths, options, context);
      });
  },
};

function sameName(paths: readonly string[]): string | undefined {
  const names = paths.map((path) => basename(path));
  return names.find((name, index) => names.indexOf(name) < index);
}

async function run(
  paths: readonly string[],
  { kernel, out, timeout }: RunOptions,
  context: CommandContext,
): Promise<number> {
  const runs = await runWithProgress(paths, kernel, timeout, context);
  if (reportFailures(runs, context.stderr) > 0) return 1;
  for (const { path, notebook } of runs) {
    if (out !== undefined && notebook) writeAtomically(join(out, basename(path)), formatNotebook(notebook));
  }
  return 0;
}
