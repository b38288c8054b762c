import { expect, it } from 'vitest';
import { createReplayGuard } from '../../../src/kernel/connection/replay-guard.ts';

it('lets a signature pass once, also when many came in between', () => {
  const isNew = createReplayGuard();
  expect([isNew('a'), isNew('a'), isNew('b')]).toEqual([true, false, true]);
  for (let i = 0; i < 32_000; i++) expect(isNew(`s${i}`)).toBe(true);
  expect(isNew('a')).toBe(false);
  for (let i = 31_000; i < 63_000; i++) isNew(`s${i}`);
  expect(isNew('s40000')).toBe(false);
});
