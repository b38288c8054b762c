import { pairIndex, pairNumber, pairsOf } from './count-table.ts';

/**
 * Counts every two items together. Items go two by two into one column, so that one pass over two such columns counts
 * the answers to four items, and with them four pairs at once.
 *
 * @param columns answers per item, 0 for none
 * @param points answers per item
 * @param amounts what each respondent counts for; 1 where left out
 * @returns counts as `pairIndex` lays them out
 */
export function countPairs(
  columns: readonly Uint8Array[],
  points: number,
  amounts?: Float64Array,
): Float64Array {
  const width = points + 1;
  const counts = new Float64Array(pairsOf(columns.length) * width * width);
  const couples = coupled(columns, width);
  couples.forEach((first, a) => {
    if (first.items.length === 2)
      spread(counts, columns.length, points, [first], once(first.codes, width ** 2, amounts));
    for (const second of couples.slice(a + 1)) {
      const both = together(first.codes, second.codes, width ** 2, amounts);
      spread(counts, columns.length, points, [first, second], both);
    }
  });
  return counts;
}

interface Couple {
  /** one item, or two */
  readonly items: readonly number[];
  /** answer to the first, times the width, plus answer to the second */
  readonly codes: Uint16Array;
}

function coupled(columns: readonly Uint8Array[], width: number): Couple[] {
  const couples: Couple[] = [];
  for (let item = 0; item < columns.length; item += 2) {
    const first = columns[item] as Uint8Array;
    const second = columns[item + 1];
    const codes = new Uint16Array(first.length);
    for (let row = 0; row < codes.length; row += 1) {
      codes[row] = (first[row] as number) * width + (second ? (second[row] as number) : 0);
    }
    couples.push({ items: second ? [item, item + 1] : [item], codes });
  }
  return couples;
}

function once(codes: Uint16Array, size: number, amounts?: Float64Array): Float64Array {
  const counts = new Float64Array(size);
  for (let row = 0; row < codes.length; row += 1) {
    const index = codes[row] as number;
    counts[index] = (counts[index] as number) + (amounts ? (amounts[row] as number) : 1);
  }
  return counts;
}

/** The hot loop. */
function together(
  first: Uint16Array,
  second: Uint16Array,
  size: number,
  amounts?: Float64Array,
): Float64Array {
  const counts = new Float64Array(size * size);
  if (amounts) {
    for (let row = 0; row < first.length; row += 1) {
      const index = (first[row] as number) * size + (second[row] as number);
      counts[index] = (counts[index] as number) + (amounts[row] as number);
    }
    return counts;
  }
  const whole = new Uint32Array(size * size);
  for (let row = 0; row < first.length; row += 1) {
    const index = (first[row] as number) * size + (second[row] as number);
    whole[index] = (whole[index] as number) + 1;
  }
  counts.set(whole);
  return counts;
}

/** Adds up a table of two to four items into those of the pairs that cross from couple to couple, or lie in the one. */
function spread(
  counts: Float64Array,
  items: number,
  points: number,
  couples: readonly Couple[],
  joint: Float64Array,
): void {
  const width = points + 1;
  const digits = couples.length * 2;
  // an item's answer is a digit of the index; a couple of one item has 0 as its second digit
  const places = couples.flatMap((couple, c) =>
    couple.items.map((item, i) => ({ item, power: width ** (digits - 1 - (2 * c + i)), couple: c })),
  );
  for (const a of places) {
    for (const b of places) {
      if (a.item >= b.item || (couples.length === 2 && a.couple === b.couple)) continue;
      const pair = pairNumber(items, a.item, b.item);
      joint.forEach((count, index) => {
        if (count === 0) return;
        const to = pairIndex(
          points,
          pair,
          Math.floor(index / a.power) % width,
          Math.floor(index / b.power) % width,
        );
        counts[to] = (counts[to] as number) + count;
      });
    }
  }
}
