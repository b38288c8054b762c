import { describe, expect, it } from 'vitest';
import { parseMapping } from '../../../src/own-data/understand/mapping.ts';
import { proposeMapping } from '../../../src/own-data/understand/propose-mapping.ts';
import { understand } from '../../../src/own-data/understand/understand.ts';
import { SOUGHT, sourceTableOf } from '../source-table-of.ts';

const parse = (value: unknown) => parseMapping('mapping.json', JSON.stringify(value));

describe('parseMapping', () => {
  it('takes all fields, and remarks', () => {
    const whole = {
      '// v1a': 'score 0.80',
      columns: { v1a: 'Q1', v5g: null },
      respondent: null,
      group: 'team',
      weight: 'w',
      labels: { Nooit: 1 },
      missing: { '99': "don't know" },
      reverse: ['v1a'],
      duplicates: 'last',
      confirm: true,
    };
    expect(parse(whole)).toEqual(whole);
    expect(parse({ missing: [99, 'x'] })).toEqual({ missing: [99, 'x'] });
  });

  it.each([
    [{ column: {} }, 'mapping.json: "column" is no field; expected columns, respondent'],
    [{ columns: { v1a: 4 } }, '"columns" is {"v1a":4}; expected column names by item'],
    [{ missing: { 99: 'unknown' } }, "expected reasons by text (empty, don't know, not applicable, skipped)"],
    [{ duplicates: 'both' }, '"duplicates" is "both"; expected "first" or "last"'],
    [[], 'holds no fields'],
  ])('refuses %j', (value, message) => {
    expect(() => parse(value)).toThrow(message);
  });

  it('refuses what is no JSON', () => {
    expect(() => parseMapping('mapping.json', '{')).toThrow(/^mapping\.json: is not JSON/);
  });
});

describe('proposeMapping', () => {
  it('writes guesses with their scores, and reads back to the same answers', () => {
    const names = ['id', 'gemeente', 'I know the vision of my organisation on enforcement', 'v1b'];
    const table = sourceTableOf(names, [['1', 'Leiden', '4', '2']]);
    const json = proposeMapping(table, SOUGHT);
    expect(JSON.parse(json)).toEqual({
      '// v1a': expect.stringMatching(/^guessed by question, score 0\.79$/),
      columns: { v1a: names[2], v1b: 'v1b' },
      respondent: 'id',
      group: 'gemeente',
      labels: {},
      missing: {},
      reverse: [],
      confirm: true,
    });
    const understood = understand(table, SOUGHT, parseMapping('m.json', json));
    expect(understood.items.map(({ answers }) => [...answers])).toEqual([[4], [2]]);
  });

  it('puts values that are no answer down as skipped, to be looked over, so that the file can be read', () => {
    const table = sourceTableOf(
      ['v1a', 'v1b'],
      [
        ['A6', 4],
        [2, 'A6'],
        ['misschien', 1],
      ],
    );
    const json = proposeMapping(table, SOUGHT, { missing: { misschien: "don't know" } });
    expect(JSON.parse(json)).toMatchObject({
      '// missing': expect.stringMatching(/say of each whether it is skipped/),
      missing: { misschien: "don't know", A6: 'skipped' },
    });
    const understood = understand(table, SOUGHT, parseMapping('m.json', json));
    expect(understood.items.map(({ answers }) => [...answers])).toEqual([
      [-3, 2, -1],
      [4, -3, 1],
    ]);
  });
});
