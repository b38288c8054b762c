import { describe, expect, it } from 'vitest';
import { analyseCell } from '../../../src/kernel/cell/analyse-cell.ts';

const names = (source: string) => Object.fromEntries(analyseCell(source).names);

describe('analyseCell', () => {
  it('finds what a cell declares, and as what', () => {
    expect(names('const a = 1; let b = 2; var c = 3')).toEqual({ a: 'const', b: 'let', c: 'let' });
    expect(names('function f() { const inner = 1 }\nclass K {}\nenum E { A }')).toEqual({
      f: 'function',
      K: 'other',
      E: 'other',
    });
    expect(names('interface I {}\ntype T = 1\nnamespace N {}')).toEqual({ I: 'type', T: 'type', N: 'other' });
    expect(names("import d, { a as b, type C } from 'x'\nimport * as ns from 'y'")).toEqual({
      d: 'import',
      b: 'import',
      C: 'import',
      ns: 'import',
    });
    expect(names('const { a, b: { c = 1 }, ...rest } = o, [d, , ...e] = p')).toEqual({
      a: 'const',
      c: 'const',
      rest: 'const',
      d: 'const',
      e: 'const',
    });
  });

  it('finds `var` inside blocks but not inside functions', () => {
    expect(names('for (var i = 0; i < 1; i++) { var x = 1; let y = 2 }\n(() => { var z = 1 })()')).toEqual({
      i: 'let',
      x: 'let',
    });
  });

  it('finds imports, also dynamic ones', () => {
    expect(
      analyseCell("import 'a'\nimport { b } from './b.ts'\nawait import('c'); import(d)").imports,
    ).toEqual(['a', './b.ts', 'c']);
  });

  it('mentions the names of a text that does not parse yet', () => {
    const { mentions, errors } = analyseCell('xs.map(größe => größe.');
    expect([...mentions]).toEqual(expect.arrayContaining(['xs', 'map', 'größe']));
    expect(errors).not.toEqual([]);
  });
});
