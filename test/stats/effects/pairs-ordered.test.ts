import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairsOrdered } from '../../../src/stats/effects/pairs-ordered.ts';
import { countVectors, spelledOut } from '../support.ts';

describe('pairsOrdered', () => {
  it('equals comparing every answer with every other', () => {
    fc.assert(
      fc.property(countVectors(4, 1, 6), countVectors(4, 1, 6), (a, b) => {
        const signs = spelledOut(a).flatMap((x) => spelledOut(b).map((y) => Math.sign(x - y)));
        const { above, tied, below } = pairsOrdered(a, b, { en: 'U', nl: 'U' });
        expect(above).toBe(signs.filter((sign) => sign > 0).length);
        expect(tied).toBe(signs.filter((sign) => sign === 0).length);
        expect(below).toBe(signs.filter((sign) => sign < 0).length);
      }),
    );
  });
});
