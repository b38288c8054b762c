import { describe, expect, it } from 'vitest';
import { guardPublication, protectPublication } from '../../src/guard/index.ts';
import { counts, hidden, percentages, respondents } from './made-up-groups.ts';

const teams = respondents({ a: [3, 8, 9], b: [5, 6, 4], small: [1, 2, 3] });
const { answers, group } = teams;
const publication = (groups: ReturnType<typeof group>[], before: ReturnType<typeof group>[] = []) => ({
  points: 3,
  answers: { q: answers },
  groups,
  before,
});

describe('guardPublication', () => {
  it('lets large groups pass, and a small one that stands in no sum', async () => {
    const groups = [group('a', counts, 'a'), group('b', percentages, 'b'), group('small', hidden, 'small')];
    expect(await guardPublication(publication(groups))).toEqual([]);
  });

  it('refuses a small group that is shown', async () => {
    const [found] = await guardPublication(publication([group('small', counts, 'small')]));
    expect(found).toMatchObject({ item: 'q', group: 'small', n: 6, kind: 'small group', category: null });
    expect(found?.reason).toBe('small has 6 answers to q; a table needs at least 10');
  });

  it('refuses a total from which a hidden group follows, and says which cell', async () => {
    const groups = [
      group('a', counts, 'a'),
      group('b', counts, 'b'),
      group('small', hidden, 'small'),
      group('all', counts, 'a', 'b', 'small'),
    ];
    const found = await guardPublication(publication(groups));
    expect(found).toHaveLength(3);
    expect(found[0]).toMatchObject({
      group: 'those in small and all',
      n: 6,
      category: 1,
      kind: 'can be worked out',
    });
    expect(found[0]?.reason).toMatch(/answer 1 to q was given 1 times: 1 of the 3 possible values/);
  });

  it('refuses the eleven persons beside ten of them, also where the eleven are out already', async () => {
    const eleven = respondents({ ten: [2, 3, 5], leaver: [0, 1, 0] });
    const found = await guardPublication({
      points: 3,
      answers: { q: eleven.answers },
      groups: [eleven.group('team now', counts, 'ten')],
      before: [eleven.group('team last month', counts, 'ten', 'leaver')],
    });
    expect(found.map(({ group: name, n, category }) => [name, n, category])).toEqual([
      ['team last month', 1, 1],
      ['team last month', 1, 2],
      ['team last month', 1, 3],
    ]);
  });

  it('counts what rounding leaves: whole percentages of 300 hide the one who left, those of 11 do not', async () => {
    const run = async (rest: readonly number[]) => {
      const people = respondents({ rest, leaver: [0, 1, 0] });
      return guardPublication({
        points: 3,
        answers: { q: people.answers },
        groups: [people.group('now', percentages, 'rest')],
        before: [people.group('before', percentages, 'rest', 'leaver')],
      });
    };
    expect(await run([90, 120, 90])).toEqual([]);
    expect((await run([3, 4, 3])).length).toBeGreaterThan(0);
  });

  it('refuses a table in which all gave one answer', async () => {
    const alike = respondents({ a: [0, 12, 0] });
    const [found] = await guardPublication({
      points: 3,
      answers: { q: alike.answers },
      groups: [alike.group('a', counts, 'a')],
    });
    expect(found).toMatchObject({ kind: 'all alike', category: 2, n: 12 });
  });

  it.each([
    ['a rule of 0', { minimum: 0 }, /minimum is 0; expected a whole number/],
    ['half a possibility', { possibilities: 1.5 }, /possibilities is 1.5/],
  ])('refuses %s', async (_, rules, message) => {
    await expect(guardPublication(publication([]), rules)).rejects.toThrow(message);
  });

  it('refuses two groups of one name and answers off the scale', async () => {
    const twice = [group('a', counts, 'a'), group('a', counts, 'b')];
    await expect(guardPublication(publication(twice))).rejects.toThrow(/two groups are named "a"/);
    const off = { points: 3, answers: { q: new Map([['x', 4]]) }, groups: [] };
    await expect(guardPublication(off)).rejects.toThrow(
      /item q, respondent x: 4 is no answer; expected 1 to 3/,
    );
  });
});

describe('protectPublication', () => {
  const groups = [
    group('a', counts, 'a'),
    group('b', counts, 'b'),
    group('small', counts, 'small'),
    group('all', counts, 'a', 'b', 'small'),
  ];
  const shownIn = (result: Awaited<ReturnType<typeof protectPublication>>) =>
    result.groups
      .filter(({ shown }) => shown.as !== 'hidden')
      .map(({ name }) => name)
      .sort();

  it('hides the small group, then the smallest that would betray it', async () => {
    const result = await protectPublication(publication(groups));
    expect(result.hidden.map(({ group: name }) => name)).toEqual(['small', 'b']);
    expect(shownIn(result)).toEqual(['a', 'all']);
    expect(result.left).toEqual([]);
    expect(await guardPublication(publication([...result.groups]))).toEqual([]);
  });

  it('gives the same groups whatever their order', async () => {
    const result = await protectPublication(publication([...groups].reverse()));
    expect(shownIn(result)).toEqual(['a', 'all']);
  });

  it('says what is left where too much is out already', async () => {
    const before = [
      group('a before', counts, 'a'),
      group('b before', counts, 'b'),
      group('all before', counts, 'a', 'b', 'small'),
    ];
    const result = await protectPublication(publication([group('small', counts, 'small')], before));
    expect(result.hidden.map(({ group: name }) => name)).toEqual(['small']);
    expect(result.left[0]).toMatchObject({ kind: 'can be worked out', n: 6 });
  });
});
