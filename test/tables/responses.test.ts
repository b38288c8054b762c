import { table } from 'arquero';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  asUnlinked,
  countLinked,
  countsOf,
  type LinkedResponses,
  openStudy,
  requireLinked,
  responseTable,
  type UnlinkedResponses,
} from '../../src/tables/index.ts';

const counts = responseTable([
  { wave: '2017', item: 'v1a', counts: [1, 2, 3, 4, 5], basis: 'unique', feasible: 1 },
  { wave: '2010', item: 'v1a', counts: [0, 0, 7, 0, 0], basis: 'chosen', feasible: 3 },
]);
const linked = (responses: readonly (number | null)[]) =>
  requireLinked(
    table({
      wave: responses.map(() => '2024'),
      respondent: responses.map((_, index) => String(index)),
      municipality: responses.map(() => null),
      item: responses.map(() => 'v1a'),
      response: responses,
    }),
  );

const { survey } = openStudy();

describe('responseTable and countsOf', () => {
  it('gives back the counts put in, per wave', () => {
    expect(countsOf(counts, '2017', 'v1a')).toEqual([1, 2, 3, 4, 5]);
    expect(countsOf(counts, '2010', 'v1a')).toEqual([0, 0, 7, 0, 0]);
    expect(counts.columnNames()).toEqual(['wave', 'item', 'response', 'count', 'basis', 'feasible']);
    expect(counts.objects()[1]).toEqual({
      wave: '2017',
      item: 'v1a',
      response: 2,
      count: 2,
      basis: 'unique',
      feasible: 1,
    });
  });

  it('does not depend on the order of rows, and survives Arquero verbs', () => {
    expect(countsOf(counts.orderby('count').reify(), '2017', 'v1a')).toEqual([1, 2, 3, 4, 5]);
  });

  it('names what is not there', () => {
    expect(() => countsOf(counts, '2024', 'v1a')).toThrow(
      'no wave "2024" in these responses; known here: 2017, 2010',
    );
    expect(() => countsOf(counts, '2017', 'v9z')).toThrow('no item "v9z" in wave 2017; known here: v1a');
    const holed = counts.filter('d => d.response != 3') as UnlinkedResponses;
    expect(() => countsOf(holed, '2017', 'v1a')).toThrow('no single count for response 3');
  });

  it('refuses an item given twice and counts that are none', () => {
    const entry = { wave: '2017', item: 'v1a', counts: [1], basis: 'own', feasible: 1 } as const;
    expect(() => responseTable([entry, entry])).toThrow('item v1a of wave 2017 comes twice');
    expect(() => responseTable([{ ...entry, counts: [-1] }])).toThrow(RangeError);
    expect(() => responseTable([{ ...entry, counts: [0.5] }])).toThrow(RangeError);
  });
});

describe('linked and unlinked responses', () => {
  it('says why counts cannot stand in for joint answers', () => {
    expect(() => requireLinked(counts)).toThrow(/joint answers: which answers one respondent gave together/);
    expect(() => requireLinked(table({ item: ['v1a'] }))).toThrow(
      'linked responses need column wave, respondent',
    );
    expect(() => asUnlinked(table({ item: ['v1a'] }))).toThrow(
      'needs column wave, response, count; it has item',
    );
  });

  it('are two types to the compiler', () => {
    expectTypeOf<UnlinkedResponses>().not.toExtend<LinkedResponses>();
    expectTypeOf<LinkedResponses>().not.toExtend<UnlinkedResponses>();
    // @ts-expect-error respondent rows are not counts
    expect(() => countsOf(linked([1, 2]), '2024', 'v1a')).toThrow('needs column count');
    // @ts-expect-error counts are not respondent rows
    expect(() => countLinked(counts, survey)).toThrow('needs joint answers');
  });

  it('counts linked answers and leaves missing ones out', () => {
    expect(countsOf(countLinked(linked([1, 5, 5, null, 3]), survey), '2024', 'v1a')).toEqual([1, 0, 1, 0, 2]);
    expect(() => countLinked(linked([6]), survey)).toThrow('item v1a, wave 2024: 6 is not a response');
  });
});
