import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { said } from '../contracts/told.ts';
import { writeAtomically } from '../platform/write-atomically.ts';
import type { SiteReport } from '../site/index.ts';
import { CliError } from './cli-error.ts';
import type { CommandDeclaration } from './command.ts';
import { packagePath, shownPath } from './package-path.ts';
import { packageReference } from './package-reference.ts';

/** `rekenschap reference`: what the package exports, as pages of the reading copy. */
export const referenceCommand: CommandDeclaration = {
  summary: {
    en: 'write the reference of the package, made from its docstrings, beside the reading copy',
    nl: 'schrijf de naslag van het pakket, gemaakt uit zijn docstrings, naast het leesexemplaar',
  },
  declare(command, { stdout }) {
    command
      .option(
        '--out <dir>',
        said({
          en: 'the reports, with the reading copy in site/',
          nl: 'de map reports, met het leesexemplaar in site/',
        }),
        packagePath('reports'),
      )
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
        const { openStudy } = await import('../tables/index.ts');
        const { referencePages } = await import('../site/reference/reference-pages.ts');
        const study = openStudy();
        const parts = {
          language: 'en' as const,
          report: study.has('report') ? (JSON.parse(study.text('report')) as SiteReport) : undefined,
          findings: isThere('en/findings.html'),
          ledger: isThere('en/ledger.html'),
          statements: isThere('en/statements.html'),
          reference: true,
        };
        for (const [path, page] of referencePages(entries, parts))
          writeAtomically(join(site, 'en', path), page);
        stdout.write(`wrote the reference: ${shownPath(join(site, 'en', 'api', 'index.html'))}\n`);
      });
  },
};
