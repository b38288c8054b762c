import { cpSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { Argument } from 'commander';
import { said } from '../contracts/told.ts';
import { writeAtomically } from '../platform/write-atomically.ts';
import {
  compareNotebooks,
  formatNotebook,
  type Notebook,
  parseNotebook,
  stableNotebook,
  translateNotebook,
} from '../runner/index.ts';
import { CliError } from './cli-error.ts';
import type { CommandContext, CommandDeclaration } from './command.ts';
import { findNotebooks } from './find-notebooks.ts';
import { kernelOption, type NotebookOptions, timeoutOption } from './notebook-options.ts';
import { packagePath } from './package-path.ts';
import { reportFailures, runWithProgress } from './run-with-progress.ts';

/**
 * `rekenschap notebooks`: reruns the committed notebooks, to refresh their outputs or to prove them fresh.
 */
export const notebooksCommand: CommandDeclaration = {
  summary: {
    en: 'rerun the committed notebooks: write fresh outputs into them, or check that theirs are fresh; or write them in Dutch',
    nl: 'voer de notebooks opnieuw uit: schrijf verse uitvoer erin, of controleer of die vers is; of schrijf ze in het Nederlands',
  },
  declare(command, context) {
    command
      .addArgument(
        new Argument(
          '<verb>',
          said({
            en: 'update the outputs, check them, or translate the notebooks',
            nl: 'ververs de uitvoer, controleer die, of vertaal de notebooks',
          }),
        ).choices(['update', 'check', 'translate']),
      )
      .option(
        '--notebooks <dir>',
        said({ en: 'the folder that holds them', nl: 'de map waar ze staan' }),
        packagePath('notebooks'),
      )
      .option(
        '--out <dir>',
        said({
          en: 'of translate: the folder for the Dutch notebooks, without outputs; their relative paths hold in one beside --notebooks',
          nl: 'van translate: de map voor de Nederlandse notebooks, zonder uitvoer; hun relatieve paden kloppen in een map naast --notebooks',
        }),
      )
      .addOption(kernelOption())
      .addOption(timeoutOption())
      .action(async (verb: 'update' | 'check' | 'translate', options: Options) => {
        if (verb !== 'translate') context.exitCode = await refresh(verb, options, context);
        else if (options.out === undefined)
          command.error('error: translate needs --out, the folder to write to');
        else translate(options.notebooks, options.out, context);
      });
  },
};

type Options = NotebookOptions & { readonly notebooks: string; readonly out?: string };

/** Writes every notebook in Dutch, in the same places below another folder; nothing before all can be. */
function translate(folder: string, out: string, { stdout }: CommandContext): void {
  const from = resolve(folder);
  if (`${resolve(out)}${sep}`.startsWith(`${from}${sep}`)) {
    throw new CliError(`${out} lies inside ${folder}; give --out a folder beside it, such as notebooks-nl`);
  }
  const dutch = findNotebooks(folder).map((path) => ({
    target: join(out, relative(folder, path)),
    notebook: translateNotebook(parseNotebook(readFileSync(path, 'utf8'), path), path),
  }));
  // what notebooks read beside them goes along, so that their paths hold
  cpSync(from, resolve(out), { recursive: true, filter: (path) => isBeside(path, from) });
  for (const { target, notebook } of dutch) {
    writeAtomically(target, formatNotebook(notebook));
    stdout.write(`wrote ${target}\n`);
  }
}

/** Is a path a file that notebooks may read, or a folder of such? */
const isBeside = (path: string, from: string): boolean =>
  !path.endsWith('.ipynb') && (path === from || !/^(?:\.|node_modules$)/.test(basename(path)));

async function refresh(
  verb: 'update' | 'check',
  { notebooks, kernel, timeout }: NotebookOptions & { notebooks: string },
  context: CommandContext,
): Promise<number> {
  const runs = await runWithProgress(findNotebooks(notebooks), kernel, timeout, context);
  if (reportFailures(runs, context.stderr) > 0) return 1;
  const pairs = runs.map(({ path, notebook }) => {
    const text = readFileSync(path, 'utf8');
    return { path, text, committed: parseNotebook(text, path), fresh: notebook as Notebook };
  });
  return verb === 'update' ? update(pairs, context) : check(pairs, context);
}

interface Pair {
  path: string;
  text: string;
  committed: Notebook;
  fresh: Notebook;
}

function update(pairs: readonly Pair[], { stdout }: CommandContext): number {
  for (const { path, text, committed, fresh } of pairs) {
    // where only what changes by its nature has changed, the file stays as it is
    const current =
      compareNotebooks(committed, fresh) === undefined && text === formatNotebook(stableNotebook(committed));
    if (!current) writeAtomically(path, formatNotebook(stableNotebook(fresh)));
    stdout.write(`${current ? 'unchanged' : 'updated'} ${path}\n`);
  }
  return 0;
}

function check(pairs: readonly Pair[], { stdout, stderr }: CommandContext): number {
  let stale = 0;
  for (const { path, committed, fresh } of pairs) {
    const found = compareNotebooks(committed, fresh);
    if (!found) continue;
    stale++;
    stderr.write(
      `error: ${path}, cell ${found.cell}: ${found.where} is not what a fresh run gives\n` +
        `    committed: ${found.before}\n    fresh:     ${found.after}\n`,
    );
  }
  if (stale === 0) stdout.write(`the outputs of ${pairs.length} notebooks are fresh\n`);
  else stderr.write('to refresh the outputs: npm run notebooks:update\n');
  return stale === 0 ? 0 : 1;
}
