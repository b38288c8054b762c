import { table } from 'arquero';
import { describe, expect, it } from 'vitest';
import { agreeChange, impossibleRows, itemChanges } from '../../src/checks/index.ts';
import { loadFrequencies, loadInstrument, loadResponses, loadSurvey } from '../../src/report/index.ts';
import { asUnlinked, numberedScale, responseTable, type Survey } from '../../src/tables/index.ts';

const said = (text: string) => ({ nl: text, en: text });
const wave = (id: string) => ({ id, label: said(id), colour: '#777777' });
const made = (points: number): Survey => ({
  name: 'made-up',
  title: said('Made up'),
  waves: ['spring', 'autumn', 'winter'].map(wave),
  scale: numberedScale(points),
  items: [{ item: 'a', label: said('a') }],
  sources: [],
  populations: [],
  evidence: [],
});
const none = table({ table: [], wave: [], item: [], statistic: [], printed: [] });
const counted = (wave: string, counts: readonly number[]) =>
  ({ wave, item: 'a', counts, basis: 'own', feasible: 1 }) as const;

describe('a change between waves of any survey', () => {
  // by hand: 4 points, agree in 3 and 4: 30 of 60, 48 of 80, 63 of 70
  const four = [
    counted('spring', [10, 20, 20, 10]),
    counted('autumn', [12, 20, 28, 20]),
    counted('winter', [2, 5, 33, 30]),
  ];
  it.each<[readonly [string, string] | undefined, number, number]>([
    [undefined, 60, 90],
    [['spring', 'autumn'], 50, 60],
    [['spring', 'winter'], 50, 90],
  ])('is between the waves asked for, or the last two: %s', (waves, from, to) => {
    const shown = agreeChange(made(4), responseTable(four), none, ['a'], waves);
    const [before = '', after = ''] = waves ?? ['autumn', 'winter'];
    const [row] = shown.objects() as Record<string, number>[];
    expect(row?.[`agree_${before}`]).toBe(from);
    expect(row?.[`agree_${after}`]).toBe(to);
    expect(row?.change).toBe(to - from);
    expect([row?.least, row?.greatest]).toEqual([to - from, to - from]);
  });

  // 7 points, agree in 6 and 7: 10 of 50 and 20 of 50; 11 points, agree in 10 and 11: 9 of 60 and 27 of 60
  it.each([
    [7, [5, 5, 10, 10, 10, 5, 5], [5, 5, 5, 5, 10, 10, 10], 20],
    [11, [3, 3, 3, 6, 6, 6, 9, 9, 6, 6, 3], [3, 3, 3, 3, 3, 3, 3, 6, 6, 9, 18], 30],
  ])('takes the outer two answers of %i', (points, before, after, change) => {
    const responses = responseTable([counted('autumn', before), counted('winter', after)]);
    const [found] = itemChanges(made(points), responses, none, ['a']);
    expect(found?.agree.change).toBeCloseTo(change, 10);
    expect(found?.agree.range).toEqual({ lower: found?.agree.change, upper: found?.agree.change });
    expect(found?.pairs).toBe(1);
  });

  it('follows the survey in what agrees', () => {
    const top = { ...numberedScale(4), agree: [4], disagree: [1] };
    const [row] = agreeChange({ ...made(4), scale: top }, responseTable(four), none, ['a']).objects() as {
      change: number;
    }[];
    // 30 of 70 less 20 of 80
    expect(row?.change).toBeCloseTo(17.9, 10);
  });

  it('lays an own wave beside one that a report prints', () => {
    const survey = loadSurvey();
    const items = loadInstrument().array('item') as string[];
    // the answers of 2017 once more, as if a year later nothing had changed
    const later = loadResponses()
      .filter((d: { wave: string }) => d.wave === '2017')
      .derive({ wave: () => '2024', basis: () => 'own' as const });
    const responses = asUnlinked(loadResponses().concat(later));
    const own = { ...survey, waves: [...survey.waves, wave('2024')] };
    const changes = itemChanges(own, responses, loadFrequencies(), items);
    expect(changes).toHaveLength(35);
    for (const { item, agree, mean, nBefore, nAfter, conclusion } of changes) {
      expect([agree.change, mean.change], item).toEqual([0, 0]);
      expect(nAfter, item).toBe(nBefore);
      expect(agree.range.lower, item).toBeLessThanOrEqual(0);
      expect(conclusion, item).not.toBe('stands');
    }
    // v2g has one vector behind its print of 2017, v1a of 2017 has more
    const pairs = new Map(changes.map((change) => [change.item, change.pairs]));
    expect(pairs.get('v2g')).toBe(1);
    expect(Math.max(...pairs.values())).toBeGreaterThan(1);
  });

  it('refuses counts of a wave that were chosen among several when no table says among which', () => {
    const chosen = asUnlinked(
      loadResponses()
        .derive({ wave: () => '2024' })
        .filter((d: { feasible: number }) => d.feasible > 1),
    );
    const survey = loadSurvey();
    expect(() => agreeChange(survey, chosen, loadFrequencies(), ['v1a'], ['2024', '2024'])).toThrow(
      'item v1a, wave 2024: its counts were recovered, and no printed table of that wave says from what',
    );
  });

  it('names a wave that the responses lack', () => {
    expect(() => agreeChange(made(4), responseTable(four), none, ['a'], ['spring', 'summer'])).toThrow(
      'no wave "summer" in these responses; known here: spring, autumn, winter',
    );
  });
});

describe('impossible rows of any survey', () => {
  /** Printed values of seven answers, one of which cannot be: 1 of 40 is 2 or 3 percent. */
  const rows = (wave: string, p1: string) =>
    ['n', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'].map((statistic, index) => ({
      table: `T-${wave}`,
      wave,
      item: 'a',
      statistic,
      printed: ['40', p1, '10', '20', '20', '20', '15', '5'][index] as string,
    }));
  const frequencies = (all: readonly ReturnType<typeof rows>[]) => {
    const flat = all.flat();
    const names = ['table', 'wave', 'item', 'statistic', 'printed'] as const;
    return table(Object.fromEntries(names.map((name) => [name, flat.map((row) => row[name])])));
  };

  it('finds them in each wave, in the order of the survey', () => {
    const printed = frequencies([rows('winter', '11'), rows('spring', '9'), rows('autumn', '10')]);
    const found = impossibleRows(made(7), printed);
    expect(found.map(({ wave, item }) => `${wave} ${item}`)).toEqual(['spring a', 'winter a']);
  });

  it('names an answer that the scale does not have', () => {
    expect(() => impossibleRows(made(5), frequencies([rows('spring', '10')]))).toThrow(
      'item a, wave spring: p7 is printed, and the item offers 5 answers',
    );
  });
});
