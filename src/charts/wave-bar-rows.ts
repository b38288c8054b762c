import { CHART_WIDTH } from './chart-frame.ts';
import type { WrittenText } from './chart-text.ts';
import { EDGE, layoutRows, type RowLayout } from './row-layout.ts';
import type { WaveBar } from './wave-bar.ts';
import { writeN } from './wave-label.ts';

/** "2010: n = 33 · 2017: n = 22" when each wave has one n in all bars, else `null`. */
export function commonN(bars: readonly WaveBar[], { language, waves: all }: WrittenText): string | null {
  const waves = all.order.filter((wave) => bars.some((bar) => bar.wave === wave));
  const ns = waves.map(
    (wave) =>
      new Set(
        bars.filter((bar) => bar.wave === wave).map(({ n, effectiveN }) => writeN(n, language, effectiveN)),
      ),
  );
  if (ns.some((set) => set.size > 1)) return null;
  return waves.map((wave, i) => `${wave}: ${[...(ns[i] ?? [])][0]}`).join(' \u00b7 ');
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
