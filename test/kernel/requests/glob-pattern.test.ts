import { expect, it } from 'vitest';
import { globPattern } from '../../../src/kernel/requests/glob-pattern.ts';

it.each([
  ['*', 'a\nb', true],
  ['a?c', 'abc', true],
  ['a?c', 'abbc', false],
  ['a.c', 'abc', false],
  ['[ab]x', 'bx', true],
  ['[ab]x', 'cx', false],
  ['x[0]', 'x0', true],
  ['x[]', 'x[]', true],
  ['(a|b)', 'a', false],
  ['const *', 'const x = 1', true],
  ['const', 'const x', false],
])('%s on %j: %s', (glob, text, fits) => {
  expect(globPattern(glob).test(text)).toBe(fits);
});
