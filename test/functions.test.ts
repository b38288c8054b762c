import { describe, expect, it } from 'vitest';
import { functionsIn, sourceTexts } from './source-declarations.ts';

/** A function that does not fit a screen is split. */
const MOST_LINES = 60;

describe('functions', () => {
  it(`have at most ${MOST_LINES} lines, functions inside them counted`, () => {
    const all = [...sourceTexts].flatMap(([path, text]) =>
      functionsIn(text).map((found) => ({ path, ...found })),
    );
    expect(all.length).toBeGreaterThan(2000);
    const long = all.filter(({ lines }) => lines > MOST_LINES);
    expect(long.map(({ path, line, name, lines }) => `${path}:${line} ${name}: ${lines}`)).toEqual([]);
  });

  it('are measured as a reader counts', () => {
    const text = 'function f() {\n  const g = () => {\n    h();\n  };\n  return g;\n}\nconst i = () => 1;\n';
    expect(functionsIn(text)).toEqual([
      { name: 'f', line: 1, lines: 6 },
      { name: 'g', line: 2, lines: 3 },
      { name: 'i', line: 7, lines: 1 },
    ]);
  });
});
