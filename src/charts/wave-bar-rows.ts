import { CHART_WIDTH } from './chart-frame.ts';
import type { ChartNumber } from './chart-number.ts';
import type { WrittenText } from './chart-text.ts';
import type { NumberPlaces } from './number-places.ts';
import { EDGE, layoutRows, type RowLayout } from './row-layout.ts';
import type { WaveBar } from './wave-bar.ts';
import { writeN } from './wave-label.ts';

/** How many answered in a wave, as all bars of it have it. */
interface WaveN {
  readonly text: string;
  /** A bar of that wave */
  readonly bar: WaveBar;
}

const BETWEEN = ' \u00b7 ';

/** The n of each wave when it is one in all bars, else `null`. */
function waveNs(bars: readonly WaveBar[], { language, waves }: WrittenText): WaveN[] | null {
  const ns = waves.order.flatMap((wave): WaveN[][] => {
    const own = bars.filter((bar) => bar.wave === wave);
    const told = own.map((bar) => ({
      text: `${wave}: ${writeN(bar.n, language, bar.effectiveN)}`,
      bar,
    }));
    return own.length === 0 ? [] : [told];
  });
  const isCommon = ns.every(([first, ...others]) => others.every(({ text }) => text === first?.text));
  return isCommon ? ns.flatMap(([first]) => first ?? []) : null;
}

/** "2010: n = 33 · 2017: n = 22" when each wave has one n in all bars, else `null`. */
export const commonN = (bars: readonly WaveBar[], text: WrittenText): string | null =>
  waveNs(bars, text)
    ?.map((one) => one.text)
    .join(BETWEEN) ?? null;

/** Where each n stands in a line that begins at the left edge, as {@link commonN} writes it. */
export function commonNumbers(
  bars: readonly WaveBar[],
  text: WrittenText,
  y: number,
  places: NumberPlaces,
): ChartNumber[] {
  const ns = waveNs(bars, text) ?? [];
  return ns.flatMap(({ text: own, bar: { item, wave, n } }, index) => {
    const past = ns.slice(0, index).map((one) => `${one.text}${BETWEEN}`);
    return n === null ? [] : [{ ...places.inLine(own, EDGE, y, past.join('')), item, wave }];
  });
}

/**
 * Rows of bars under their items and beside their answers; n stands under an item where items differ in it.
 */
export function waveBarRows(bars: readonly WaveBar[], text: WrittenText): RowLayout {
  const items = [...new Set(bars.map(({ item }) => item))];
  const together = commonN(bars, text) !== null;
  const groups = items.map((item) => {
    const own = bars.filter((bar) => bar.item === item);
    const label = text.label(item);
    const isTold = items.length === 1 && text.title.toLowerCase().includes(label.toLowerCase());
    return {
      heading: isTold ? null : label,
      detail: together ? null : commonN(own, text),
      blocks: [...new Set(own.map(({ category }) => category))].map((category) => ({
        side: category,
        rows: own.filter((bar) => bar.category === category).map(({ wave }) => wave),
      })),
    };
  });
  return layoutRows(groups, CHART_WIDTH - 2 * EDGE);
}
