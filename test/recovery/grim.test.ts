import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grim } from '../../src/recovery/grim.ts';

const steps = (from: number, to: number, decimals: number) => {
  const scale = 10 ** decimals;
  return Array.from({ length: Math.round((to - from) * scale) + 1 }, (_, i) =>
    ((Math.round(from * scale) + i) / scale).toFixed(decimals),
  );
};
const verdicts = (means: string[], n: number, items = 1) =>
  means.map((mean) => (grim(mean, n, items).consistent ? 'T' : 'F')).join(' ');

// Expected verdicts: tests and help pages of the R package scrutiny, unless another source is named.
describe('grim', () => {
  it('agrees with scrutiny on its series of means', () => {
    expect(verdicts(steps(5.19, 5.3, 2), 28)).toBe('F F T F F F T F F F T F');
    expect(verdicts(steps(0.15, 0.159, 3), 120, 3)).toBe('T F F T F F T F T F');
    expect(verdicts(steps(0.8, 0.89, 2), 28, 2)).toBe('T F T F T F T T T T');
  });

  it.each([
    ['5.19', 28, 1, false],
    ['5.19', 32, 1, true],
    ['2.84', 16, 2, true],
    ['5.27', 43, 1, false],
    ['-1.3', 3, 1, true],
    ['5.18', 14, 2, true],
  ])('mean %s of %i answers with %i items: %s', (mean, n, items, expected) => {
    expect(grim(mean, n, items).consistent).toBe(expected);
  });

  it('agrees with scrutiny on pigs1', () => {
    const pigs: [string, number][] = [
      ['7.22', 32],
      ['4.74', 25],
      ['5.23', 29],
      ['2.57', 24],
      ['6.77', 27],
      ['2.68', 28],
      ['7.01', 29],
      ['7.38', 26],
      ['3.14', 27],
      ['6.89', 31],
      ['5.00', 25],
      ['0.24', 28],
    ];
    expect(pigs.map(([mean, n]) => (grim(mean, n).consistent ? 'T' : 'F')).join(' ')).toBe(
      'T F F F F T F T F F T F',
    );
  });

  it('passes as many two-decimal fractions as scrutiny counts: of 100, all but 100 - n fail', () => {
    // grim_total("5.30", n = 20:30) is 80 down to 70.
    for (let n = 20; n <= 30; n += 1) {
      const failing = steps(5, 5.99, 2).filter((mean) => !grim(mean, n, 1, 'half-up').consistent).length;
      expect(failing).toBe(100 - n);
    }
  });

  it('gives the nearest sums on either side as witness', () => {
    // 145 / 28 = 5.1786 and 146 / 28 = 5.2143.
    expect(grim('5.19', 28).witness).toEqual(['145 / 28 prints 5.18', '146 / 28 prints 5.21']);
  });

  it('never rejects a mean of whole numbers, and does not mind a shift', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 40 }), (answers) => {
        const mean = answers.reduce((a, b) => a + b) / answers.length;
        expect(grim(mean.toFixed(2), answers.length).consistent).toBe(true);
      }),
    );
    for (const mean of steps(5.19, 5.3, 2)) {
      const shifted = `1000000${mean.padStart(5, '0')}`;
      expect(grim(shifted, 28).consistent).toBe(grim(mean, 28).consistent);
    }
  });

  it('rounds an exact half away from zero on both sides when told so', () => {
    // 1 / 8 = 0.125.
    const passes = (mean: string) => grim(mean, 8, 1, 'half-up').consistent;
    expect(['0.13', '0.12', '-0.13', '-0.12'].map(passes)).toEqual([true, false, true, false]);
  });

  it('wants text and a possible n', () => {
    expect(() => grim(5.19 as unknown as string, 28)).toThrow(
      /mean: got the number 5.19; pass it as printed text/,
    );
    expect(() => grim('5.19', 0)).toThrow(/n: 0/);
    expect(() => grim('5.19', 28, 1.5)).toThrow(/items: 1.5/);
  });
});
