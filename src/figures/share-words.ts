import { type Language, writeNumber } from './language.ts';
import type { Share } from './read-shares.ts';

/** How exactly a share is stated, as data/published/manager-figures.csv names it. */
const WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  exact: { nl: '', en: '' },
  fraction: { nl: '', en: '' },
  about: { nl: 'ongeveer ', en: 'about ' },
  nearly: { nl: 'bijna ', en: 'nearly ' },
  'just-under': { nl: 'iets minder dan ', en: 'slightly less than ' },
  'just-over': { nl: 'ruim ', en: 'well over ' },
  'more-than': { nl: 'meer dan ', en: 'more than ' },
};

/** The words that a stated share may come with. */
export const PRECISIONS: readonly string[] = Object.keys(WORDS);

/** A share as its source gives it: "60%", "about 80%", "3/4"; `null` where the source does not. */
export function shareWords({ printed, roughly }: Share, language: Language): string | null {
  if (printed !== null) return `${printed}%`;
  if (roughly === null) return null;
  const amount = roughly.printed.includes('/') ? roughly.printed : `${roughly.printed}%`;
  return `${WORDS[roughly.precision]?.[language] ?? ''}${amount}`;
}

/** What an unknown share can be, in percent: "14.7–15.4"; `null` where no bounds are given. */
export function possibleRange({ low, high }: Share, language: Language): string | null {
  if (low === null || high === null) return null;
  return [low, high].map((bound) => writeNumber(bound, language, 1)).join('\u2013');
}
