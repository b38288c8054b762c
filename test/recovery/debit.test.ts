import { describe, expect, it } from 'vitest';
import { debit } from '../../src/recovery/debit.ts';

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

  it('agrees with trying every sample size and number of ones', () => {
    for (let n = 2; n <= 12; n += 1) {
      const true_ = new Set<string>();
      for (let k = 0; k <= n; k += 1) {
        const sd = Math.sqrt((n / (n - 1)) * (k / n) * (1 - k / n));
        true_.add(`${(k / n).toFixed(3)} ${sd.toFixed(3)}`);
      }
      for (const figures of true_) {
        const [mean, sd] = figures.split(' ') as [string, string];
        expect(debit(mean, sd, n).consistent).toBe(true);
        const off = (Number(sd) + 0.002).toFixed(3);
        if (!true_.has(`${mean} ${off}`)) expect(debit(mean, off, n).consistent).toBe(false);
      }
    }
  });
});
