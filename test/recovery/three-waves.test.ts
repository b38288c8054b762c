import { describe, expect, it } from 'vitest';
import { recoverCounts } from '../../src/recovery/recover-counts.ts';
import { printCounts } from './print-exactly.ts';

type Counts = readonly number[];
/** Made up: one item of four answers in three waves. */
const TRUE: Readonly<Record<string, Counts>> = {
  spring: [14, 37, 91, 58],
  autumn: [25, 61, 74, 60],
  winter: [12, 33, 95, 110],
};
const waves = Object.keys(TRUE);

const total = (counts: Counts) => counts.reduce((sum, count) => sum + count, 0);
const meanOf = (counts: Counts) =>
  counts.reduce((sum, count, index) => sum + (index + 1) * count, 0) / total(counts);
const difference = (from: string, to: string) =>
  (meanOf(TRUE[to] as Counts) - meanOf(TRUE[from] as Counts)).toFixed(2);

const NEAR = [-3, -2, -1, 0, 1, 2, 3];

/**
 * As many answers, each count at most three off: one answer is a third of a
 * percent or more, so that no other prints so.
 */
function near([a = 0, b = 0, c = 0, d = 0]: Counts): number[][] {
  return NEAR.flatMap((x) =>
    NEAR.flatMap((y) => NEAR.map((z) => [a + x, b + y, c + z, d - x - y - z])),
  ).filter((counts) => counts.every((count) => count >= 0));
}

/**
 * The row as printed, without mean and SD: several vectors print so, and
 * only a difference tells one wave of another.
 */
const rowOf = (wave: string) => ({
  ...printCounts([...(TRUE[wave] as Counts)], 'up'),
  mean: null,
  sd: null,
});

/** All vectors that print a wave's row, by trying all there are; an exact half either way. */
function tried(wave: string): number[][] {
  const row = rowOf(wave);
  return near(TRUE[wave] as Counts).filter(
    (counts) =>
      row.percents.every((text, index) => {
        const gap = (100 * (counts[index] ?? 0)) / row.n - Number(text);
        return Math.abs(gap) <= 0.5 + 1e-12;
      }) &&
      counts.findIndex((count) => count > 0) + 1 === row.min &&
      counts.findLastIndex((count) => count > 0) + 1 === row.max,
  );
}

const published = waves.map((wave) => ({ wave, rows: new Map([['a', rowOf(wave)]]) }));
const printed = (from: string, to: string, text = difference(from, to)) => ({
  from,
  to,
  printed: new Map([['a', text]]),
});
const fits = (before: Counts, after: Counts, text: string) =>
  Math.abs(meanOf(after) - meanOf(before) - Number(text)) <= 0.005 + 1e-12;

describe('recoverCounts on three waves of four answers', () => {
  it('has every vector that prints so, where no difference is printed', () => {
    const { items, responses } = recoverCounts(['a'], published);
    for (const { wave, feasible } of items) {
      expect(feasible.map(String).sort(), wave).toEqual(tried(wave).map(String).sort());
    }
    expect(responses.map(({ wave, response }) => `${wave} ${response}`)).toEqual(
      waves.flatMap((wave) => [1, 2, 3, 4].map((response) => `${wave} ${response}`)),
    );
  });

  it('keeps what some way through all three waves has, and no more', () => {
    const links = [printed('spring', 'autumn'), printed('autumn', 'winter')];
    const { items, reading, differences } = recoverCounts(['a'], published, links);
    expect(reading).toBe('unrounded');
    expect(differences.map(({ used }) => used)).toEqual([true, true]);
    const ways = tried('spring').flatMap((one) =>
      tried('autumn')
        .filter((two) => fits(one, two, difference('spring', 'autumn')))
        .flatMap((two) =>
          tried('winter')
            .filter((three) => fits(two, three, difference('autumn', 'winter')))
            .map((three) => [one, two, three]),
        ),
    );
    expect(ways.length).toBeGreaterThan(1);
    items.forEach(({ wave, feasible, counts }, side) => {
      const left = [...new Set(ways.map((way) => String(way[side])))].sort();
      expect(feasible.map(String).sort(), wave).toEqual(left);
      expect(left, wave).toContain(String(counts));
      expect(left, wave).toContain(String(TRUE[wave]));
    });
    const taken = items.map(({ counts }) => String(counts));
    expect(ways.map((way) => way.map(String).join(';'))).toContain(taken.join(';'));
  });

  it('takes a difference over more than one wave as well', () => {
    const { items, differences } = recoverCounts(['a'], published, [printed('spring', 'winter')]);
    expect(differences[0]).toMatchObject({ from: 'spring', to: 'winter', used: true });
    const [first, , last] = items;
    const pairs = tried('spring').flatMap((one) =>
      tried('winter')
        .filter((three) => fits(one, three, difference('spring', 'winter')))
        .map((three) => [String(one), String(three)]),
    );
    expect(first?.feasible.map(String).sort()).toEqual([...new Set(pairs.map(([one]) => one))].sort());
    expect(last?.feasible.map(String).sort()).toEqual([...new Set(pairs.map(([, three]) => three))].sort());
  });

  it('names the waves that there are when a difference is of another', () => {
    expect(() => recoverCounts(['a'], published, [printed('spring', 'summer', '0.10')])).toThrow(
      'differences from spring to summer: expected two of the waves spring, autumn, winter',
    );
  });
});
