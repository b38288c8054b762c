import type { Mapping } from './mapping.ts';
import type { SoughtItem } from './match-items.ts';
import { type AnswerReader, answerReader } from './read-answer.ts';
import type { Sought } from './sought.ts';

/** How the answers to one item are read. */
export interface ItemReading {
  readonly reader: AnswerReader;
  /** The highest answer of its scale */
  readonly top: number;
  /** Whether its answers run the other way in the file */
  readonly isReversed: boolean;
  /** Whether the file's own numbers stand for the answers, so that no number is a place on the scale */
  readonly isCoded: boolean;
  /** What would be an answer, for problems */
  readonly cure: string;
}

/**
 * How the answers to every item are read: on its own scale, or on that of all.
 *
 * @throws RangeError when a label of the user means an answer that no scale has
 */
export function itemReadings(
  { items, scale, expected }: Sought,
  mapping: Mapping,
): (item: string) => ItemReading {
  const known = new Map(items.map((item) => [item.item, item]));
  const most = Math.max(scale.answers.length, ...items.map((item) => item.scale?.answers.length ?? 0));
  const common = answerReader(scale, upTo(mapping, most, scale.answers.length));
  const reverse = new Set(mapping.reverse);
  return (code) => {
    const item: Partial<SoughtItem> = known.get(code) ?? {};
    const own = item.scale ?? scale;
    const top = own.answers.length;
    const reader =
      item.scale || item.codes ? answerReader(own, upTo(mapping, most, top), item.codes) : common;
    return {
      reader,
      top,
      isReversed: reverse.has(code),
      isCoded: item.codes !== undefined,
      cure: item.expected ?? expected,
    };
  };
}

/**
 * The user's labels as far as a scale has their answers; what no scale has is left for the reader to refuse.
 */
function upTo(mapping: Mapping, most: number, top: number): Mapping {
  if (!mapping.labels || most === top) return mapping;
  const labels = Object.entries(mapping.labels).filter(([, answer]) => answer <= top || answer > most);
  return { ...mapping, labels: Object.fromEntries(labels) };
}
