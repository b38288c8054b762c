import { describe, expect, it } from 'vitest';
import { isError } from '../../src/contracts/verdict.ts';
import { boundsOverPairs, feasibleSet } from '../../src/recovery/index.ts';
import {
  auditClaims,
  loadExplanations,
  loadFrequencies,
  loadManagerFigures,
  loadManagerQuestions,
  managerWorlds,
} from '../../src/report/index.ts';
import type { ManagerValue } from '../../src/report/manager-worlds.ts';
import { meanDifference } from '../../src/stats/index.ts';
import { publishedRows } from '../../src/tables/index.ts';

const explained = (loadExplanations().array('claims') as string[]).flatMap((ids) => ids.split(' '));
const printed = (wave: string, item: string) => {
  const row = publishedRows(loadFrequencies(), wave).get(item);
  if (!row) throw new Error(`no row ${item}`);
  return row;
};

describe('explanations', () => {
  it('explain every claim that errs once; what is called no error holds none', () => {
    expect(new Set(explained).size).toBe(explained.length);
    const judged = auditClaims();
    const errors = judged.filter(({ verdict }) => isError(verdict)).map(({ id }) => id);
    expect(explained).toEqual(expect.arrayContaining(errors));
    for (const { finding, kind, claims } of loadExplanations().objects()) {
      const erring = claims.split(' ').filter((id) => errors.includes(id)) ?? [];
      // the row of v4c itself is in error, which is no claim of the
      // ledger; the difference that rests on it is open
      if (finding === 'v4c-row') continue;
      if (kind === 'wording' || kind === 'open') expect(erring, finding).toEqual([]);
      else expect(erring.join(' '), finding).toBe(claims);
    }
  });

  it('say rightly that crossed terms print as the differences of v2e and v2f', () => {
    const between = (later: string, earlier: string) => {
      const { lower, upper } = boundsOverPairs(
        feasibleSet(printed('2010', earlier)),
        feasibleSet(printed('2017', later)),
        meanDifference,
      );
      return [lower, upper] as const;
    };
    // 1.13 and -0.18 are within half a hundredth of what the counts allow
    const [low, high] = between('v2f', 'v2e');
    expect(low).toBeLessThan(1.135);
    expect(high).toBeGreaterThan(1.125);
    const [low2, high2] = between('v2e', 'v2f');
    expect(low2).toBeLessThan(-0.175);
    expect(high2).toBeGreaterThan(-0.185);
    // and the rows as they stand allow neither
    expect(between('v2e', 'v2e')[1]).toBeLessThan(0.52);
    expect(between('v2f', 'v2f')[0]).toBeGreaterThan(0.42);
  });

  it('say rightly that no difference above 0.062 is possible for v2b', () => {
    const { upper } = boundsOverPairs(
      feasibleSet(printed('2010', 'v2b')),
      feasibleSet(printed('2017', 'v2b')),
      meanDifference,
    );
    expect(upper).toBeLessThan(0.062);
    const without = boundsOverPairs(
      feasibleSet({ ...printed('2010', 'v2b'), sd: null }),
      feasibleSet({ ...printed('2017', 'v2b'), sd: null }),
      meanDifference,
    );
    expect(without.upper.toFixed(3)).toBe('0.067');
  });

  it('say rightly that the service talk is 14 of 22 in 2017 and 21 of 33 in 2010', () => {
    const question = loadManagerQuestions().find(({ id }) => id === 'instruments');
    if (!question) throw new Error('no question on instruments');
    for (const [wave, expected] of [
      ['2017', '14 of 22'],
      ['2010', '21 of 33'],
    ] as const) {
      const values = (loadManagerFigures().objects() as ManagerValue[]).filter(
        (value) => value.question === 'instruments' && value.wave === wave,
      );
      const { categories, solutions, dropped } = managerWorlds(values, question, wave);
      expect(dropped).toEqual([]);
      const talks = solutions.map(({ counts, n }) => `${counts[categories.indexOf('service_talk')]} of ${n}`);
      expect(new Set(talks)).toEqual(new Set([expected]));
    }
  });
});
