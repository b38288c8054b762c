import { describe, expect, it } from 'vitest';
import { checkSuccesses } from '../../../src/stats/arguments/check-successes.ts';

describe('checkSuccesses', () => {
  it('lets 0 to n of n through', () => {
    for (const successes of [0, 3, 5]) expect(() => checkSuccesses(successes, 5)).not.toThrow();
  });

  it.each([
    ['n = 0', 0, 0, /n is 0/],
    ['a negative n', 0, -3, /n is -3/],
    ['a fractional n', 1, 2.5, /n is 2.5/],
    ['NaN for n', 1, Number.NaN, /n is NaN/],
    ['more successes than n', 5, 4, /5 of 4/],
    ['negative successes', -1, 4, /-1 of 4/],
    ['fractional successes', 1.5, 4, /1.5 of 4/],
    ['NaN successes', Number.NaN, 4, /NaN of 4/],
  ])('refuses %s', (_, successes, n, message) => {
    expect(() => checkSuccesses(successes, n)).toThrow(message);
  });
});
