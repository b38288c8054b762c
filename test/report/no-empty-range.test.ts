import { expect, it } from 'vitest';
import { auditClaims } from '../../src/report/index.ts';

it('tells no range of a difference that nothing bounds: from none to all points says nothing', () => {
  const told = auditClaims().flatMap(({ id, sensitivity }) => (sensitivity ? [{ id, ...sensitivity }] : []));
  expect(told.length).toBeGreaterThan(100);
  expect(told.filter(({ flip }) => /\b0\.0 to 100\.0\b/.test(flip))).toEqual([]);
});
