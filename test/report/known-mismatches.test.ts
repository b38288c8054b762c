import { describe, expect, it } from 'vitest';
import { readKnownMismatches } from '../../src/cli/known-mismatches.ts';
import { isError } from '../../src/contracts/verdict.ts';
import { feasibleSet } from '../../src/recovery/index.ts';
import { loadClaims, statedDifferences, statedShares } from '../../src/report/index.ts';
import { openStudy, publishedRows } from '../../src/tables/index.ts';

const study = openStudy();
const items = study.survey.items.map(({ item }) => item);
const claims = loadClaims(study);
const stated = [statedShares(claims, items), statedDifferences(claims)].flatMap((table) => table.objects());
const place = (row: Record<'item' | 'wave' | 'statistic' | 'source' | 'printed', string>) =>
  [row.item, row.wave, row.statistic, row.source, row.printed].join(' | ');

describe('known mismatches', () => {
  const known = readKnownMismatches(study);

  it.each(known.map((row) => [place(row), row] as const))('has the computed verdict on %s', (name, row) => {
    expect(isError(row.verdict)).toBe(true);
    if (row.source.startsWith('table') && row.statistic !== 'difference') {
      // a figure of the tables themselves errs where no answers print as its row does
      const printed = publishedRows(study.frequencies(), row.wave, study.survey).get(row.item);
      expect(printed && feasibleSet(printed)).toEqual([]);
      expect(row.verdict).toBe('wrong');
      return;
    }
    expect(stated.filter((value) => place(value) === name).map(({ verdict }) => verdict)).toEqual([
      row.verdict,
    ]);
  });

  it('misses no printed value that is wrong', () => {
    const listed = new Set(known.map(place));
    const wrong = stated.filter(({ verdict }) => verdict === 'wrong').map(place);
    expect(wrong.filter((name) => !listed.has(name))).toEqual([]);
  });
});
