import { expect, it } from 'vitest';
import { sdLimits } from '../../src/recovery/sd-limits.ts';
import { compositions } from './print-exactly.ts';

const rounded = (limits: ReturnType<typeof sdLimits>) =>
  limits && [limits.lower.toFixed(2), limits.upper.toFixed(2)];

it('agrees with rsprite2 and scrutiny', () => {
  expect(rounded(sdLimits('4.2', 5, 1, 7))).toEqual(['0.45', '3.03']);
  expect(rounded(sdLimits('4.2', 5, 1, 7, 2))).toEqual(['0.27', '3.03']);
  expect(rounded(sdLimits('1.00', 100, 1, 7))).toEqual(['0.00', '0.00']);
});

it('agrees with trying every sample', () => {
  for (const n of [2, 3, 5, 8]) {
    for (let sum = n; sum <= 4 * n; sum += 1) {
      const sds = [...compositions(n, 4)]
        .filter((counts) => counts.reduce((total, count, i) => total + count * (i + 1), 0) === sum)
        .map((counts) =>
          Math.sqrt(counts.reduce((total, count, i) => total + count * (i + 1 - sum / n) ** 2, 0) / (n - 1)),
        );
      const limits = sdLimits((sum / n).toFixed(4), n, 1, 4);
      expect(limits?.lower).toBeCloseTo(Math.min(...sds), 10);
      expect(limits?.upper).toBeCloseTo(Math.max(...sds), 10);
    }
  }
});

it('has none for a mean outside the scale', () => {
  expect(sdLimits('5.20', 10, 1, 5)).toBeNull();
});
