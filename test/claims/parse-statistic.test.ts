import { describe, expect, it } from 'vitest';
import { parseStatistic, sumValue, termsOf } from '../../src/claims/parse-statistic.ts';
import { loadClaims } from '../../src/report/index.ts';

describe('parseStatistic', () => {
  it('reads a value, a sum and a relation', () => {
    expect(parseStatistic('agree(v2g, 2017)')).toEqual({
      left: { first: { name: 'agree', args: ['v2g', '2017'] }, rest: [] },
    });
    const relation = parseStatistic('a(x) - b(y) < c(z) / d(w)');
    expect(relation.relation?.sign).toBe('<');
    expect(termsOf(relation).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('computes from left to right', () => {
    const { left } = parseStatistic('a(1) - b(1) / c(1)');
    const values: Record<string, number> = { a: 10, b: 4, c: 3 };
    expect(sumValue(left, ({ name }) => values[name] ?? 0)).toBe(2);
  });

  it.each([
    ['', 'position 1'],
    ['agree(v2g', 'position 1'],
    ['agree(v2g, 2017) >', 'expected a term'],
    ['agree(v2g, 2017) agree(v2g, 2010)', 'expected one of'],
    ['a(1) < b(1) < c(1)', 'expected one of'],
  ])('names the place where "%s" stops being a statistic', (text, part) => {
    expect(() => parseStatistic(text)).toThrow(part);
  });

  it('reads every statistic of the ledger', () => {
    const texts = (loadClaims().array('statistic') as string[]).filter((text) => text !== 'none');
    expect(texts.length).toBeGreaterThan(300);
    for (const text of texts) expect(termsOf(parseStatistic(text)).length).toBeGreaterThan(0);
  });
});
