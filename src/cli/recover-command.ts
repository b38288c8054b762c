import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  summary: 'recover the response counts behind the printed tables, and write them to data/responses',
  declare(command, context) {
    command
      .option('--frequencies <csv>', 'other tables, in the columns of the frequencies of the study')
      .option('--study <folder>', 'a folder with a data package in place of the data of this package')
      .option('--out <csv>', 'where to write (default: the responses of the study)')
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
