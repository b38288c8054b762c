import { normalText } from './normal-text.ts';

/**
 * How alike two texts are: the share of the pairs of neighbouring
 * letters that they have in common, word by word.
 *
 * @returns in [0, 1]; 1 for the same letters
 * @see Dice (1945), Ecology 26, 297-302, doi:10.2307/1932409
 * @example similarity("night", "nacht") // 0.25
 */
export function similarity(one: string, other: string): number {
  const left = pairsOf(one);
  const right = pairsOf(other);
  const total = left.length + right.length;
  if (total === 0) return 0;
  const counts = new Map<string, number>();
  for (const pair of right) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of left) {
    const count = counts.get(pair) ?? 0;
    if (count === 0) continue;
    common += 1;
    counts.set(pair, count - 1);
  }
  return (2 * common) / total;
}

function pairsOf(text: string): string[] {
  const words = normalText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word) =>
    word.length === 1 ? [word] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)),
  );
}
