import { shownWords } from '../contracts/precision-words.ts';
import { type Language, listing, writeNumber } from './language.ts';
import type { Share } from './share.ts';
import { wording } from './wording.ts';

/** So few counts stand beside a share that is told roughly. */
const MOST_COUNTS = 3;

/** A share as its source gives it: "60%", "about 80%", "3/4"; `null` where the source does not. */
export function shareWords({ printed, roughly }: Share, language: Language): string | null {
  if (printed !== null) return `${printed}%`;
  if (roughly === null) return null;
  const amount = roughly.printed.includes('/') ? roughly.printed : `${roughly.printed}%`;
  return `${shownWords(roughly.precision)?.[language] ?? ''}${amount}`;
}

/** The counts behind a share that is told roughly, where few fit: "4 of 17 or 5 of 21"; else `null`. */
function countWords({ roughly, possible }: Share, language: Language): string | null {
  const counts =
    roughly === null || possible === null ? [] : [...possible.matchAll(/(\d+) (?:of|van de) (\d+)/g)];
  if (counts.length === 0 || counts.length > MOST_COUNTS) return null;
  const { of } = wording(language);
  return listing(
    counts.map(([, count, n]) => `${count} ${of} ${n}`),
    language,
    'or',
  );
}

/**
 * What an unknown share can be, in percent: "14.7\u201315.4"; `null` where no
 * bounds are given, or they leave all open.
 */
export function possibleRange({ low, high }: Share, language: Language): string | null {
  if (low === null || high === null || (low === 0 && high === 100)) return null;
  return [low, high].map((bound) => writeNumber(bound, language, 1)).join('\u2013');
}

/**
 * What stands beside a bar: what the source says, what follows from it, what
 * remains possible, or that it says nothing.
 */
export function shareLabel(share: Share, language: Language): string {
  const words = wording(language);
  const told = shareWords(share, language);
  if (told !== null) return [told, countWords(share, language) ?? []].flat().join(': ');
  if (share.follows !== null) return `${share.follows}%, ${words.follows}`;
  const range = possibleRange(share, language);
  if (range === null) return words.unknown;
  return share.low === 0 ? `${words.atMost} ${writeNumber(share.high ?? 100, language, 1)}%` : `${range}%`;
}

/**
 * The same with its wave, in a sentence: "60% (2017)", "40% (2017, follows)", "8.5 to 9.6% (2010, possible)".
 */
export function shareInWave(share: Share, wave: string, language: Language): string {
  const words = wording(language);
  if (shareWords(share, language) !== null) return `${shareLabel(share, language)} (${wave})`;
  if (share.follows !== null) return `${share.follows}% (${wave}, ${words.follows})`;
  const range = possibleRange(share, language);
  if (range === null || share.low === 0) return `${shareLabel(share, language)} (${wave})`;
  return `${range.replace('\u2013', ` ${words.to} `)}% (${wave}, ${words.canBe})`;
}

/** True when nothing narrows the share: neither its source nor the other shares. */
export function isOpen(share: Share): boolean {
  return shareWords(share, 'en') === null && share.follows === null && possibleRange(share, 'en') === null;
}
