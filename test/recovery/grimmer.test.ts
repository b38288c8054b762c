import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberOfCountVectors } from '../../src/recovery/count-vectors.ts';
import { grimmer } from '../../src/recovery/grimmer.ts';

// Regressions of rsprite2 and scrutiny: mean, SD, n, items, verdict.
const cases: [string, string, number, number, boolean][] = [
  ['1.5', '0', 8, 1, false],
  ['1.50', '0.00', 8, 1, false],
  ['1.50', '0.00', 8, 2, true],
  ['2.5', '0', 10, 1, false],
  ['1.44', '0.17', 9, 1, false],
  ['-1.44', '0.17', 9, 1, false],
  ['1.33', '0.00', 3, 3, true],
  ['1.1', '0', 10, 1, true],
];

describe('grimmer', () => {
  it.each(cases)('mean %s, SD %s, n %i, items %i: %s', (mean, sd, n, items, expected) => {
    expect(grimmer(mean, sd, n, items).consistent).toBe(expected);
  });

  it('is not changed by a shift of 10^8', () => {
    for (const [mean, sd, n, items, expected] of cases) {
      if (mean.startsWith('-')) continue;
      expect(grimmer(`10000000${mean}`, sd, n, items).consistent).toBe(expected);
    }
  });

  it('fails with GRIM, and gives its witness', () => {
    expect(grimmer('5.19', '1.34', 28)).toMatchObject({
      consistent: false,
      witness: ['145 / 28 prints 5.18', '146 / 28 prints 5.21'],
    });
  });

  it('never rejects the printed values of whole numbers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 30 }),
        fc.constantFrom(1, 2, 3),
        fc.constantFrom(0, 1, 2),
        (answers, items, decimals) => {
          const n = answers.length;
          const mean = answers.reduce((a, b) => a + b) / n / items;
          const squares = answers.reduce((sum, x) => sum + (x / items - mean) ** 2, 0);
          const printedValues = [
            mean.toFixed(decimals),
            Math.sqrt(squares / (n - 1)).toFixed(decimals),
          ] as const;
          expect(grimmer(...printedValues, n, items).consistent).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('passes exactly what has a count vector on a scale wide enough', () => {
    for (let sd = 0; sd <= 300; sd += 1) {
      const text = (sd / 100).toFixed(2);
      const exists = numberOfCountVectors({ n: 10, mean: '3.40', sd: text, min: -10, max: 20 }) > 0n;
      const passes = grimmer('3.40', text, 10).consistent;
      expect(passes).toBe(exists);
    }
  });

  it('gives the SDs nearest to the printed one as witness', () => {
    // Nine answers with sum 13: the least spread is four answers one above the rest, SD 0.527.
    expect(grimmer('1.44', '0.17', 9).witness).toEqual(['SD 0.52705']);
  });

  it('wants two answers, text, and no negative SD', () => {
    expect(() => grimmer('3.40', '1.00', 1)).toThrow(/one answer has no standard deviation/);
    expect(() => grimmer('3.40', '-1.00', 10)).toThrow(/negative/);
    expect(() => grimmer('3.40', 1 as unknown as string, 10)).toThrow(TypeError);
  });
});
