import { describe, expect, it } from 'vitest';
import { loadManagerFigures, loadManagerQuestions } from '../../src/report/index.ts';

type Row = Record<
  'figure' | 'question' | 'wave' | 'category' | 'statistic' | 'printed' | 'precision' | 'section',
  string
>;
const questions = loadManagerQuestions();
const byId = new Map(questions.map((question) => [question.id, question]));
const rows = loadManagerFigures().objects() as Row[];

describe('web survey of managers', () => {
  it('has ids of its own, in order, and follow-ups that come after their question', () => {
    expect(byId.size).toBe(questions.length);
    questions.forEach((question, index) => {
      expect(question.position).toBe(index + 1);
      if (question.follows)
        expect(byId.get(question.follows)?.position, question.id).toBeLessThan(question.position);
      expect(question.categories === undefined, question.id).toBe(question.kind === 'open');
    });
  });

  it('shows every figure on managers that the report has', () => {
    const figures = new Set(questions.flatMap((question) => question.figures ?? []));
    expect([...figures].sort()).toEqual(
      ['2.1', '2.3', '2.4', '2.6', '2.7', '2.10', '2.11', '2.12', '2.13', '2.14', '2.16', '2.18']
        .concat(['3.1', '3.2', '3.3', '3.4', '4.1', '4.2', '4.3', '4.5', '4.6', '5.1', '5.2', '5.3', '5.4'])
        .sort(),
    );
  });

  it('has values of known questions, in figures that show them, for categories that the form has', () => {
    for (const { figure, question, category } of rows) {
      const known = byId.get(question);
      expect(known, question).toBeDefined();
      if (figure !== 'none') expect(known?.figures, question).toContain(figure);
      if (figure === 'none' || category === 'all') continue;
      const categories = known?.categories?.map(({ id }) => id) ?? [];
      if (category === 'agree') expect(known?.kind, question).toBe('agreement');
      else expect(categories, question).toEqual(expect.arrayContaining(category.split('+')));
    }
  });

  it('has percentages from 0 to 100, and counts no greater than the number asked', () => {
    // 24 managers answered in 2017; 37 municipalities took part in 2010
    // a footnote that names no wave may be of either
    const most = { '2017': 24, '2010': 37, unnamed: 24 } as Record<string, number>;
    for (const { statistic, printed, wave, question } of rows) {
      const [top, bottom] = printed.split('/').map(Number);
      if (statistic === 'percent') {
        expect(
          bottom === undefined ? (top ?? -1) / 100 : (top ?? -1) / bottom,
          question,
        ).toBeGreaterThanOrEqual(0);
        expect(bottom === undefined ? (top ?? 101) / 100 : (top ?? 2) / bottom, question).toBeLessThanOrEqual(
          1,
        );
      }
      if (statistic === 'n' || statistic === 'dont_know')
        expect(top, question).toBeLessThanOrEqual(most[wave] ?? 0);
    }
  });

  it('does not correct the chart of figure 4.6, whose 2017 bar adds up to 101', () => {
    const bar = rows.filter(
      (row) => row.section === 'chart 4.6' && row.wave === '2017' && row.statistic === 'percent',
    );
    expect(bar.map(({ category, printed }) => [category, printed]).sort()).toEqual([
      ['no', '91'],
      ['yes', '10'],
    ]);
  });
});
