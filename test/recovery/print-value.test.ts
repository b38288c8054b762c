import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printRatio, printRoot } from '../../src/recovery/print-value.ts';
import { formatPrinted } from '../../src/recovery/printed-value.ts';
import { roundRatio } from '../../src/stats/print/round-ratio.ts';
import { printed, printedRoot } from './print-exactly.ts';

const part = fc.bigInt({ min: 0n, max: 5000n });
const whole = fc.bigInt({ min: 1n, max: 400n });

describe('printRatio and printRoot', () => {
  it('agree with long division, either way an exact half falls', () => {
    fc.assert(
      fc.property(part, whole, fc.nat(3), (numerator, denominator, decimals) => {
        const expected = [
          printed(numerator, denominator, decimals, 'up'),
          printed(numerator, denominator, decimals, 'even'),
        ] as const;
        const text = (rounding: 'half-up' | 'half-even' | 'either') =>
          printRatio(numerator, denominator, decimals, rounding).map(formatPrinted);
        expect(text('half-up')).toEqual([expected[0]]);
        expect(text('half-even')).toEqual([expected[1]]);
        expect(text('either')).toEqual(expect.arrayContaining([...expected]));
      }),
    );
    fc.assert(
      fc.property(part, whole, fc.nat(2), (numerator, denominator, decimals) => {
        const up = printRoot(numerator, denominator, decimals, 'half-up').map(formatPrinted);
        const even = printRoot(numerator, denominator, decimals, 'half-even').map(formatPrinted);
        expect(up).toEqual([printedRoot(numerator, denominator, decimals, 'up')]);
        expect(even).toEqual([printedRoot(numerator, denominator, decimals, 'even')]);
      }),
      { numRuns: 60 },
    );
  });

  it('agree with the rounding that the checks use', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -5000n, max: 5000n }),
        whole,
        fc.nat(3),
        fc.constantFrom('half-up', 'half-even'),
        (numerator, denominator, decimals, rounding) => {
          const [printedValue] = printRatio(numerator, denominator, decimals, rounding).map(formatPrinted);
          expect(printedValue).toBe(roundRatio(numerator, denominator, decimals, rounding));
        },
      ),
    );
  });

  it('give both neighbours of an exact half, below zero as above', () => {
    expect(printRatio(1n, 8n, 2, 'either').map(formatPrinted)).toEqual(['0.12', '0.13']);
    expect(printRatio(-1n, 8n, 2, 'either').map(formatPrinted)).toEqual(['-0.13', '-0.12']);
    expect(printRatio(-1n, 8n, 2, 'half-up').map(formatPrinted)).toEqual(['-0.13']);
    expect(printRatio(-1n, 8n, 2, 'half-even').map(formatPrinted)).toEqual(['-0.12']);
    expect(printRoot(1n, 64n, 2, 'either').map(formatPrinted)).toEqual(['0.12', '0.13']);
    expect(printRoot(2n, 1n, 2, 'either').map(formatPrinted)).toEqual(['1.41']);
  });
});
