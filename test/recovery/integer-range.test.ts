import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integersPrinting, squaresPrinting } from '../../src/recovery/integer-range.ts';
import { parsePrinted } from '../../src/recovery/printed-value.ts';
import { printed, printedRoot } from './print-exactly.ts';

const conventions = { up: 'half-up', even: 'half-even' } as const;
const halves = fc.constantFrom('up' as const, 'even' as const);

/** Integers from 0 to `most` that pass, as the range they must form. */
function tried(most: number, passes: (x: number) => boolean) {
  return Array.from({ length: most + 1 }, (_, x) => x).filter(passes);
}

function listed({ lower, upper }: { lower: number; upper: number }, most: number) {
  return tried(most, (x) => x >= lower && x <= upper);
}

describe('integer ranges', () => {
  it('integersPrinting holds exactly the integers that print so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(100), halves, (n, percent, mode) => {
        const range = integersPrinting(parsePrinted(String(percent)), conventions[mode], 100n, BigInt(n));
        const expected = tried(n, (x) => printed(100n * BigInt(x), BigInt(n), 0, mode) === String(percent));
        expect(listed(range, n)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('squaresPrinting holds exactly the integers whose root prints so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(30), halves, (denominator, tenths, mode) => {
        const text = (tenths / 10).toFixed(1);
        const range = squaresPrinting(parsePrinted(text), conventions[mode], BigInt(denominator));
        const most = 10 * denominator;
        const expected = tried(most, (x) => printedRoot(BigInt(x), BigInt(denominator), 1, mode) === text);
        expect(listed(range, most)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('either holds what one convention or the other holds', () => {
    for (let n = 1; n <= 40; n += 1) {
      for (let percent = 0; percent <= 100; percent += 1) {
        const at = (rounding: 'half-up' | 'half-even' | 'either') =>
          listed(integersPrinting(parsePrinted(String(percent)), rounding, 100n, BigInt(n)), n);
        expect(at('either')).toEqual(expect.arrayContaining([...at('half-up'), ...at('half-even')]));
      }
    }
  });
});
