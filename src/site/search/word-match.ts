/** Words of a question that say nothing of what is asked, in both languages. */
const EMPTY = new Set(
  `aan als bij dat de deze die dit een en er gaat had heb hebben heeft het hij hoe hoeveel iets ik in is
  je kan kun kunnen maar me mee met mij mijn moet naar niet nog of om onder ons op over rapport
  staan staat te tot u uit uw van vertel voor waar waarom wanneer wat welk welke werd wie wij willen wil
  word wordt worden zegt zeggen zij zijn zo procent
  a about an and any are as at be by can did do does for from had has have how i into it its me my not of on
  or our report say says tell that the their there these they this to was were what when where which who
  why will with you your percent per cent`.split(/\s+/),
);

/** A text as a search compares it: small letters without accents, a point in decimals. */
const comparable = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(\d),(?=\d)/g, '$1.');

/** The words and numbers of a text, each once. */
export function wordsOf(text: string): string[] {
  const words = comparable(text).match(/[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu) ?? [];
  return [...new Set(words)];
}

/** The words of a question that say what is asked; all of them where none does. */
export function askedWords(question: string): string[] {
  const words = wordsOf(question);
  const asked = words.filter((word) => !EMPTY.has(word));
  return asked.length > 0 ? asked : words;
}

/** A number, or a code such as `v2g` or `b1.1`: one digit more is another one. */
const isCode = (word: string): boolean => /\d/.test(word);

/** What a word begins with in all its forms: cooperation, cooperate and cooperating are one. */
const stem = (word: string): string =>
  word.slice(0, word.length < 6 ? word.length : Math.max(5, Math.ceil(word.length * 0.6)));

/**
 * How well a word of a text is the one that is asked: 4 the same, 3 its beginning, 2 a part of it,
 * 1 another form of it, 0 not at all.
 */
export function likeness(word: string, asked: string): number {
  if (word === asked) return 4;
  // section 2.3 holds section 2.3.3
  if (isCode(asked)) return asked.includes('.') && word.startsWith(`${asked}.`) ? 3 : 0;
  if (asked.length < 3) return 0;
  if (word.startsWith(asked)) return 3;
  if (asked.length >= 4 && word.includes(asked)) return 2;
  // to cooperate is to work together, in Dutch: samenwerking is asked where it says werken samen
  const isBegun = word.length >= 5 && asked.startsWith(word);
  return isBegun || (asked.length >= 6 && word.startsWith(stem(asked))) ? 1 : 0;
}

/** The word of those known that is spelled most like another: one letter off, two in a long word. */
export function nearestWord(asked: string, known: Iterable<string>): string | undefined {
  if (asked.length < 5 || isCode(asked)) return undefined;
  let nearest: string | undefined;
  let least = asked.length < 8 ? 1.5 : 2.5;
  for (const word of known) {
    if (Math.abs(word.length - asked.length) > least || word.length < 4) continue;
    const distance = lettersApart(word, asked);
    if (distance < least) [nearest, least] = [word, distance];
  }
  return nearest;
}

/** Letters to change, add, leave out or swap with their neighbour. */
function lettersApart(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (above[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
          ? (before[j - 2] ?? 0) + 1
          : Number.POSITIVE_INFINITY;
      row.push(Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, swapped));
    }
    [before, above] = [above, row];
  }
  return above[other.length] ?? 0;
}
