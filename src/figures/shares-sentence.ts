import type { WrittenText } from './figure-text.ts';
import { listing } from './language.ts';
import type { WaveBar } from './wave-bars.ts';
import { waveOrder } from './wave-order.ts';
import { wording } from './wording.ts';

const MOST_IN_FULL = 8;

interface Told {
  readonly sentence: string;
  /** last minus first known wave, in printed percentage points */
  readonly change: number | null;
}

function tell(bars: readonly WaveBar[], name: string, text: WrittenText): Told {
  const words = wording(text.language);
  const values = bars.map(
    ({ wave, printed }) => `${printed === null ? words.unknown : `${printed}%`} (${wave})`,
  );
  const known = bars.filter(({ printed }) => printed !== null).map(({ printed }) => Number(printed));
  const change = known.length < 2 ? null : (known.at(-1) as number) - (known[0] as number);
  return { sentence: `${name} ${listing(values, text.language)}`, change };
}

/**
 * What a figure of bars per wave shows, in one sentence for those who hear it. Of many answers only those
 * that rose and fell most are told.
 */
export function sharesSentence(bars: readonly WaveBar[], text: WrittenText): string {
  const { language } = text;
  const items = [...new Set(bars.map(({ item }) => item))];
  const told = items.flatMap((item) => {
    const own = bars.filter((bar) => bar.item === item);
    return [...new Set(own.map(({ category }) => category))].map((category) =>
      tell(
        own.filter((bar) => bar.category === category),
        items.length > 1 ? `${text.label(item)}: ${category}` : category,
        text,
      ),
    );
  });
  const waves = listing(waveOrder(bars.map(({ wave }) => wave)), language);
  const start = language === 'nl' ? `Staven per antwoord, meting ${waves}` : `Bars per answer, ${waves}`;
  const changed = told
    .filter((one) => one.change !== null)
    .sort((a, b) => (b.change as number) - (a.change as number));
  if (told.length <= MOST_IN_FULL || changed.length < 2) {
    return `${start}: ${told
      .slice(0, MOST_IN_FULL)
      .map(({ sentence }) => sentence)
      .join('; ')}.`;
  }
  const [first, last] = [changed[0] as Told, changed.at(-1) as Told];
  const [rose, fell] =
    language === 'nl' ? ['grootste stijging', 'grootste daling'] : ['largest rise', 'largest fall'];
  const parts = [
    ...((first.change as number) > 0 ? [`${rose}: ${first.sentence}`] : []),
    ...((last.change as number) < 0 ? [`${fell}: ${last.sentence}`] : []),
  ];
  return `${start}; ${parts.length > 0 ? parts.join('; ') : first.sentence}.`;
}
