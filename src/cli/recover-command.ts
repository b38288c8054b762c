import type { RecoveredResponses } from '../report/index.ts';
import type { CommandContext, CommandDeclaration } from './command.ts';
import { shownPath } from './package-path.ts';

/** `rekenschap recover`: the response counts behind the printed frequency tables, written as data. */
export const recoverCommand: CommandDeclaration = {
  summary: 'recover the response counts behind the printed tables, and write them to data/responses',
  declare(command, context) {
    command
      .option(
        '--frequencies <csv>',
        'other tables, in the columns of data/published/quickscan-frequencies.csv',
      )
      .option('--out <csv>', 'where to write (default: data/responses/quickscan.csv)')
      .action(async ({ frequencies, out }: { frequencies?: string; out?: string }) => {
        if (frequencies !== undefined && out === undefined) {
          command.error(
            'error: --frequencies needs --out: counts of other tables do not belong in this package',
          );
        }
        await recover(context, { ...(frequencies ? { frequencies } : {}), ...(out ? { path: out } : {}) });
      });
  },
};

/** Recovers the counts, writes them where they changed, and says what came of it. */
export async function recover(
  { stdout }: CommandContext,
  options: { frequencies?: string; path?: string } = {},
): Promise<void> {
  const { recoverResponses } = await import('../report/index.ts');
  const recovered = recoverResponses(options);
  const { path, unchanged, milliseconds, items } = recovered;
  stdout.write(
    `recovered ${items.length} items and waves in ${milliseconds.toFixed(0)} ms: ${bases(recovered)}; ` +
      `${shownPath(path)} ${unchanged ? 'is unchanged' : 'written'}\n`,
  );
}

function bases({ items }: RecoveredResponses): string {
  return (['unique', 'chosen', 'nearest'] as const)
    .map((basis) => `${items.filter((item) => item.basis === basis).length} ${basis}`)
    .join(', ');
}
