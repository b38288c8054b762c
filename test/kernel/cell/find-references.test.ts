import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { findReferences } from '../../../src/kernel/cell/find-references.ts';
import type { Node } from '../../../src/kernel/cell/walk.ts';

/** Where the text in brackets starts, in the text without them. */
function marked(text: string): { source: string; starts: number[] } {
  const starts: number[] = [];
  const source = text.replace(/«(\w+)»/g, (_, name: string, offset: number) => {
    starts.push(offset - 2 * starts.length);
    return name;
  });
  return { source, starts };
}

const found = (source: string) =>
  findReferences(parseSync('cell.js', source).program.body as unknown as Node[], new Set(['a']));

describe('references to a name of the top level', () => {
  it.each([
    ['uses and declarations', 'let «a» = 1; «a»; f(«a», b.a, b[«a»])'],
    ['a var in a block, which is of the top level', '{ var «a» = 1 } «a»'],
    ['a var anywhere in a function, which is its own', 'function f() { a; if (x) { var a = 1 } return a }'],
    ['a parameter, also in defaults', 'function f(x = a, a) { a } («a»)'],
    ['a parameter in a pattern', '({ a }, [b = a]) => a'],
    ['the name that a caught error has', 'try { «a» } catch (a) { a } «a»'],
    ['a loop with its own', 'for (let a of b) a; for (const x of «a») «a»; for (var «a» = 1; ; ) { let a }'],
    [
      'a switch, whose cases are one scope',
      'switch (b) { case «a»: b; case 1: { let a; a } } switch (b) { case 1: let a; default: a } «a»',
    ],
    [
      'names of function and class expressions',
      'const f = function a() { a }; const c = class a { m() { a } }',
    ],
    ['a declared class, which is named around itself', 'class «a» { m() { return «a» } }'],
    ['keys and methods', '({ a: «a», a() {}, [«a»]: 1 }); class C { a = «a»; static a() {} }'],
    ['labels and meta properties', 'a: for (;;) break a; new.target; import.meta.a'],
    ['a static block', 'class C { static { let a; a } static { «a» } }'],
    ['a function in a block', 'function f() { { function a() {} a } «a» }'],
    ['an inner function that sees the outer one', '() => () => «a»'],
  ])('are found: %s', (_, text) => {
    const { source, starts } = marked(text);
    expect(found(source).map(({ start }) => start)).toEqual(starts);
  });

  it('say of a shorthand that its key stays', () => {
    expect(
      found('({ a }); ({ a: a }); ({ a = 1 } = b)').map(({ start, shorthand }) => [start, shorthand]),
    ).toEqual([
      [3, true],
      [15, false],
      [24, true],
    ]);
  });
});
