import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { said } from '../contracts/told.ts';
import { readSource } from '../platform/read-source.ts';
import { writeAtomically } from '../platform/write-atomically.ts';
import type { RecoveredResponses } from '../tables/index.ts';
import type { CommandContext, CommandDeclaration } from './command.ts';
import { shownPath } from './package-path.ts';

interface Options {
  readonly study?: string;
  readonly frequencies?: string;
  readonly out?: string;
}

/** `rekenschap recover`: the response counts behind the printed frequency tables, written as data. */
export const recoverCommand: CommandDeclaration = {
  summary: {
    en: 'recover the response counts behind the printed tables, and write them to data/responses',
    nl: 'reken de aantallen achter de gedrukte tabellen terug, en schrijf ze naar data/responses',
  },
  declare(command, context) {
    command
      .option(
        '--frequencies <csv>',
        said({
          en: 'other tables, in the columns of the frequencies of the study',
          nl: 'andere tabellen, met de kolommen van de frequenties van de studie',
        }),
      )
      .option(
        '--study <folder>',
        said({
          en: 'a folder with a data package in place of the data of this package',
          nl: 'een map met een datapakket in plaats van de gegevens van dit pakket',
        }),
      )
      .option(
        '--out <csv>',
        said({
          en: 'where to write (default: the responses of the study)',
          nl: 'waar te schrijven (zonder: de antwoorden van de studie)',
        }),
      )
      .action(async ({ study, frequencies, out }: Options) => {
        if (frequencies !== undefined && out === undefined) {
          command.error(
            'error: --frequencies needs --out: counts of other tables do not belong in this package',
          );
        }
        await recover(context, {
          ...(study === undefined ? {} : { study }),
          ...(frequencies === undefined ? {} : { frequencies }),
          ...(out === undefined ? {} : { path: out }),
        });
      });
  },
};

/** Recovers the counts, writes them where they changed, and says what came of it. */
export async function recover(
  { stdout }: CommandContext,
  { study: folder, frequencies, path }: { study?: string; frequencies?: string; path?: string } = {},
): Promise<void> {
  const { openStudy, recoverResponses } = await import('../tables/index.ts');
  const study = openStudy(folder);
  const recovered = recoverResponses(study, frequencies === undefined ? undefined : readSource(frequencies));
  const out = path ?? join(study.files.name, study.path('responses'));
  const unchanged = existsSync(out) && readFileSync(out, 'utf8') === recovered.csv;
  if (!unchanged) writeAtomically(out, recovered.csv);
  const { milliseconds, items } = recovered;
  stdout.write(
    `recovered ${items.length} items and waves in ${milliseconds.toFixed(0)} ms: ${bases(recovered)}; ` +
      `${shownPath(out)} ${unchanged ? 'is unchanged' : 'written'}\n`,
  );
}

function bases({ items }: RecoveredResponses): string {
  return (['unique', 'chosen', 'nearest'] as const)
    .map((basis) => `${items.filter((item) => item.basis === basis).length} ${basis}`)
    .join(', ');
}
