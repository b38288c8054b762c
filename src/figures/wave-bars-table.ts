import { type ColumnTable, table } from 'arquero';
import type { WrittenText } from './figure-text.ts';
import { writeNumber } from './language.ts';
import { shareWords } from './share-words.ts';
import type { WaveBar } from './wave-bar.ts';
import { wording } from './wording.ts';

/**
 * The bars as a table: item (where there are several), answer, wave, percentage as printed or as told in
 * words, what remains possible (where that is known of any), n.
 */
export function waveBarsTable(bars: readonly WaveBar[], text: WrittenText): ColumnTable {
  const words = wording(text.language);
  const several = new Set(bars.map(({ item }) => item)).size > 1;
  const range = ({ low, high }: WaveBar) =>
    low === null || high === null
      ? null
      : [low, high].map((bound) => writeNumber(bound, text.language, 1)).join('\u2013');
  const columns: [string, unknown[]][] = [
    [words.category, bars.map(({ category }) => category)],
    [words.wave, bars.map(({ wave }) => wave)],
    ['%', bars.map((bar) => (bar.printed === null ? shareWords(bar, text.language) : Number(bar.printed)))],
    ['n', bars.map(({ n }) => n)],
  ];
  if (several) columns.unshift([words.item, bars.map(({ item }) => text.label(item))]);
  if (bars.some((bar) => range(bar) !== null)) columns.push([words.possible, bars.map(range)]);
  return table(columns);
}
