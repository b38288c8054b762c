import { type ColumnTable, table } from 'arquero';
import type { WrittenText } from './chart-text.ts';
import { possibleRange, shareWords } from './share-words.ts';
import type { WaveBar } from './wave-bar.ts';
import { wording } from './wording.ts';

/**
 * The bars as a table: item (where there are several), answer, wave, percentage as printed or as told in
 * words, n, and of what is not printed, what follows or remains possible (where that is known of any).
 */
export function waveBarsTable(bars: readonly WaveBar[], text: WrittenText): ColumnTable {
  const words = wording(text.language);
  const several = new Set(bars.map(({ item }) => item)).size > 1;
  // what is printed needs no range, which is not the same as one that is not known
  const ranges = bars.map((bar) => {
    if (bar.printed !== null) return '';
    return bar.follows === null ? possibleRange(bar, text.language) : Number(bar.follows);
  });
  const columns: [string, unknown[]][] = [
    [words.category, bars.map(({ category }) => category)],
    [words.wave, bars.map(({ wave }) => wave)],
    ['%', bars.map((bar) => (bar.printed === null ? shareWords(bar, text.language) : Number(bar.printed)))],
    ['n', bars.map(({ n }) => n)],
  ];
  if (bars.some(({ effectiveN }) => effectiveN !== null)) {
    columns.push([words.effectiveN, bars.map(({ effectiveN, n }) => effectiveN?.toFixed(0) ?? n)]);
  }
  if (several) columns.unshift([words.item, bars.map(({ item }) => text.label(item))]);
  if (ranges.some((range) => range !== null && range !== '')) columns.push([words.possibleColumn, ranges]);
  return table(columns);
}
