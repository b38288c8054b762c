import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DataError, openStudy } from '../../src/tables/index.ts';

const file = new URL('../../data/published/quickscan-frequencies.csv', import.meta.url);
const lines = readFileSync(file, 'utf8').split('\n');
const study = openStudy();
const load = (name: string, text: string) =>
  study.frequencies({ name, bytes: new TextEncoder().encode(text) });

/** Loads the real file with one line replaced; row counts as in the file. */
function loadWith(row: number, line: string): unknown {
  return load('changed.csv', lines.with(row - 1, line).join('\n'));
}

const rowOf = (line: string) => lines.indexOf(line) + 1;

describe('the printed frequencies', () => {
  it('keeps printed figures as text', () => {
    const rows = study.frequencies().objects() as {
      item: string;
      wave: string;
      table: string;
      statistic: string;
      printed: string;
    }[];
    const printed = (table: string, wave: string, item: string, statistic: string) =>
      rows.find(
        (row) => row.table === table && row.wave === wave && row.item === item && row.statistic === statistic,
      )?.printed;
    expect(printed('B1.1', '2017', 'v1b', 'mean')).toBe('3.70');
    expect(printed('B1.1', '2010', 'v2d', 'mean')).toBe('3.9');
    expect(printed('B1.2', '2010', 'v2d', 'mean')).toBe('3.90');
    expect(printed('B1.1', '2017', 'v1a', 'sd')).toBe('.88');
  });

  it('names a missing column and those it found', () => {
    expect(() => loadWith(1, 'table,wave,item,statistic,figure')).toThrow(
      'changed.csv, column printed: is missing; expected the columns table, wave, item, statistic, printed, found table, wave, item, statistic, figure',
    );
  });

  it('refuses a column that it does not know', () => {
    const wide = lines
      .map((line) => line && `${line},1`)
      .join('\n')
      .replace('printed,1', 'printed,note');
    expect(() => load('wide.csv', wide)).toThrow('wide.csv, column note: is not known; expected table, wave');
  });

  it.each([
    [
      'a percentage of 140',
      'B1.1,2017,v1a,p4,60',
      'B1.1,2017,v1a,p4,140',
      'column printed, item v1a: p4 "140" is not a percentage, 0 to 100',
    ],
    [
      'n = 0',
      'B1.1,2017,v1a,n,220',
      'B1.1,2017,v1a,n,0',
      'column printed, item v1a: n "0" is not a number of answers, 1 or more',
    ],
    [
      'a mean outside min to max',
      'B1.1,2017,v3e,mean,4.10',
      'B1.1,2017,v3e,mean,2.10',
      'column printed, item v3e: mean 2.10 lies outside min 3 to max 5',
    ],
    ['min above max', 'B1.1,2017,v3e,max,5', 'B1.1,2017,v3e,max,2', 'min 3 is above max 2'],
    [
      'an unknown item code',
      'B1.1,2017,v1a,p4,60',
      'B1.1,2017,v9z,p4,60',
      'column item: "v9z" is not a valid item',
    ],
    ['an item that the instrument lacks', 'B1.1,2017,v4g,p4,76', 'B1.1,2017,v2h,p4,76', 'column item: "v2h"'],
    [
      'an unknown statistic',
      'B1.1,2017,v1a,p4,60',
      'B1.1,2017,v1a,p6,60',
      'column statistic, item v1a: "p6" is not a valid statistic; expected one of p1',
    ],
    [
      'a percentage with its sign',
      'B1.1,2017,v1a,p4,60',
      'B1.1,2017,v1a,p4,60%',
      'column printed, item v1a: "60%" is not a valid printed',
    ],
    [
      'a missing figure',
      'B1.1,2017,v1a,p4,60',
      'B1.1,2017,v1a,p4,',
      'column printed, item v1a: "" is a missing value',
    ],
    [
      'a row with a cell too many',
      'B1.1,2017,v1a,p4,60',
      'B1.1,2017,v1a,p4,60,1',
      'has 6 cells, the header has 5',
    ],
    ['a stray quote', 'B1.1,2017,v1a,p4,60', 'B1.1,2017,v1a,p4,"60', 'is not well-formed CSV'],
  ])('names file, row and cure for %s', (_, line, changed, message) => {
    const row = rowOf(line);
    expect(row).toBeGreaterThan(1);
    expect(() => loadWith(row, changed)).toThrow(message);
    expect(() => loadWith(row, changed)).toThrow(/^changed\.csv, row \d+/);
  });

  it('counts rows as a text editor does', () => {
    const row = rowOf('B1.1,2017,v1a,p4,60');
    expect(() => loadWith(row, 'B1.1,2017,v1a,p4,140')).toThrow(`changed.csv, row ${row}, `);
  });

  it('names both rows of a repeated key', () => {
    const row = rowOf('B1.1,2017,v1a,p4,60');
    expect(() => loadWith(row, 'B1.1,2017,v1a,p3,60')).toThrow(
      `changed.csv, row ${row}: repeats the key table B1.1, wave 2017, item v1a, statistic p3 of row ${row - 1}`,
    );
  });

  it('says so when the file is empty', () => {
    expect(() => load('empty.csv', '')).toThrow('empty.csv: is empty; expected a header row');
  });

  it('gives a program the place and the cure', () => {
    const row = rowOf('B1.1,2017,v1a,mean,3.75');
    let caught: unknown;
    try {
      loadWith(row, 'B1.1,2017,v1a,mean,9');
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(DataError);
    expect(caught).toMatchObject({ file: 'changed.csv', row, column: 'printed', item: 'v1a' });
    expect((caught as DataError).problem).toBe('mean "9" is not a mean, 1 to 5');
    try {
      loadWith(rowOf('B1.1,2017,v3e,max,5'), 'B1.1,2017,v3e,max,2');
    } catch (error) {
      caught = error;
    }
    expect(caught).toMatchObject({
      problem: 'min 3 is above max 2',
      cure: 'check both against the printed table',
    });
  });
});
