import { expect, it } from 'vitest';
import { isCaught } from '../../../src/kernel/debug/is-caught.ts';

const script = `try {
  one();
} catch {
  two();
}
try { three(); } finally { four(); }
function f() { try { five(); } catch (e) { six(); } }
`;

it.each([
  ['one', true],
  ['two', false],
  ['three', false],
  ['four', false],
  ['five', true],
  ['six', false],
])('what %s() throws is caught: %s', (call, caught) => {
  const before = script.slice(0, script.indexOf(`${call}(`)).split('\n');
  expect(isCaught(script, before.length - 1, (before.at(-1) as string).length)).toBe(caught);
});
