import { expect, it } from 'vitest';
import { murmur2 } from '../../../src/kernel/debug/murmur2.ts';

// ipykernel 6.17.0 on Python 3.11: from ipykernel.compiler import murmur2_x86; murmur2_x86(text, 0xc70f6907)
it.each([
  ['', 3990065800],
  ['a', 2167009006],
  ['ab', 2805137849],
  ['abc', 3350977461],
  ['abcd', 804720481],
  ['const x = 1', 1005667695],
  ['const s = "é€😀"\n\nlet y = 2\n', 4162596857],
])('%j has the number that front ends and ipykernel give it', (text, number) => {
  expect(murmur2(text, 0xc70f6907)).toBe(number);
});
