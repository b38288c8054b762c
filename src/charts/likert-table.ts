import { type ColumnTable, table } from 'arquero';
import { agreePrinted } from './agree-total.ts';
import type { WrittenScale } from './chart-scale.ts';
import type { WrittenText } from './chart-text.ts';
import type { ItemShares } from './read-shares.ts';
import { wording } from './wording.ts';

/**
 * The bars of a Likert chart as a table: item, wave, a column of printed
 * percentages per answer, the share that agrees, n.
 */
export function likertTable(
  bars: readonly ItemShares[],
  text: WrittenText,
  scale: WrittenScale,
): ColumnTable {
  const words = wording(text.language);
  const answers = scale.answers.map((name, answer): [string, (number | null)[]] => [
    `${name} (%)`,
    bars.map((bar) => numberOrNull(bar.shares[answer]?.printed ?? null)),
  ]);
  return table([
    [words.item, bars.map((bar) => text.label(bar.item))],
    [words.wave, bars.map((bar) => bar.wave)],
    ...answers,
    [`${scale.agreeWords} (%)`, bars.map((bar) => numberOrNull(agreePrinted(bar, scale)))],
    ['n', bars.map((bar) => bar.n)],
    ...(bars.some(({ effectiveN }) => effectiveN !== null)
      ? [[words.effectiveN, bars.map(({ effectiveN, n }) => effectiveN?.toFixed(0) ?? n)] as const]
      : []),
  ]);
}

const numberOrNull = (printed: string | null): number | null => (printed === null ? null : Number(printed));
