import { readFileSync } from 'node:fs';
import { writeAtomically } from '../platform/write-atomically.ts';
import {
  compareNotebooks,
  formatNotebook,
  type Notebook,
  parseNotebook,
  stableNotebook,
} from '../runner/index.ts';
import type { Command, CommandContext } from './command.ts';
import { findNotebooks } from './find-notebooks.ts';
import { packagePath } from './package-path.ts';
import { parseOptions, parseTimeout, wrongUse } from './parse-options.ts';
import { reportFailures, runWithProgress } from './run-with-progress.ts';

const usage = 'notebooks update|check [--notebooks DIR] [--kernel NAME|PATH] [--timeout SECONDS]';

/** `rekenschap notebooks`: reruns the committed notebooks, to refresh their outputs or to prove them fresh. */
export const notebooksCommand: Command = {
  usage,
  summary: 'rerun the committed notebooks: write fresh outputs into them, or check that theirs are fresh',
  async run(args, context) {
    const options = {
      notebooks: { type: 'string' },
      kernel: { type: 'string' },
      timeout: { type: 'string' },
    } as const;
    const { values, positionals } = parseOptions(args, options, usage);
    const [verb, ...rest] = positionals;
    if ((verb !== 'update' && verb !== 'check') || rest.length > 0) {
      throw wrongUse(`"${positionals.join(' ')}" is neither update nor check`, usage);
    }
    const timeout = parseTimeout(values.timeout, usage);
    const paths = findNotebooks(values.notebooks ?? packagePath('notebooks'));
    const runs = await runWithProgress(paths, values.kernel, timeout, context);
    if (reportFailures(runs, context.stderr) > 0) return 1;
    const pairs = runs.map(({ path, notebook }) => {
      const text = readFileSync(path, 'utf8');
      return { path, text, committed: parseNotebook(text, path), fresh: notebook as Notebook };
    });
    return verb === 'update' ? update(pairs, context) : check(pairs, context);
  },
};

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
