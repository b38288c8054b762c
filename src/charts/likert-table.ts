import { type ColumnTable, table } from 'arquero';
import type { WrittenText } from './chart-text.ts';
import type { ItemShares } from './read-shares.ts';
import { wording } from './wording.ts';

/** The bars of a Likert chart as a table: item, wave, a column of printed percentages per answer, n. */
export function likertTable(bars: readonly ItemShares[], text: WrittenText): ColumnTable {
  const words = wording(text.language);
  const answers = words.answers.map((name, answer): [string, (number | null)[]] => [
    `${name} (%)`,
    bars.map((bar) => {
      const printed = bar.shares[answer]?.printed ?? null;
      return printed === null ? null : Number(printed);
    }),
  ]);
  return table([
    [words.item, bars.map((bar) => text.label(bar.item))],
    [words.wave, bars.map((bar) => bar.wave)],
    ...answers,
    ['n', bars.map((bar) => bar.n)],
  ]);
}
