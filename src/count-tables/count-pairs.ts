import { pairIndex, pairNumber, pairsOf } from './count-table.ts';

/**
 * Counts every two items together. Items go two by two into one column, so that one pass over two such
 * columns counts the answers to four items, and with them four pairs at once.
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
      addJointCounts(counts, columns.length, points, [first.items], once(first.codes, width ** 2, amounts));
    for (const second of couples.slice(a + 1)) {
      const both = together(first.codes, second.codes, width ** 2, amounts);
      addJointCounts(counts, columns.length, points, [first.items, second.items], both);
    }
  });
  return counts;
}

interface Couple {
  /** One item, or two */
  readonly items: readonly number[];
  /** Answer to the first, times the width, plus answer to the second */
  readonly codes: Uint16Array;
}

/** Items two by two, in order; the last is alone where their number is odd. */
export function coupledItems(items: number): readonly (readonly number[])[] {
  return Array.from({ length: Math.ceil(items / 2) }, (_, couple) =>
    2 * couple + 1 < items ? [2 * couple, 2 * couple + 1] : [2 * couple],
  );
}

function coupled(columns: readonly Uint8Array[], width: number): Couple[] {
  return coupledItems(columns.length).map((items) => {
    const [first, second] = items.map((item) => columns[item] as Uint8Array);
    const codes = new Uint16Array(first?.length ?? 0);
    for (let row = 0; row < codes.length; row += 1) {
      codes[row] = (first?.[row] as number) * width + (second ? (second[row] as number) : 0);
    }
    return { items, codes };
  });
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

/**
 * Adds up a table of one or two couples into those of the pairs that lie in
 * the one, or cross from couple to couple.
 *
 * @param counts of all pairs, as `pairIndex` lays them out; changed
 * @param couples one or two, as `coupledItems` gives them
 * @param joint counts by the code of the first couple, times the number of codes, plus the code of the second
 */
export function addJointCounts(
  counts: Float64Array,
  items: number,
  points: number,
  couples: readonly (readonly number[])[],
  joint: Float64Array,
): void {
  const width = points + 1;
  const digits = couples.length * 2;
  // an item's answer is a digit of the index; a couple of one item has 0 as its second digit
  const places = couples.flatMap((couple, c) =>
    couple.map((item, i) => ({ item, power: width ** (digits - 1 - (2 * c + i)), couple: c })),
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
