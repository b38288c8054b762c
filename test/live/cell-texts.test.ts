import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { asFunction } from '../../src/live/kernel/as-function.ts';

/** Runs cells as the worker does, one after another in one global scope. */
async function results(...cells: string[]): Promise<unknown[]> {
  const scope = createContext({});
  const found: unknown[] = [];
  for (const js of cells) {
    const { functions, body } = asFunction(js, !js.trimEnd().endsWith(';'));
    runInContext(functions, scope);
    found.push(((await runInContext(body, scope)) as { value: unknown } | undefined)?.value);
  }
  return found;
}

describe('a cell as an async function', () => {
  it.each<[what: string, cells: string[], last: unknown]>([
    ['keeps names for later cells', ['let a = 1, b;', '[a, b]'], [1, undefined]],
    ['lets names come twice', ['let a = 1;', 'let a = a + 1;', 'a'], 2],
    ['takes values apart', ['let { a, ...rest } = { a: 1, b: 2 }, [c] = [3];', '[a, rest.b, c]'], [1, 2, 3]],
    [
      'hoists functions',
      ['let a = f(); function f() { return g() + 1; } function g() { return 1; }', 'a + g()'],
      3,
    ],
    ['waits at the top', ['let a = await Promise.resolve(4);', 'a'], 4],
    [
      'names functions after what they are assigned to',
      ['let f = () => 1; class A {}', '[f.name, A.name]'],
      ['f', 'A'],
    ],
    [
      'lets functions see what a later cell assigns',
      ['let n = 1; function f() { return n; }', 'n = 7;', 'f()'],
      7,
    ],
    ['shows nothing after a semicolon', ['1;'], undefined],
    [
      'parts a line without a semicolon from what is put after it',
      ['let a = [1]\nlet b = 2;', 'a.concat(b)'],
      [1, 2],
    ],
    ['shows an object', ['({ a: 1 })'], { a: 1 }],
  ])('%s', async (_, cells, last) => {
    expect(JSON.stringify((await results(...cells)).at(-1))).toBe(JSON.stringify(last));
  });

  it('leaves every line where it was', () => {
    const js = 'let a = 1;\nfunction f() {\n  return a;\n}\n\nf()';
    const { functions, body } = asFunction(js, true);
    expect(functions.split('\n')[2]).toBe('  return a;');
    expect(body.split('\n')[5]).toContain('(f())');
  });
});
