import { describe, expect, it } from 'vitest';
import { codeLines } from '../../../src/kernel/debug/code-lines.ts';
import { emittedPlace } from '../../../src/kernel/debug/emitted-place.ts';

describe('the lines with code of a cell', () => {
  it('are those on which a statement begins, also within functions', () => {
    const cell = `// a note
const a = 1;

interface Gone { n: number }
function f(n: number) {
  return n
    + 1;
}
[1].map((n) =>
  n + 1);`;
    expect(codeLines(cell)).toEqual([2, 5, 6, 9, 10]);
  });
});

describe('the place of a source line in compiled text', () => {
  it('is where it was when lines are kept, or that of the next line with code', () => {
    const kept = {
      text: '',
      js: 'a();\n\n  b();',
      toSource: (place: { line: number; column: number }) => place,
    };
    expect(emittedPlace(kept, 1)).toEqual({ line: 1, column: 1 });
    expect(emittedPlace(kept, 2)).toEqual({ line: 3, column: 3 });
    expect(emittedPlace(kept, 4)).toBeUndefined();
  });

  it('is found by the way back where lines have moved', () => {
    const moved = {
      text: '',
      js: 'helper();\nx();\ny();\nz();',
      toSource: ({ line, column }: { line: number; column: number }) => ({
        line: Math.max(1, (line - 1) * 2),
        column,
      }),
    };
    expect(emittedPlace(moved, 4)).toEqual({ line: 3, column: 1 });
    expect(emittedPlace(moved, 5)).toEqual({ line: 4, column: 1 });
  });
});
