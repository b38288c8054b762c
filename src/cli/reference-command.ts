import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../platform/write-atomically.ts';
import { CliError } from './cli-error.ts';
import type { CommandDeclaration } from './command.ts';
import { packagePath, shownPath } from './package-path.ts';
import { packageReference } from './package-reference.ts';

/** `rekenschap reference`: what the package exports, as pages of the reading copy. */
export const referenceCommand: CommandDeclaration = {
  summary: 'write the reference of the package, made from its docstrings, beside the reading copy',
  declare(command, { stdout }) {
    command
      .option('--out <dir>', 'the reports, with the reading copy in site/', packagePath('reports'))
      .action(async ({ out }: { out: string }) => {
        const site = join(out, 'site');
        const isThere = (page: string) => existsSync(join(site, page));
        if (!isThere('index.html'))
          throw new CliError(
            `no reading copy in ${shownPath(site)}; write it with rekenschap reproduce first`,
          );
        const entries = await packageReference();
        if (!entries)
          throw new CliError('the reference is made with typescript-js, which is not installed here');
        const { referencePages } = await import('../site/reference/reference-pages.ts');
        const parts = {
          findings: isThere('findings.html'),
          ledger: isThere('ledger.html'),
          reference: true,
        };
        for (const [path, page] of referencePages(entries, parts)) writeAtomically(join(site, path), page);
        stdout.write(`wrote the reference: ${shownPath(join(site, 'api', 'index.html'))}\n`);
      });
  },
};
