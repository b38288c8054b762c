import type { SearchEntry } from './search-entry.ts';
import { askedWords, likeness, nearestWord, wordsOf } from './word-match.ts';

/** What a search finds, best first, and how it took the words. */
interface Found {
  readonly entries: readonly SearchEntry[];
  /** Words that were taken for another one, which is spelled so */
  readonly corrected: ReadonlyMap<string, string>;
  /** Words that stand nowhere */
  readonly unknown: readonly string[];
  /** Does every entry hold every word that stands anywhere? */
  readonly whole: boolean;
}

/** An entry with its words apart. */
interface Indexed {
  readonly entry: SearchEntry;
  readonly title: readonly string[];
  readonly text: readonly string[];
  readonly asked: readonly string[];
}

/** A searchable set of entries. @returns what finds those that a question asks for */
export function searchOver(entries: readonly SearchEntry[]): (question: string) => Found {
  const indexed = entries.map((entry): Indexed => {
    const [, , title, text, verdict, asked = ''] = entry;
    return { entry, title: wordsOf(title), text: wordsOf(`${text} ${verdict}`), asked: wordsOf(asked) };
  });
  const known = new Set(indexed.flatMap(({ title, text, asked }) => [...title, ...text, ...asked]));
  return (question) => find(indexed, known, askedWords(question));
}

/** Where nothing holds all words, what holds this part of the most telling of them is shown. */
const NEARLY = 0.8;

function find(indexed: readonly Indexed[], known: ReadonlySet<string>, asked: readonly string[]): Found {
  const corrected = new Map<string, string>();
  const unknown: string[] = [];
  const words: string[] = [];
  for (const word of asked) {
    if (anyLike(known, word)) words.push(word);
    else {
      const nearest = nearestWord(word, known);
      if (nearest === undefined) unknown.push(word);
      else {
        corrected.set(word, nearest);
        words.push(nearest);
      }
    }
  }
  const needed = neededWords(indexed, words);
  const rarity = new Map(words.map((word) => [word, rarityOf(indexed, word)]));
  const weighed = indexed.flatMap((one) => {
    const held = new Map(words.map((word) => [word, weight(one, word)]));
    const has = needed.filter((word) => (held.get(word) ?? 0) > 0);
    const covers = has.reduce((sum, word) => sum + (rarity.get(word) ?? 0), 0);
    const score = words.reduce((sum, word) => sum + (held.get(word) ?? 0) * (rarity.get(word) ?? 0), 0);
    const hasAll = has.length === needed.length;
    return score === 0 ? [] : [{ one, hasAll, covers, score, isMeant: isMeant(one, words) }];
  });
  const whole = weighed.some(({ hasAll }) => hasAll);
  const most = Math.max(0, ...weighed.map(({ covers }) => covers));
  const kept = weighed.filter(
    (each) => each.isMeant || (whole ? each.hasAll : most > 0 && each.covers >= NEARLY * most),
  );
  kept.sort((a, b) => Number(b.isMeant) - Number(a.isMeant) || b.score - a.score);
  return {
    entries: kept.map(({ one }) => one.entry),
    corrected,
    unknown,
    whole,
  };
}

/** A word that names a page, as in “is 70 percent right?”, need not stand in what else is asked for. */
function neededWords(indexed: readonly Indexed[], words: readonly string[]): readonly string[] {
  const others = words.filter((word) => !indexed.some(({ asked }) => asked.includes(word)));
  return others.length > 0 ? others : words;
}

function anyLike(known: ReadonlySet<string>, asked: string): boolean {
  if (known.has(asked)) return true;
  for (const word of known) if (likeness(word, asked) > 0) return true;
  return false;
}

/** A page that answers what is asked in words of its readers is meant, whatever else is asked. */
const isMeant = ({ asked }: Indexed, words: readonly string[]): boolean =>
  words.some((word) => asked.includes(word));

/** A word of the title says more than one of the text. */
function weight({ title, text, asked }: Indexed, word: string): number {
  const best = (within: readonly string[]): number =>
    within.reduce((most, one) => Math.max(most, likeness(one, word)), 0);
  return Math.max(2 * best(title), best(text), asked.includes(word) ? 8 : 0);
}

/** A word that stands everywhere says little. */
function rarityOf(indexed: readonly Indexed[], word: string): number {
  const holding = indexed.filter((one) => weight(one, word) > 0).length;
  return Math.log(1 + indexed.length / Math.max(1, holding));
}
