import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerParts, disclosureTable } from '../../src/guard/disclosure-table.ts';
import { possibleValues } from '../../src/guard/possible-values.ts';
import { printPercent } from '../../src/stats/index.ts';
import { counts, hidden, percentages, respondents } from './made-up-groups.ts';

/** All ways to divide n answers over some categories. */
function* divisions(n: number, categories: number): Generator<number[]> {
  if (categories === 1) yield [n];
  else
    for (let first = 0; first <= n; first += 1)
      for (const rest of divisions(n - first, categories - 1)) yield [first, ...rest];
}

describe('possibleValues', () => {
  const part = fc
    .array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 })
    .filter((own) => own.some((count) => count > 0));
  const shown = fc.constantFrom(counts, hidden, percentages);

  it('are those of all tables that print the same, found by trying every one', async () => {
    await fc.assert(
      fc.asyncProperty(
        part,
        part,
        shown,
        shown,
        shown,
        fc.integer({ min: 0, max: 2 }),
        async (a, b, one, two, both, category) => {
          const { answers, group } = respondents({ a, b });
          const groups = [group('one', one, 'a'), group('two', two, 'b'), group('both', both, 'a', 'b')];
          const table = disclosureTable(answerParts(answers, 3, groups), 3, groups);
          const at = table.groups.findIndex((own) => own.includes('one'));
          const size = (own: readonly number[]) => own.reduce((sum, count) => sum + count, 0);
          const prints = (how: typeof one, own: readonly number[]) =>
            how.as === 'counts'
              ? own
              : how.as === 'percentages'
                ? own.map((count) => printPercent(count, size(own)))
                : [];
          const sum = (x: readonly number[], y: readonly number[]) =>
            x.map((count, k) => count + (y[k] as number));
          const printed = (x: readonly number[], y: readonly number[]) =>
            JSON.stringify([prints(one, x), prints(two, y), prints(both, sum(x, y))]);
          const expected = new Set<number>();
          for (const x of divisions(size(a), 3)) {
            for (const y of divisions(size(b), 3))
              if (printed(x, y) === printed(a, b)) expected.add(x[category] as number);
          }
          expect(await possibleValues(table, [at], category, 99)).toEqual(
            [...expected].sort((p, q) => p - q),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
