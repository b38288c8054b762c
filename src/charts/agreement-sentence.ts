import { agreePrinted } from './agree-total.ts';
import type { WrittenScale } from './chart-scale.ts';
import type { WrittenText } from './chart-text.ts';
import { listing } from './language.ts';
import type { ItemShares } from './read-shares.ts';
import { nameWaves } from './wave-label.ts';
import { wording } from './wording.ts';

const MOST_IN_FULL = 6;

/**
 * What a Likert chart shows, in one sentence for those who hear it: the share that agrees, per item and
 * wave. Of many items only the highest and the lowest are told, of the wave in which most items are known.
 *
 * @param bars with the answers of the scale in order
 */
export function agreementSentence(
  bars: readonly ItemShares[],
  text: WrittenText,
  scale: WrittenScale,
): string {
  const { language } = text;
  const words = wording(language);
  const items = [...new Set(bars.map((bar) => bar.item))];
  const told = items.map((item) => {
    const own = bars
      .filter((bar) => bar.item === item)
      .map((bar) => ({ wave: bar.wave, agree: agreePrinted(bar, scale) }));
    const written = own.map(({ wave, agree }) => `${agree === null ? words.unknown : `${agree}%`} (${wave})`);
    return {
      own,
      sentence: `${text.label(item)} ${listing(written, language)}`,
    };
  });
  const waves = nameWaves([...new Set(bars.map((bar) => bar.wave))], language);
  const start = words.stackedBars(items.length, waves);
  if (told.length <= MOST_IN_FULL) {
    return `${start}; ${scale.agreeWords}: ${told.map(({ sentence }) => sentence).join('; ')}.`;
  }
  const ranked = rankedWave(bars, text, scale);
  if (ranked === null) return `${start}; ${scale.agreeWords}: ${words.unknown}.`;
  const known = told
    .map(({ own, sentence }) => ({ sentence, agree: own.find(({ wave }) => wave === ranked)?.agree ?? null }))
    .filter(({ agree }) => agree !== null)
    .sort((a, b) => Number(b.agree) - Number(a.agree));
  return `${start}; ${scale.agreeWords}, ${words.mostIn(ranked)}: ${known[0]?.sentence}; ${words.least}: ${known.at(-1)?.sentence}.`;
}

/**
 * The wave in which the agreement with most items is known, the latest of
 * several; null where it is known of none.
 */
function rankedWave(bars: readonly ItemShares[], text: WrittenText, scale: WrittenScale): string | null {
  const counted = text.waves.order.map((wave) => ({
    wave,
    known: bars.filter((bar) => bar.wave === wave && agreePrinted(bar, scale) !== null).length,
  }));
  const most = Math.max(0, ...counted.map(({ known }) => known));
  return most === 0 ? null : (counted.findLast(({ known }) => known === most)?.wave ?? null);
}
