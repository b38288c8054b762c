import { dutchNumber, refusal } from '../refusal.ts';

const mask = (1n << 64n) - 1n;
const MULTIPLIER = 6364136223846793005n;

const DUTCH_START = { seed: 'startwaarde (seed)', stream: 'reeks (stream)' };

/**
 * A stream of random 32-bit integers that a seed fixes for good: the same on every machine and in every
 * version. PCG-XSH-RR with 64 bits of state.
 *
 * @param seed integer >= 0
 * @param stream which of the many sequences, integer >= 0, default 54 as in the reference program
 * @returns a function that gives the next integer in [0, 2^32)
 * @throws RangeError when the seed or stream is not an integer of 0 or more
 * @see O'Neill (2014), PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random
 *   Number Generation, Harvey Mudd College HMC-CS-2014-0905, https://www.pcg-random.org
 * @example pcg32(42)() // 2707161783
 */
export function pcg32(seed: number, stream = 54): () => number {
  const increment = ((integer(stream, 'stream') << 1n) | 1n) & mask;
  let state = (increment + integer(seed, 'seed')) & mask;
  const step = () => {
    const old = state;
    state = (old * MULTIPLIER + increment) & mask;
    return old;
  };
  step();
  return () => {
    const old = step();
    const shifted = Number((((old >> 18n) ^ old) >> 27n) & 0xffffffffn);
    const rotation = Number(old >> 59n);
    return ((shifted >>> rotation) | (shifted << (-rotation & 31))) >>> 0;
  };
}

function integer(value: number, name: keyof typeof DUTCH_START): bigint {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw refusal({
      en: `the ${name} is ${value}; expected an integer of 0 or more`,
      nl: `de ${DUTCH_START[name]} is ${dutchNumber(value)}; verwacht een heel getal van 0 of meer`,
    });
  }
  return BigInt(value);
}

/**
 * A random integer below a bound, every one equally likely: values of the
 * last, incomplete, round are drawn again.
 *
 * @param next gives integers in [0, 2^32)
 * @param bound integer in [1, 2^32]
 * @returns an integer in [0, bound)
 */
export function randomBelow(next: () => number, bound: number): number {
  const incomplete = 2 ** 32 % bound;
  for (;;) {
    const value = next();
    if (value >= incomplete) return value % bound;
  }
}
