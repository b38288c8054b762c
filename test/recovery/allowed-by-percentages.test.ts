import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allowedByPercentages } from '../../src/recovery/allowed-by-percentages.ts';
import { parseRow } from '../../src/recovery/parsed-row.ts';
import { compositions, printCounts } from './print-exactly.ts';

function check(vector: readonly number[]) {
  const { n, percents } = printCounts(vector, 'up');
  const same = [...compositions(n, 3)].filter((other) =>
    other.every((count, i) => Math.abs((100 * count) / n - Number(percents[i])) <= 0.5 + 1e-9),
  );
  const printedValues = same.map((counts) => {
    const mean = counts.reduce((sum, count, i) => sum + count * (i + 1), 0) / n;
    const squares = counts.reduce((sum, count, i) => sum + count * (i + 1 - mean) ** 2, 0);
    return { mean, sd: Math.sqrt(squares / (n - 1)) };
  });
  const row = parseRow({ n, percents, mean: null, sd: null, min: null, max: null });
  const allowed = allowedByPercentages(row, 'either');
  for (const name of ['mean', 'sd'] as const) {
    const values = printedValues.map((printedValue) => printedValue[name]);
    expect(allowed?.[name]?.lower).toBeCloseTo(Math.min(...values), 10);
    expect(allowed?.[name]?.upper).toBeCloseTo(Math.max(...values), 10);
  }
}

it('bounds mean and SD as trying every vector does', () => {
  const vectors = fc
    .array(fc.nat(60), { minLength: 3, maxLength: 3 })
    .filter((v) => v.reduce((a, b) => a + b) > 1);
  fc.assert(fc.property(vectors, check), { numRuns: 30 });
});

it('does so for several hundred answers, where one mean leaves several SDs', () => {
  check([120, 200, 130]);
  check([33, 290, 77]);
});
