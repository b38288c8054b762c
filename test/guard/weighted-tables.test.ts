import { describe, expect, it } from 'vitest';
import { useDrawing } from '../../src/contracts/drawing.ts';
import { type AnswerPart, guardItem, type ShownGroup } from '../../src/guard/index.ts';
import { ownReport } from '../../src/own-report/own-report.ts';
import { bySurvey } from '../../src/own-report/report-basis.ts';
import { madeUp, type Person } from '../own-report/made-up-answers.ts';

useDrawing({ textWidth: (text) => 7 * text.length, svg: async () => '<svg/>' });

const TRUTH = { a: [3, 4, 5], b: [6, 3, 5], c: [1, 0, 2] } as const;
type Team = keyof typeof TRUTH;
const TEAMS = Object.keys(TRUTH) as Team[];
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** The weighted percentages of all, as they would be printed. */
function printed(counts: Readonly<Record<Team, readonly number[]>>, weights: Readonly<Record<Team, number>>) {
  const by = [0, 1, 2].map((k) => sumOf(TEAMS.map((team) => weights[team] * (counts[team][k] as number))));
  return by.map((sum) => ((100 * sum) / sumOf(by)).toFixed(1)).join(' ');
}

/** All ways in which n answers fall into three categories. */
const ways = (n: number) =>
  Array.from({ length: n + 1 }, (_, one) =>
    Array.from({ length: n - one + 1 }, (__, two) => [one, two, n - one - two]),
  ).flat();

/**
 * The attack by hand: a and c are hidden, b and the counts of all are out, and so are the weighted
 * percentages of all. Every way in which c can have answered leaves a one; those that print the same remain.
 */
function remaining(weights: Readonly<Record<Team, number>>): number[][] {
  const truth = printed(TRUTH, weights);
  const possible = ways(sumOf(TRUTH.c)).filter((c) => {
    const a = [0, 1, 2].map((k) => TRUTH.a[k as 0] + TRUTH.c[k as 0] - (c[k] as number));
    return a.every((count) => count >= 0) && printed({ a, b: TRUTH.b, c }, weights) === truth;
  });
  return [0, 1, 2].map((k) => [...new Set(possible.map((c) => c[k] as number))].sort());
}

const groups = (shown: Readonly<Record<Team, boolean>>): ShownGroup[] => [
  ...TEAMS.map((name): ShownGroup => ({ name, shown: { as: shown[name] ? 'counts' : 'hidden' } })),
  { name: 'all', shown: { as: 'counts', weighted: { decimals: 1 } } },
];
const parts = (weights: Readonly<Record<Team, number>>): AnswerPart[] =>
  TEAMS.map((team) => ({
    groups: [team, 'all'],
    counts: TRUTH[team],
    weighing: { each: weights[team], sums: TRUTH[team].map((count) => count * weights[team]) },
  }));
const attacked = (weights: Readonly<Record<Team, number>>) =>
  guardItem(
    { item: 'q', points: 3, parts: parts(weights), groups: groups({ a: false, b: true, c: false }) },
    { minimum: 5 },
  );

describe('weighted percentages beside counts, of groups whose weights are known', () => {
  it('tell what three persons answered who weigh more than the others, as by hand', async () => {
    const heavy = { a: 1, b: 1, c: 8 };
    expect(remaining(heavy)).toEqual(TRUTH.c.map((count) => [count]));
    const found = await attacked(heavy);
    expect(found.map(({ group, category }) => [group, category])).toEqual(
      [1, 2, 3].map((category) => ['those in c and all', category]),
    );
    expect(found[2]?.reason).toMatch(/answer 3 to q was given 2 times: 1 of the 3 possible values/);
  });

  it('tell nothing more where all weigh alike', async () => {
    const alike = { a: 1.3, b: 1.3, c: 1.3 };
    expect(remaining(alike).map(({ length }) => length)).toEqual([4, 4, 4]);
    expect(await attacked(alike)).toEqual([]);
  });

  it('leave what rounding leaves, as by hand, whatever the weights', async () => {
    for (const c of [1.001, 1.01, 1.05, 1.1, 1.2, 1.5, 2]) {
      const weights = { a: 1, b: 0.9, c };
      const few = remaining(weights).flatMap((values, k) => (values.length < 3 ? [k + 1] : []));
      const found = await attacked(weights);
      expect(
        found.map(({ category }) => category),
        `weight ${c}`,
      ).toEqual(few);
    }
  });

  it('are held back with all of the statement in a report', async () => {
    const people = (weights: Readonly<Record<Team, number>>): Person[] =>
      TEAMS.flatMap((team) =>
        TRUTH[team].flatMap((count, k) =>
          Array.from({ length: count }, (): Person => [team, weights[team], k + 1, 1 + ((k + 1) % 3)]),
        ),
      );
    const made = async (weights: Readonly<Record<Team, number>>) => {
      const { survey, own } = madeUp(people(weights), { weighted: true });
      const options = { language: 'en', divided: true, rules: { minimum: 5 } } as const;
      return ownReport(bySurvey(survey, 'x.sav'), own, options);
    };
    const [heavy, alike] = await Promise.all([made({ a: 1, b: 1, c: 8 }), made({ a: 1, b: 1, c: 1 })]);
    expect(heavy.guarded.withheld.has('q1')).toBe(true);
    expect(alike.guarded.withheld.size).toBe(0);
    expect(alike.guarded.rows[0]?.shares.map((share) => share === null)).toEqual([true, false, true]);
  });
});
