import { describe, expect, it } from 'vitest';
import { settledType } from '../../../src/kernel/checker/settled-type.ts';

/** A cell that sees `Own`, in a session that declares `Own`, `Other` and, twice, `Twice`. */
const kept = (pure: boolean) => ({
  path: 'k1.__c1',
  pure,
  sees: (name: string) => name === 'Own',
  isType: (name: string) => ['Own', 'Other', 'Twice'].includes(name),
  homeOf: (name: string) => ({ Own: 'k1.__c2', Other: 'k1.__c3' })[name],
});
const settled = (code: string, name: string, pure = true): string | undefined =>
  settledType(`\`\`\`typescript\n${code}\n\`\`\`\nwords`, name, kept(pure));

describe('settledType', () => {
  it.each([
    ['const x: number', 'x', 'number'],
    ['let x: string | null', 'x', 'string | null'],
    ['const x: {\n    a: number;\n}[]', 'x', '{\n    a: number;\n}[]'],
    [
      'function f<T extends Own>(x: T, y?: number): Promise<T[]>',
      'f',
      'function f<T extends Own>(x: T, y?: number): Promise<T[]>',
    ],
    ['const x: Map<string, Other>', 'x', 'Map<string, __hub.k1.__c3.Other>'],
    ['type __end_x = "a" | 5', '__end_x', '"a" | 5'],
    ['const f: (...rest: string[]) => void', 'f', '(...rest: string[]) => void'],
  ])('takes what means the same elsewhere: %s', (code, name, type) => {
    expect(settled(code, name)).toBe(type);
  });

  it.each([
    ['const x: 5', 'x'],
    ['const x: "a" | "b"', 'x'],
    ['const x: Twice', 'x'],
    ['const x: Color.Red', 'x'],
    ['const x: typeof y', 'x'],
    ['const x: import("a").B', 'x'],
    ['const x: Unheard', 'x'],
    ['const x: { a: number; ... 3 more ...; }', 'x'],
    ['function f(x: string): number (+1 overload)', 'f'],
    ['(property) x: number', 'x'],
    ['const other: number', 'x'],
    ['const x: ', 'x'],
  ])('leaves what may not: %s', (code, name) => {
    expect(settled(code, name)).toBeUndefined();
  });

  it('takes fewer names for certain where a package may have given them another meaning', () => {
    expect(settled('const x: Map<string, number>', 'x', false)).toBeUndefined();
    expect(settled('const x: Other', 'x', false)).toBeUndefined();
    expect(settled('const x: Promise<number[]>', 'x', false)).toBe('Promise<number[]>');
  });
});
