import { printPercent } from '../stats/print/print-percent.ts';
import type { WrittenText } from './chart-text.ts';
import { listing } from './language.ts';
import type { ItemShares } from './read-shares.ts';
import { nameWaves } from './wave-label.ts';
import { wording } from './wording.ts';

const MOST_IN_FULL = 6;

/** Printed percentage of answers 4 and 5: from the counts where they are known, else the sum of the printed two. */
function agreePrinted({ shares, n }: ItemShares): string | null {
  const [four, five] = [shares[3], shares[4]];
  if (four === undefined || five === undefined || four.printed === null || five.printed === null) return null;
  if (four.count !== null && five.count !== null && n !== null)
    return printPercent(four.count + five.count, n);
  return String(Number(four.printed) + Number(five.printed));
}

/**
 * What a Likert chart shows, in one sentence for those who hear it: the share that agrees, per item and
 * wave. Of many items only the highest and the lowest are told.
 *
 * @param bars with the five answers in order
 */
export function agreementSentence(bars: readonly ItemShares[], text: WrittenText): string {
  const { language } = text;
  const words = wording(language);
  const items = [...new Set(bars.map((bar) => bar.item))];
  const told = items.map((item) => {
    const own = bars
      .filter((bar) => bar.item === item)
      .map((bar) => ({ wave: bar.wave, agree: agreePrinted(bar) }));
    const written = own.map(({ wave, agree }) => `${agree === null ? words.unknown : `${agree}%`} (${wave})`);
    const last = own.findLast(({ agree }) => agree !== null)?.agree ?? null;
    return {
      last: last === null ? null : Number(last),
      sentence: `${text.label(item)} ${listing(written, language)}`,
    };
  });
  const waves = nameWaves([...new Set(bars.map((bar) => bar.wave))], language);
  const start =
    language === 'nl'
      ? `Gestapelde staven van ${items.length} ${items.length === 1 ? 'stelling' : 'stellingen'}, ${waves}`
      : `Stacked bars of ${items.length} ${items.length === 1 ? 'statement' : 'statements'}, ${waves}`;
  if (told.length <= MOST_IN_FULL) {
    return `${start}; ${words.agree}: ${told.map(({ sentence }) => sentence).join('; ')}.`;
  }
  const known = told
    .filter(({ last }) => last !== null)
    .sort((a, b) => (b.last as number) - (a.last as number));
  if (known.length === 0) return `${start}; ${words.agree}: ${words.unknown}.`;
  const [most, least] = language === 'nl' ? ['het meest', 'het minst'] : ['most', 'least'];
  return `${start}; ${words.agree}, ${most}: ${known[0]?.sentence}; ${least}: ${known.at(-1)?.sentence}.`;
}
