import { describe, expect, it } from 'vitest';
import { useDrawing } from '../../src/contracts/drawing.ts';
import { surveyDesign, weightedShare } from '../../src/index.ts';
import { codebook } from '../../src/own-report/index.ts';
import { type OwnReportOptions, ownReport } from '../../src/own-report/own-report.ts';
import { bySurvey } from '../../src/own-report/report-basis.ts';
import { madeUp, type Person, team } from './made-up-answers.ts';

useDrawing({ textWidth: (text) => 7 * text.length, svg: async () => '<svg/>' });

const two = [1, 2, 3, 1, 2, 3, 1, 2, 3, 2, 2, 1];
const people: Person[] = [...team('a', two), ...team('b', [...two, 3, 3]), ...team('c', [1, 3, 2])];
const options: OwnReportOptions = { language: 'en', divided: true, rules: { minimum: 5 } };
const report = async (all: readonly Person[], weighted: boolean, more: Partial<OwnReportOptions> = {}) => {
  const { survey, own } = madeUp(all, { weighted });
  return { survey, own, made: await ownReport(bySurvey(survey, 'x.sav'), own, { ...options, ...more }) };
};

describe('ownReport', () => {
  it('holds the small group back, and the smallest other one, from which it would follow', async () => {
    const { made } = await report(people, false);
    const [row] = made.guarded.rows;
    expect(made.guarded.groups).toEqual(['a', 'b', 'c']);
    expect(row?.shares.map((share) => share?.percent ?? null)).toEqual([null, '36', null]);
    expect(row?.all).toEqual({ percent: '31', n: 29, effectiveN: null });
    expect(made.guarded.reasons[0]).toBe('q1, c: c has 3 answers to q1; a table needs at least 5');
  });

  it('shows shares by group weighted, with their effective n', async () => {
    const { made } = await report(people, true);
    const own = people.filter(([name]) => name === 'b');
    const expected = weightedShare(
      own.map(([, , answer]) => answer),
      [3],
      surveyDesign({ weights: own.map(([, weight]) => weight) }),
    );
    const share = made.guarded.rows[0]?.shares[1];
    expect(share?.percent).toBe((100 * expected.estimate).toFixed(0));
    expect(share?.effectiveN).toBeCloseTo(expected.effectiveN, 9);
    expect(share?.n).toBe(14);
  });

  it('writes the effective n into every row of a weighted chart, and rounds a share once', async () => {
    const { made } = await report(people, true);
    const [figure] = made.figures;
    const rows = figure?.chart.table.objects() as Record<string, unknown>[];
    const all = weightedShare(
      people.map(([, , answer]) => answer),
      [3],
      surveyDesign({ weights: people.map(([, weight]) => weight) }),
    );
    expect(rows[0]).toMatchObject({ n: 29, 'effective n': all.effectiveN.toFixed(0) });
    expect(rows[0]?.['Vaak (%)']).toBe(Number((100 * all.estimate).toFixed(0)));
    expect(figure?.chart.source).toBe('own wave 2026, x.sav');
    const plain = await report(people, false);
    expect(plain.made.figures[0]?.chart.table.columnNames()).not.toContain('effective n');
  });

  it('shows nothing of a statement where eleven follow upon ten', async () => {
    const earlier = await report(people.slice(0, -1), false, { divided: false });
    const before = [{ name: 'May', tables: earlier.made.guarded.published }];
    const { made, own, survey } = await report(people, false, { divided: false, before });
    expect([...made.guarded.withheld]).toEqual(['q1', 'q2']);
    expect(made.figures).toEqual([]);
    expect(made.counts.numRows()).toBe(0);
    expect(JSON.stringify(codebook(survey, own, made).rows)).not.toMatch(/"answer","\d/);
    expect(made.guarded.reasons.join('\n')).toMatch(
      /\(n = 1\), answer 1 to q1 was given 0 times: 1 of the 2/,
    );
    const apart = await report(people.slice(0, 20), false, { divided: false, before });
    expect(apart.made.guarded.apart).toEqual(['May']);
    expect(apart.made.guarded.withheld.size).toBe(0);
  });

  it('shows nothing of a survey of fewer than the minimum', async () => {
    const { made } = await report(team('a', [1, 2, 3, 1]), false, { divided: false });
    expect(made.guarded.withheld.size).toBe(2);
  });
});

describe('codebook', () => {
  it('has a row an answer and a row a reason, with labels, counts and the column', async () => {
    const { survey, own, made } = await report([...people, ['a', 1, null, 1]], true);
    const { heads, rows } = codebook(survey, own, made);
    const of = (row: readonly string[]) => Object.fromEntries(heads.map((head, at) => [head, row[at]]));
    expect(rows).toHaveLength(2 * (3 + 4));
    expect(of(rows[1] as string[])).toMatchObject({
      item: 'q1',
      label_nl: 'Eerste vraag',
      column: 'q1',
      question_in_file: 'Eerste vraag',
      understood_by: 'code',
      code: '2',
      answer_nl: 'Soms',
      kind: 'answer',
      n: '11',
    });
    expect(of(rows[3] as string[])).toMatchObject({ kind: 'empty', answer_nl: 'leeg', n: '1', code: '' });
    const percents = rows.slice(0, 3).map((row) => Number(of(row).weighted_percent));
    expect(percents.reduce((sum, percent) => sum + percent, 0)).toBeCloseTo(100, 0);
  });
});
