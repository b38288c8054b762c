import { type Layer, layerOf } from './count-layer.ts';
import type { CountQuestion } from './count-question.ts';
import { finalCells } from './final-cells.ts';
import { groupChains } from './group-chains.ts';
import { type PreparedQuestion, prepareQuestion } from './prepare-question.ts';
import { forbid } from './question-layers.ts';
import { stepOf, sweepLayer } from './sweep-layer.ts';

/** Most cells of one layer, 8 bytes each: about half a gigabyte for the two that are held. */
const MOST_CELLS = 32_000_000;

/**
 * How many count vectors answer a question, without listing them: exact, however many.
 *
 * Dynamic programming over the categories, which remembers for each number of answers, sum and
 * sum of squares how many counts lead there, within what can still end right. Totals above 2^53
 * are counted again by remainders.
 *
 * @param question what is looked for
 * @param limit most cells of one layer
 * @returns the number; null when it would need more memory than the
 *   limit, or too many ways to share n over groups
 */
export function numberOfCounts(question: CountQuestion, limit = MOST_CELLS): bigint | null {
  const chains = groupChains(question);
  if (chains === null) return null;
  let total = 0n;
  for (const chain of chains) {
    const prepared = prepareQuestion(question, chain);
    if (prepared === null) continue;
    const number = countPrepared(prepared, limit);
    if (number === null) return null;
    total += number;
  }
  return total;
}

function countPrepared(question: PreparedQuestion, limit: number): bigint | null {
  const last = layerOf(question, question.order.length, limit);
  if (last === null) return null;
  if (finalCells(question, last).length === 0) return 0n;
  const plain = countModulo(question, limit, 0);
  if (plain === null) return null;
  if (plain.exact) return BigInt(plain.total);
  // the total in floating point is right to many digits, so it says how many remainders are needed.
  let [number, product] = [0n, 1n];
  const most = BigInt(Math.ceil(plain.total)) * 4n;
  for (const modulus of MODULI) {
    const found = countModulo(question, limit, modulus);
    if (found === null) return null;
    number = joined(number, product, BigInt(found.total), BigInt(modulus));
    product *= BigInt(modulus);
    if (product > most) return number;
  }
  return null;
}

/** Odd numbers below 2^52 without a common divisor, so that sums of two remainders stay exact. */
const MODULI = coprimes(2 ** 52 - 1, 24);

function coprimes(from: number, wanted: number): number[] {
  const found: number[] = [];
  for (let next = from; found.length < wanted; next -= 2) {
    if (found.every((other) => divisor(other, next) === 1)) found.push(next);
  }
  return found;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

/** The number below `product * modulus` with both remainders (Chinese remainder theorem). */
function joined(number: bigint, product: bigint, remainder: bigint, modulus: bigint): bigint {
  const gap = (((remainder - number) % modulus) + modulus) % modulus;
  return number + product * ((gap * inverse(product % modulus, modulus)) % modulus);
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value, modulus, 1n, 0n];
  while (b > 0n) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  return ((x % modulus) + modulus) % modulus;
}

interface Counted {
  readonly total: number;
  /** Whether all numbers on the way were small enough to be exact */
  readonly exact: boolean;
}

/** Counts with remainders of a modulus, or with plain numbers for modulus 0. */
function countModulo(question: PreparedQuestion, limit: number, modulus: number): Counted | null {
  let older = layerOf(question, 0, limit) as Layer;
  let counts: Counters = new Float64Array(older.cells).fill(1);
  let exact = true;
  for (let step = 0; step < question.order.length; step += 1) {
    const newer = layerOf(question, step + 1, limit);
    if (newer === null) return null;
    const most = modulus === 0 ? mostInCell(question, step + 1, newer.lastN) : modulus;
    const next = countersUpTo(most, newer.cells);
    const take = modulus === 0 ? plainly(counts, next) : byRemainder(counts, next, modulus);
    sweepLayer(older, newer, stepOf(question, step), take);
    forbid(question, step + 1, newer, next, 0);
    exact &&= most < EXACT || largestOf(next) < EXACT;
    [older, counts] = [newer, next];
  }
  let total = 0;
  for (const { cell } of finalCells(question, older)) {
    total += counts[cell] as number;
    if (modulus > 0 && total >= modulus) total -= modulus;
  }
  return { total, exact: modulus > 0 || (exact && total < EXACT) };
}

/** Whole numbers below this are exact in floating point. */
const EXACT = 2 ** 53;

/** As small as the numbers allow: most of the time goes into memory. */
type Counters = Uint16Array | Uint32Array | Float64Array;

/**
 * Counters for numbers up to `most`; on the way they may run over and back, which whole ones do without loss.
 */
function countersUpTo(most: number, length: number): Counters {
  if (most < 2 ** 16) return new Uint16Array(length);
  return most < 2 ** 32 ? new Uint32Array(length) : new Float64Array(length);
}

/**
 * At most so many counts share a cell: a number of answers, a sum and a sum of squares fix three of the
 * counts once the others are chosen, and those hold `n` answers together at most.
 */
function mostInCell({ sums, squares }: PreparedQuestion, categories: number, n: number): number {
  const free = categories - (squares !== null ? 3 : sums ? 2 : 1);
  let ways = 1;
  for (let i = 1; i <= free; i += 1) ways = (ways * (n + i)) / i;
  return Math.ceil(ways);
}

function largestOf(values: Counters): number {
  let largest = 0;
  for (let i = 0; i < values.length; i += 1)
    if ((values[i] as number) > largest) largest = values[i] as number;
  return largest;
}

/** From this length on a stretch is copied at once. */
const LONG = 48;

function plainly(older: Counters, newer: Counters) {
  return {
    none(to: number, from: number, length: number) {
      if (length > LONG) newer.set(older.subarray(from, from + length), to);
      else for (let i = 0; i < length; i += 1) newer[to + i] = older[from + i] as number;
    },
    oneMore(to: number, from: number, length: number) {
      for (let i = 0; i < length; i += 1)
        newer[to + i] = (newer[to + i] as number) + (newer[from + i] as number);
    },
    tooMany(to: number, from: number, length: number) {
      for (let i = 0; i < length; i += 1)
        newer[to + i] = (newer[to + i] as number) - (older[from + i] as number);
    },
  };
}

function byRemainder(older: Counters, newer: Counters, modulus: number) {
  return {
    none: plainly(older, newer).none,
    oneMore(to: number, from: number, length: number) {
      for (let i = 0; i < length; i += 1) {
        const sum = (newer[to + i] as number) + (newer[from + i] as number);
        newer[to + i] = sum >= modulus ? sum - modulus : sum;
      }
    },
    tooMany(to: number, from: number, length: number) {
      for (let i = 0; i < length; i += 1) {
        const rest = (newer[to + i] as number) - (older[from + i] as number);
        newer[to + i] = rest < 0 ? rest + modulus : rest;
      }
    },
  };
}
