import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCodePoints, toUtf16 } from '../../../src/kernel/requests/code-points.ts';

// of one unit and of two; fast-check's own set of all characters takes seconds to make
const character = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((point) => String.fromCodePoint(point));

it('agrees with the length of an array of code points', () => {
  fc.assert(
    fc.property(fc.string({ unit: character }), fc.nat(40), (text, cursor) => {
      const before = Array.from(text).slice(0, cursor);
      expect(toUtf16(text, cursor)).toBe(before.join('').length);
      expect(toCodePoints(text, before.join('').length)).toBe(before.length);
    }),
  );
});

it('ends at the end of the text, however far the cursor', () => {
  expect(toUtf16('a😀', 99)).toBe(3);
  expect(toUtf16('a😀', -1)).toBe(0);
  expect(toCodePoints('a😀', 99)).toBe(2);
});
