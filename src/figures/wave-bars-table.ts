import { type ColumnTable, table } from 'arquero';
import type { WrittenText } from './figure-text.ts';
import type { WaveBar } from './wave-bars.ts';
import { wording } from './wording.ts';

/** The bars as a table: item (where there are several), answer, wave, printed percentage, n. */
export function waveBarsTable(bars: readonly WaveBar[], text: WrittenText): ColumnTable {
  const words = wording(text.language);
  const several = new Set(bars.map(({ item }) => item)).size > 1;
  return table([
    ...(several ? [[words.item, bars.map(({ item }) => text.label(item))] as [string, unknown[]]] : []),
    [words.category, bars.map(({ category }) => category)],
    [words.wave, bars.map(({ wave }) => wave)],
    ['%', bars.map(({ printed }) => (printed === null ? null : Number(printed)))],
    ['n', bars.map(({ n }) => n)],
  ]);
}
