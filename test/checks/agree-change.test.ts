import { describe, expect, it } from 'vitest';
import { agreeChange, itemChanges } from '../../src/checks/index.ts';
import { loadFrequencies, loadInstrument, loadResponses, loadSurvey } from '../../src/report/index.ts';

type Row = Record<
  'agree_2010' | 'agree_2017' | 'change' | 'lower' | 'upper' | 'least' | 'greatest',
  number
> & {
  readonly item: string;
};
const survey = loadSurvey();
const responses = loadResponses();
const frequencies = loadFrequencies();
const items = loadInstrument().array('item') as string[];
const rowsOf = (wanted: readonly string[]) =>
  agreeChange(survey, responses, frequencies, wanted).objects() as Row[];

describe('agreeChange', () => {
  it('gives the agree shares and how they changed, in points', () => {
    // table B1.2 prints 69 and 12 percent for v1a, table B1.1 60 and 14
    const [row] = rowsOf(['v1a']);
    expect(row?.agree_2010).toBeGreaterThan(80);
    expect(row?.agree_2010).toBeLessThan(82);
    expect(row?.agree_2017).toBeGreaterThan(73);
    expect(row?.agree_2017).toBeLessThan(75);
    expect(row?.change).toBeCloseTo((row?.agree_2017 ?? 0) - (row?.agree_2010 ?? 0), 0);
    expect(row?.least).toBeLessThanOrEqual(row?.change ?? 0);
    expect(row?.greatest).toBeGreaterThanOrEqual(row?.change ?? 0);
  });

  it('rounds no bound of an interval onto zero', () => {
    const exact = itemChanges(survey, responses, frequencies, items);
    for (const { item, agree } of exact) {
      const [row] = rowsOf([item]);
      expect(Math.sign(row?.lower ?? 0), item).toBe(Math.sign(agree.interval.lower));
      expect(Math.sign(row?.upper ?? 0), item).toBe(Math.sign(agree.interval.upper));
      expect(row?.lower, item).toBeCloseTo(agree.interval.lower, 0);
      expect(row?.upper, item).toBeCloseTo(agree.interval.upper, 0);
    }
  });

  it('has a row an item, in the order asked', () => {
    expect(rowsOf(['v5e', 'v1a']).map(({ item }) => item)).toEqual(['v5e', 'v1a']);
  });
});
