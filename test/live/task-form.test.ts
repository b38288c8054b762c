import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withConstant } from '../../src/live/page/task-form.ts';

describe('a constant of a cell that a form fills in', () => {
  it('holds exactly what was written, and nothing of it runs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const source = withConstant("const file: string = 'a';\nconst other = 1;", 'file', text);
        expect(source.split('\n')).toHaveLength(2);
        const read = new Function(
          `${source.replace(': string', '')}\nreturn [file, other];`,
        ) as () => unknown;
        expect(read()).toEqual([text, 1]);
      }),
    );
  });

  it('is left alone where there is none of that name', () => {
    expect(withConstant('const a = 1;', 'b', 'x')).toBe('const a = 1;');
    expect(withConstant('const confirm = false;', 'confirm', true)).toBe('const confirm = true;');
  });
});
