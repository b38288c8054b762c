import { describe, expect, it } from 'vitest';
import { surroundings } from '../../src/contracts/surroundings.ts';
import { countsOf, openStudy } from '../../src/tables/index.ts';

const study = openStudy();
const HEADER = 'wave,item,response,count,basis,feasible';
const ROWS = [3, 0, 2, 1, 4].map((count, index) => `2017,v1a,${index + 1},${count},unique,1`);

function load(lines: readonly string[]) {
  const bytes = new TextEncoder().encode(`${[HEADER, ...lines].join('\n')}\n`);
  return study.responses({ name: 'own.csv', bytes });
}

describe('the responses of a study', () => {
  it('gives counts by item', () => {
    expect(countsOf(load(ROWS), '2017', 'v1a')).toEqual([3, 0, 2, 1, 4]);
  });

  it.each([
    ['a response left out', ROWS.slice(1), 'own.csv, row 2, item v1a: has 4 of the 5 responses'],
    [
      'a repeated key',
      [...ROWS, ROWS[2] ?? ''],
      'own.csv, row 7: repeats the key wave 2017, item v1a, response 3 of row 4',
    ],
    ['n = 0', ROWS.map((row) => row.replace(/\d+,unique/, '0,unique')), 'column count, item v1a: has n = 0'],
    [
      'two bases',
      ROWS.with(3, '2017,v1a,4,1,chosen,1'),
      'own.csv, row 5, column basis, item v1a: is chosen here and unique in row 2',
    ],
    [
      'a negative count',
      ROWS.with(3, '2017,v1a,4,-1,unique,1'),
      'row 5, column count, item v1a: "-1" is not a valid count; expected a whole number of 0 or more',
    ],
    [
      'a fractional count',
      ROWS.with(3, '2017,v1a,4,1.5,unique,1'),
      'row 5, column count, item v1a: "1.5" is not a valid count',
    ],
    ['a response of 6', ROWS.with(3, '2017,v1a,6,1,unique,1'), 'expected a whole number from 1 to 5'],
    ['an unknown item', ROWS.map((row) => row.replace('v1a', 'v3h')), 'row 2, column item: "v3h"'],
  ])('refuses %s', (_, lines, message) => {
    expect(() => load(lines)).toThrow(message);
  });

  it('says which command writes an absent file', () => {
    const { data } = surroundings();
    const without = openStudy({
      ...data,
      read: (path) => (path === 'responses/quickscan.csv' ? undefined : data.read(path)),
    });
    expect(() => without.responses()).toThrow('quickscan.csv: does not exist; `npm run recover` writes it');
  });
});
