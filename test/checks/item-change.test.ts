import { readFileSync } from 'node:fs';
import { fromCSV } from 'arquero';
import { beforeAll, describe, expect, it } from 'vitest';
import { changeTable, changeText, type ItemChange, itemChanges, rangeText } from '../../src/checks/index.ts';
import { loadFrequencies, loadInstrument, loadResponses, loadSurvey } from '../../src/report/index.ts';
import type { Interval } from '../../src/stats/index.ts';

interface Oracle {
  readonly item: string;
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
  readonly delta: number;
  readonly welch: number;
  readonly ranks: number;
  readonly welch_holm: number;
  readonly ranks_holm: number;
}

// R's t.test, wilcox.test and p.adjust on the recovered counts, one pair out of all that print so
const oracle = fromCSV(
  readFileSync(new URL('../oracles/item-changes.csv', import.meta.url), 'utf8'),
).objects() as Oracle[];

let changes: ItemChange[];
beforeAll(() => {
  const items = loadInstrument().array('item') as string[];
  changes = itemChanges(loadSurvey(), loadResponses(), loadFrequencies(), items);
});
const changeOf = (item: string): ItemChange => {
  const found = changes.find((change) => change.item === item);
  if (!found) throw new Error(`no change of ${item}`);
  return found;
};
const close = (value: number, expected: number, what: string) =>
  expect(Math.abs(value - expected), what).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)));
const within = (value: number, { lower, upper }: Interval, what: string) => {
  expect(value, what).toBeGreaterThanOrEqual(lower - 1e-9);
  expect(value, what).toBeLessThanOrEqual(upper + 1e-9);
};

describe('itemChanges', () => {
  it('agrees with R on the size of every change and its interval', () => {
    expect(oracle).toHaveLength(35);
    for (const { item, difference, lower, upper, delta } of oracle) {
      const change = changeOf(item);
      close(change.mean.change, difference, `${item} mean`);
      close(change.mean.interval.lower, lower, `${item} lower`);
      close(change.mean.interval.upper, upper, `${item} upper`);
      close(change.cliffsDelta.change, delta, `${item} delta`);
    }
  });

  it("has R's p-values within its ranges, before and after correction", () => {
    for (const { item, welch, ranks, welch_holm, ranks_holm } of oracle) {
      const change = changeOf(item);
      within(welch, change.welchP, `${item} Welch`);
      within(ranks, change.mannWhitneyP, `${item} Mann-Whitney`);
      within(welch_holm, change.welchHolm, `${item} Welch, Holm`);
      within(ranks_holm, change.mannWhitneyHolm, `${item} Mann-Whitney, Holm`);
    }
  });

  it("calls no change one that stands where R's corrected p-value is above 0.05, and none absent below it", () => {
    for (const { item, welch_holm, ranks_holm } of oracle) {
      const { conclusion } = changeOf(item);
      if (Math.max(welch_holm, ranks_holm) >= 0.05) expect(conclusion, item).not.toBe('stands');
      if (Math.min(welch_holm, ranks_holm) < 0.05) expect(conclusion, item).not.toBe('does not stand');
    }
    expect(new Set(changes.map(({ conclusion }) => conclusion)).size).toBe(3);
  });

  it('keeps every estimate within its range over the feasible pairs', () => {
    for (const { item, mean, agree, hedgesG, cliffsDelta } of changes) {
      for (const change of [mean, agree, hedgesG, cliffsDelta]) {
        within(change.change, change.range, item);
        within(change.change, change.interval, item);
      }
    }
  });
});

describe('changeText', () => {
  const text = (change: number, lower: number, upper: number, decimals: number) =>
    changeText({ change, interval: { lower, upper }, range: { lower: change, upper: change } }, decimals);

  it('prints a bound near zero with the decimals that show on which side of zero it lies', () => {
    expect(text(-6.8, -13.9, -0.04, 0)).toBe('-7 (-14 to -0.04)');
    expect(text(8.1, -0.3, 16.4, 0)).toBe('+8 (-0.3 to +16)');
    expect(text(-0.15, -0.3, -0.002, 2)).toBe('-0.15 (-0.30 to -0.002)');
    expect(text(0.2, 0, 7, 0)).toBe('0 (0 to +7)');
  });
});

describe('changeTable', () => {
  it('has a row an item, with interval and range as text', () => {
    const table = changeTable(changes);
    expect(table.array('item')).toEqual(changes.map(({ item }) => item));
    for (const text of table.array('mean') as string[]) {
      expect(text).toMatch(/^[+-]?\d\.\d\d \([+-]?\d\.\d\d+ to [+-]?\d\.\d\d+\)$/);
    }
  });

  it('writes a range once where both ends print alike', () => {
    expect(rangeText({ lower: 0.0121, upper: 0.0194 })).toBe('0.012 to 0.019');
    expect(rangeText({ lower: 0.0121, upper: 0.0122 })).toBe('0.012');
    expect(rangeText({ lower: 0.0001, upper: 0.0002 })).toBe('< 0.001');
    expect(rangeText({ lower: 0.0001, upper: 0.02 })).toBe('< 0.001 to 0.020');
  });
});
