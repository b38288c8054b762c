import type { RecoveredResponses } from '../report/index.ts';
import type { Command, CommandContext } from './command.ts';
import { shownPath } from './package-path.ts';
import { parseOptions, wrongUse } from './parse-options.ts';

const usage = 'recover [--frequencies CSV] [--out CSV]';

/** `rekenschap recover`: the response counts behind the printed frequency tables, written as data. */
export const recoverCommand: Command = {
  usage,
  summary: 'recover the response counts behind the printed tables, and write them to data/responses',
  async run(args, context) {
    const options = { frequencies: { type: 'string' }, out: { type: 'string' } } as const;
    const { values, positionals } = parseOptions(args, options, usage);
    if (positionals.length > 0) throw wrongUse(`"${positionals[0]}" is one word too many`, usage);
    const { frequencies, out } = values;
    if (frequencies !== undefined && out === undefined) {
      throw wrongUse(
        '--frequencies needs --out: counts of other tables do not belong in this package',
        usage,
      );
    }
    await recover(context, { ...(frequencies ? { frequencies } : {}), ...(out ? { path: out } : {}) });
    return 0;
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
