import { describe, expect, it } from 'vitest';
import { loadFrequencies, loadInstrument } from '../../src/report/index.ts';
import { publishedRows } from '../../src/tables/index.ts';

const frequencies = loadFrequencies();

describe('publishedRows', () => {
  it('gives a wave its own table, zero before the decimal point', () => {
    expect(publishedRows(frequencies, '2017').get('v1a')).toEqual({
      n: 220,
      percents: ['2', '10', '15', '60', '14'],
      mean: '3.75',
      sd: '0.88',
      min: 1,
      max: 5,
    });
    // table B1.1 prints this mean as 3.9, the wave's own table as 3.90
    expect(publishedRows(frequencies, '2010').get('v2d')).toEqual({
      n: 387,
      percents: ['1', '5', '14', '64', '16'],
      mean: '3.90',
      sd: '0.74',
      min: 1,
      max: 5,
    });
  });

  it('has all 35 items in both waves', () => {
    const items = (loadInstrument().array('item') as string[]).toSorted();
    for (const wave of ['2010', '2017']) expect([...publishedRows(frequencies, wave).keys()]).toEqual(items);
  });

  it('has null where nothing is printed', () => {
    const some = frequencies.filter(
      "d => d.statistic != 'sd' && d.statistic != 'p2' && d.statistic != 'min'",
    );
    expect(publishedRows(some, '2017').get('v1a')).toMatchObject({
      percents: ['2', null, '15', '60', '14'],
      sd: null,
      min: null,
      max: 5,
    });
  });

  it('names an unknown wave, an item without n, and two tables for one wave', () => {
    expect(() => publishedRows(frequencies, '2024')).toThrow(
      'no wave "2024" with a printed n; known here: 2017, 2010',
    );
    const holed = frequencies.filter("d => !(d.item == 'v2g' && d.statistic == 'n')");
    expect(() => publishedRows(holed, '2017')).toThrow('item v2g, wave 2017: no printed n');
    const double = frequencies.derive({ wave: "d => '2017'" });
    expect(() => publishedRows(double, '2017')).toThrow('printed by tables B1.1, B1.2');
  });
});
