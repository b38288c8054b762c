import type { WrittenText } from './chart-text.ts';
import { type Language, listing } from './language.ts';
import { isOpen, shareInWave } from './share-words.ts';
import type { WaveBar } from './wave-bar.ts';
import { nameWaves } from './wave-label.ts';
import { wording } from './wording.ts';

const MOST_IN_FULL = 6;

/** What is told of one answer to one item. */
interface Told {
  readonly name: string;
  /** "Yes 58% (2010) and 10% (2017)" */
  readonly sentence: string;
  readonly isKnown: boolean;
  /** Last minus first known wave, in printed percentage points */
  readonly change: number | null;
  /** Last known wave, in printed percent */
  readonly last: number | null;
}

function tell(bars: readonly WaveBar[], name: string, { language }: WrittenText): Told {
  const values = bars.map((bar) => shareInWave(bar, bar.wave, language));
  const known = bars.flatMap(({ printed }) => (printed === null ? [] : [Number(printed)]));
  const change = known.length < 2 ? null : (known.at(-1) as number) - (known[0] as number);
  const isKnown = bars.some((bar) => !isOpen(bar));
  const sentence = `${name} ${listing(values, language)}`;
  return { name, sentence, isKnown, change, last: known.at(-1) ?? null };
}

/** The answers that rose and fell most, or the largest and the smallest where none changed. */
function extremes(told: readonly Told[], language: Language): string[] {
  const words = wording(language);
  const by = (value: (one: Told) => number | null) =>
    told.filter((one) => value(one) !== null).sort((a, b) => Number(value(b)) - Number(value(a)));
  const changes = by(({ change }) => change);
  const shares = by(({ last }) => last);
  const [rose, fell] = [changes[0], changes.at(-1)];
  const parts: string[] = [];
  if (Number(rose?.change) > 0) parts.push(`${words.largestRise}: ${rose?.sentence}`);
  if (Number(fell?.change) < 0) parts.push(`${words.largestFall}: ${fell?.sentence}`);
  if (parts.length > 0 || shares.length === 0) return parts;
  return [
    `${words.largestShare}: ${shares[0]?.sentence}`,
    `${words.smallestShare}: ${shares.at(-1)?.sentence}`,
  ];
}

/** An item's answers; one entry for an item of which nothing is known. */
function tellItem(item: string, isNamed: boolean, bars: readonly WaveBar[], text: WrittenText): Told[] {
  const own = bars.filter((bar) => bar.item === item);
  if (isNamed && own.every(isOpen)) {
    return [tell(own, text.label(item), text)];
  }
  return [...new Set(own.map(({ category }) => category))].map((category) =>
    tell(
      own.filter((bar) => bar.category === category),
      isNamed ? `${text.label(item)}: ${category}` : category,
      text,
    ),
  );
}

/**
 * What a chart of bars per wave shows, in one sentence for those who hear it. Of many known answers only
 * those that rose and fell most are told. What follows and what remains possible is told as such; those of
 * which the report says nothing are named or counted.
 */
export function sharesSentence(bars: readonly WaveBar[], text: WrittenText): string {
  const { language } = text;
  const words = wording(language);
  const items = [...new Set(bars.map(({ item }) => item))];
  const told = items.flatMap((item) => tellItem(item, items.length > 1, bars, text));
  const waves = nameWaves(text.waves.order, language);
  const start = words.barsPerAnswer(waves);
  const known = told.filter(({ isKnown }) => isKnown);
  const unknown = told.filter(({ isKnown }) => !isKnown).map(({ name }) => name);
  const few = known.length <= MOST_IN_FULL ? known.map(({ sentence }) => sentence) : [];
  const parts = few.length > 0 ? few : extremes(known, language);
  if (unknown.length > MOST_IN_FULL) {
    parts.push(words.unknownShares(unknown.length, told.length));
  } else if (unknown.length > 0) parts.push(`${words.unknown}: ${listing(unknown, language)}`);
  return `${start}${few.length > 0 ? ':' : ';'} ${parts.join('; ')}.`;
}
