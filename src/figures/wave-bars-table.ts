import { type ColumnTable, table } from 'arquero';
import type { WrittenText } from './figure-text.ts';
import { possibleRange, shareWords } from './share-words.ts';
import type { WaveBar } from './wave-bar.ts';
import { wording } from './wording.ts';

/**
 * The bars as a table: item (where there are several), answer, wave, percentage as printed or as told in
 * words, what remains possible (where that is known of any), n.
 */
export function waveBarsTable(bars: readonly WaveBar[], text: WrittenText): ColumnTable {
  const words = wording(text.language);
  const several = new Set(bars.map(({ item }) => item)).size > 1;
  const ranges = bars.map((bar) => possibleRange(bar, text.language));
  const columns: [string, unknown[]][] = [
    [words.category, bars.map(({ category }) => category)],
    [words.wave, bars.map(({ wave }) => wave)],
    ['%', bars.map((bar) => (bar.printed === null ? shareWords(bar, text.language) : Number(bar.printed)))],
    ['n', bars.map(({ n }) => n)],
  ];
  if (several) columns.unshift([words.item, bars.map(({ item }) => text.label(item))]);
  if (ranges.some((range) => range !== null)) columns.push([words.possible, ranges]);
  return table(columns);
}
