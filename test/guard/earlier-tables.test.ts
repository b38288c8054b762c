import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besideEarlier, type EarlierTable, guardItem, type Shown } from '../../src/guard/index.ts';

const counts: Shown = { as: 'counts' };
const eleven = { groups: ['all'], counts: [6, 5] };
const may = (own: readonly number[], group: string | null = null, name = 'May'): EarlierTable => ({
  name,
  group,
  counts: own,
  shown: counts,
});
const total = (parts: readonly { counts: readonly number[] }[]) =>
  parts.reduce((sum, part) => sum.map((count, index) => count + (part.counts[index] as number)), [0, 0]);

describe('besideEarlier', () => {
  it('tells the one who came later from the ten, so that the guard finds what they answered', async () => {
    const beside = besideEarlier([eleven], [may([6, 4])]);
    expect(beside.parts).toEqual([
      { groups: ['all', 'May'], counts: [6, 4] },
      { groups: ['all'], counts: [0, 1] },
    ]);
    const groups = [{ name: 'all', shown: counts }];
    const found = await guardItem({ item: 'q', points: 2, ...beside, groups });
    expect(found.map(({ n, category }) => [n, category])).toEqual([
      [1, 1],
      [1, 2],
    ]);
    expect(await guardItem({ item: 'q', points: 2, parts: [eleven], groups })).toEqual([]);
  });

  it('takes those of an earlier group for the first of an earlier total', () => {
    const now = [
      { groups: ['a', 'all'], counts: [5, 5] },
      { groups: ['b', 'all'], counts: [4, 6] },
    ];
    const { parts, apart } = besideEarlier(now, [may([4, 5], 'b', 'May, b'), may([7, 9])]);
    expect(apart).toEqual([]);
    // nine of b were there in May, so that seven of the sixteen were of a
    expect(parts.filter(({ groups }) => groups.includes('May, b'))).toEqual([
      { groups: ['b', 'all', 'May, b', 'May'], counts: [4, 5] },
    ]);
    expect(total(parts.filter(({ groups }) => groups.includes('May')))).toEqual([7, 9]);
  });

  it('says which table cannot be of the same answers', () => {
    expect(besideEarlier([eleven], [may([7, 1])])).toEqual({ parts: [eleven], before: [], apart: ['May'] });
  });

  it('loses nobody and adds nobody', () => {
    const some = fc.tuple(fc.nat(9), fc.nat(9)).map((own) => [...own]);
    fc.assert(
      fc.property(some, some, some, some, (a, b, one, two) => {
        const now = [
          { groups: ['a', 'all'], counts: a },
          { groups: ['b', 'all'], counts: b },
        ].filter((part) => part.counts.some((count) => count > 0));
        const { parts, before } = besideEarlier(now, [may(one, 'a', 'one'), may(two, null, 'two')]);
        expect(total(parts)).toEqual(total(now));
        for (const [name, table] of [
          ['one', one],
          ['two', two],
        ] as const) {
          if (!before.some((group) => group.name === name)) continue;
          expect(total(parts.filter(({ groups }) => groups.includes(name)))).toEqual(table);
        }
      }),
    );
  });
});
