import { expect, it } from 'vitest';
import { differenceFollows } from '../../src/recovery/difference-follows.ts';

it.each([
  // Of the report: as printed, by unrounded means (v3c), and not at all (v2e, v2f).
  ['3.84', '3.75', '-0.09', true],
  ['3.24', '3.34', '0.1', true],
  ['2.90', '3.17', '0.28', true],
  ['2.86', '3.37', '1.13', false],
  ['3.55', '3.99', '-0.18', false],
  // Two means within half a unit each, and the difference within half: a unit and a half in all.
  ['3.00', '3.10', '0.11', true],
  ['3.00', '3.10', '0.12', false],
  ['3.0', '3.1', '0.2', true],
  ['3.0', '3.1', '0.3', false],
  // Means of unlike precision: 0.05 and 0.005 either way, and 0.005 of the difference.
  ['3.0', '3.10', '0.16', true],
  ['3.0', '3.10', '0.17', false],
  ['3.0', '3.10', '0.04', true],
  ['3.0', '3.10', '0.03', false],
])('from %s to %s, printed as %s: %s', (earlier, later, difference, expected) => {
  expect(differenceFollows(earlier, later, difference).consistent).toBe(expected);
});

it('tells the reading apart', () => {
  expect(differenceFollows('3.84', '3.75', '-0.09').reason).toMatch(/of the printed means/);
  expect(differenceFollows('2.90', '3.17', '0.28').reason).toMatch(/of the unrounded means/);
  expect(differenceFollows('2.86', '3.37', '1.13').witness).toEqual(['3.37 - 2.86 = 0.51']);
});
