import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Place, type TextEdit } from '../../../src/kernel/cell/text-edits.ts';

const placeOf = (text: string, offset: number): Place => {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
};

describe('applyEdits', () => {
  it('leads each character that was not replaced back to where it stood', () => {
    // Every character of the text is its own, so a kept one can be found again in the result.
    const characters = fc.uniqueArray(fc.integer({ min: 0x4e00, max: 0x9fff }), {
      minLength: 1,
      maxLength: 60,
    });
    const cuts = fc.array(fc.tuple(fc.nat(60), fc.nat(5), fc.string({ unit: fc.constantFrom('x', 'y') })));
    fc.assert(
      fc.property(characters, fc.array(fc.nat(60), { maxLength: 6 }), cuts, (codes, breaks, wanted) => {
        const signs = codes.map((code) => String.fromCharCode(code));
        for (const at of breaks) signs.splice(at, 0, '\n');
        const text = signs.join('');
        const edits: TextEdit[] = [];
        let free = 0;
        for (const [gap, length, put] of wanted) {
          const start = free + gap;
          const end = start + length;
          if (end > text.length) break;
          edits.push({ start, end, text: put + '\n'.repeat(text.slice(start, end).split('\n').length - 1) });
          free = end + 1;
        }
        const { text: result, unedit } = applyEdits(text, edits);
        for (const [offset, sign] of [...text].entries()) {
          if (sign === '\n' || edits.some(({ start, end }) => offset >= start && offset < end)) continue;
          expect(unedit(placeOf(result, result.indexOf(sign)))).toEqual(placeOf(text, offset));
        }
      }),
    );
  });
});
