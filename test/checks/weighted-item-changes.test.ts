import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  feasibleSet,
  openStudy,
  publishedRows,
  responseTable,
  sumsOfCounts,
  survey,
  weightedChangeTable,
  weightedItemChanges,
  welchTTestOfCounts,
} from '../../src/index.ts';

/** From test/oracles/weighted-changes.R. */
const oracle = JSON.parse(
  readFileSync(new URL('../oracles/weighted-changes.json', import.meta.url), 'utf8'),
) as {
  readonly before: number[];
  readonly y: (number | null)[];
  readonly w: number[];
  readonly n: number;
  readonly effectiveN: number;
} & Readonly<Record<'mean' | 'agree', { change: number; interval: [number, number]; p: number }>> & {
    readonly welch: { p: number };
  };
const study = openStudy();
const waves = ['before', 'after'].map((id, index) => ({
  id,
  label: { nl: id, en: id },
  colour: ['#111111', '#dddddd'][index] as string,
}));
const known = survey({ ...study.survey, waves });
const responses = (item: string) =>
  responseTable([{ wave: 'before', item, counts: oracle.before, basis: 'own', feasible: 1 }]);

function sumsOf(weights: readonly number[]) {
  const sums = { counts: [0, 0, 0, 0, 0], weights: [0, 0, 0, 0, 0], squares: [0, 0, 0, 0, 0] };
  oracle.y.forEach((answer, row) => {
    const weight = weights[row] as number;
    if (answer === null || weight === 0) return;
    for (const [kind, value] of [
      ['counts', 1],
      ['weights', weight],
      ['squares', weight ** 2],
    ] as const) {
      sums[kind][answer - 1] = (sums[kind][answer - 1] as number) + value;
    }
  });
  return sums;
}
const changeWith = (weights: readonly number[], respondents = oracle.y.length) =>
  weightedItemChanges(
    known,
    responses('v1a'),
    study.frequencies(),
    () => ({ sums: sumsOf(weights), respondents }),
    ['v1a'],
  )[0];

describe('weightedItemChanges', () => {
  it('is R survey beside Satterthwaite', () => {
    const change = changeWith(oracle.w);
    for (const name of ['mean', 'agree'] as const) {
      expect(change?.[name].change).toBeCloseTo(oracle[name].change, 9);
      expect(change?.[name].interval.lower).toBeCloseTo(oracle[name].interval[0], 9);
      expect(change?.[name].interval.upper).toBeCloseTo(oracle[name].interval[1], 9);
    }
    expect(change?.p.lower).toBeCloseTo(oracle.mean.p, 9);
    expect(change).toMatchObject({ nBefore: 220, nAfter: oracle.n });
    expect(change?.effectiveN).toBeCloseTo(oracle.effectiveN, 9);
  });

  it('is Welch where all weights are alike and all answered', () => {
    const alike = oracle.w.map(() => 1);
    const answered = oracle.y.filter((answer) => answer !== null).length;
    expect(changeWith(alike, answered)?.p.lower).toBeCloseTo(oracle.welch.p, 9);
  });

  it('ranges over all that the print of the report leaves open', () => {
    const printed = publishedRows(study.frequencies(), '2017', study.survey);
    const item = 'v2b';
    const possible = feasibleSet(printed.get(item) as NonNullable<ReturnType<typeof printed.get>>);
    expect(possible.length).toBeGreaterThan(1);
    const own = [9, 14, 11, 20, 6];
    const [change] = weightedItemChanges(
      survey({ ...study.survey, waves: [...study.survey.waves, ...waves.slice(1)] }),
      study.responses(),
      study.frequencies(),
      () => ({ sums: sumsOfCounts(own), respondents: 60 }),
      [item],
      ['2017', 'after'],
    );
    const ps = possible.map((counts) => welchTTestOfCounts(own, counts).pValue);
    expect(change?.p.lower).toBeCloseTo(Math.min(...ps), 12);
    expect(change?.p.upper).toBeCloseTo(Math.max(...ps), 12);
  });

  it('reads as a table', () => {
    const change = changeWith(oracle.w);
    const [row] = weightedChangeTable(change ? [change] : []).objects();
    expect(row).toEqual({
      item: 'v1a',
      agree: '-26 (-43 to -8)',
      mean: '-0.59 (-1.03 to -0.14)',
      n: '43',
      effective_n: '37',
      p: '0.011',
      conclusion: 'stands',
    });
  });
});
