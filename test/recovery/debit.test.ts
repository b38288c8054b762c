import { describe, expect, it } from 'vitest';
import { debit } from '../../src/recovery/debit.ts';
import { printed, printedRoot } from './print-exactly.ts';

describe('debit', () => {
  // scrutiny's pigs3, n = 1683; the numbers of witnesses by exact enumeration of the number of ones.
  it.each([
    ['0.53', '0.50', 17],
    ['0.44', '0.50', 16],
    ['0.77', '0.42', 17],
    ['0.19', '0.35', 0],
    ['0.34', '0.47', 15],
    ['0.93', '0.25', 8],
    ['0.12', '0.33', 9],
  ])('mean %s, SD %s of 1683: %i numbers of ones', (mean, sd, ones) => {
    const { consistent, witness } = debit(mean, sd, 1683);
    expect(consistent).toBe(ones > 0);
    if (ones > 0) expect(witness).toHaveLength(ones);
  });

  it.each([
    ['0.36', '0.11', false],
    ['0.35', '0.18', false],
    ['0.36', '0.48', false],
    ['0.35', '0.49', true],
  ])('mean %s, SD %s of 20: %s', (mean, sd, expected) => {
    expect(debit(mean, sd, 20).consistent).toBe(expected);
  });

  it('names the ones that print so', () => {
    expect(debit('0.35', '0.49', 20).witness).toEqual(['7 of 20']);
    // sqrt(7 x 13 / (20 x 19)) = 0.48936.
    expect(debit('0.35', '0.18', 20).witness).toEqual(['7 of 20: SD 0.48936']);
    expect(debit('0.36', '0.48', 20).reason).toMatch(/no number of ones gives that mean/);
  });

  it('agrees with trying every number of ones, for every SD that could be printed', () => {
    for (let n = 2; n <= 14; n += 1) {
      for (let k = 0; k <= n; k += 1) {
        const mean = printed(BigInt(k), BigInt(n), 2, 'up');
        const truth = new Set<string>();
        for (let ones = 0; ones <= n; ones += 1) {
          if (printed(BigInt(ones), BigInt(n), 2, 'up') !== mean) continue;
          truth.add(printedRoot(BigInt(ones * (n - ones)), BigInt(n * (n - 1)), 2, 'up'));
        }
        for (let sd = 0; sd <= 75; sd += 1) {
          const text = (sd / 100).toFixed(2);
          expect(debit(mean, text, n, 'half-up').consistent).toBe(truth.has(text));
        }
      }
    }
  });

  it('draws its limits exactly, to the last of many ones', () => {
    // n = 2001: the SD of k ones is sqrt(k (n - k) / (n (n - 1))); printed to six decimals it tells k apart.
    for (const k of [1, 2, 700, 1000, 1001]) {
      const sd = printedRoot(BigInt(k * (2001 - k)), 2001n * 2000n, 6, 'up');
      const like = [k, 2001 - k].sort((a, b) => a - b).map((ones) => `${ones} of 2001`);
      expect(
        debit('1', sd, 2001)
          .witness.concat(debit('0', sd, 2001).witness)
          .filter((w) => !w.includes('SD'))
          .sort(),
      ).toEqual(like.sort());
    }
  });
});
