// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources of cells
import { describe, expect, it } from 'vitest';
import { completeness } from '../../../src/kernel/cell/completeness.ts';

describe('completeness', () => {
  it.each([
    '1 + 1',
    '',
    'await x',
    'for (const x of y) {}',
    'const a: number = 1',
    'f(`a`)',
    '// note',
    'declare function f(): void',
  ])('takes %j as complete', (code) => expect(completeness(code)).toEqual({ status: 'complete' }));

  it.each([
    ['function f() {', '  '],
    ['if (true) {\n  foo(', '    '],
    ['x =', ''],
    ['`abc', ''],
    ['/* abc', ''],
    ['for (const x of y)', ''],
    ['let x: {', '  '],
    ['f(\n[1,', '    '],
    ['foo.', ''],
    ['const s = "{"; if (s) {', '  '],
    ['`a ${x} b', ''],
    ['`a ${x} b ${', '  '],
    ['foo?.', ''],
    ['function f(a: string)', ''],
    ['export async function f(): Promise<void>', ''],
    ['if (a) b; else', ''],
    ['@decorated', ''],
    ['class A<T', ''],
    ['(a: number) =>', ''],
  ])('wants more after %j', (code, indent) =>
    expect(completeness(code)).toEqual({ status: 'incomplete', indent }),
  );

  it.each(['a b', '})', "'abc", 'let 1x', 'const a = {; b }'])('finds %j wrong', (code) =>
    expect(completeness(code)).toEqual({ status: 'invalid' }),
  );
});
