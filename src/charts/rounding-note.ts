import { type Language, listing } from './language.ts';
import type { ItemShares } from './read-shares.ts';
import { wording } from './wording.ts';

/**
 * A note for percentages that, rounded as in print, do not add up to 100; `null` when all do, or when
 * a share is unknown or an answer left out, and no sum can be said.
 */
export function roundingNote(bars: readonly ItemShares[], language: Language): string | null {
  const off = bars
    .filter(({ shares }) => shares.every((share) => share.printed !== null))
    .map(({ shares }) => ({
      sum: Math.round(shares.reduce((sum, share) => sum + Number(share.printed), 0) * 100) / 100,
      // rounding moves each share by a half at most; what is further off lacks an answer
      most: shares.length / 2,
    }))
    .filter(({ sum, most }) => sum !== 100 && Math.abs(sum - 100) <= most)
    .map(({ sum }) => sum);
  if (off.length === 0) return null;
  const sums = listing([...new Set(off)].sort((a, b) => a - b).map(String), language, 'or');
  return wording(language).roundedSums(off.length, bars.length, sums);
}
