import { describe, expect, it } from 'vitest';
import { loadManagerFigures, loadManagerQuestions, managerWords } from '../../src/report/index.ts';
import { type ManagerShare, managerShares } from '../../src/report/manager-shares.ts';

const questions = loadManagerQuestions();
const figures = loadManagerFigures();
const rowOf = (question: string, wave: string, response: string) =>
  (managerShares(figures, questions, [question]).objects() as ManagerShare[]).find(
    (row) => row.wave === wave && row.response === response,
  );

describe('managerShares', () => {
  it('gives a share that the report tells as a number', () => {
    expect(rowOf('steering', '2010', 'yes')).toMatchObject({
      percent: 85,
      printed: '85',
      precision: 'exact',
      low: null,
      high: null,
    });
  });

  it('prefers what a chart prints to what the text says of it', () => {
    // chart 4.6 prints 10 and 91, section 4.3 says 90
    expect(rowOf('team_agenda', '2017', 'no')).toMatchObject({ percent: 91, printed: '91' });
  });

  it('keeps the words of a share told roughly, with all that they can mean', () => {
    // beyond 12.5 points another quarter is nearer than three quarters
    const row = rowOf('steering', '2017', 'yes');
    expect(row).toMatchObject({ percent: null, printed: '3/4', precision: 'fraction' });
    expect([row?.low, row?.high]).toEqual([62.5, 87.5]);
    expect(row?.possible).toBeNull();
  });

  it('bounds an answer without a value by the others', () => {
    // the other answer is 73, so that a whole percentage of 26.5 to 27.5
    // is left for the two that stand beside it
    const row = rowOf('numeric_insight', '2010', 'no');
    expect(row).toMatchObject({ percent: null, printed: null, precision: null, low: 0 });
    expect(row?.high).toBeGreaterThanOrEqual(26.5);
    expect(row?.high).toBeLessThanOrEqual(27.5);
  });

  it.each([
    // what is left of 67, 100 and 59 percent, whatever the n; nobody
    // said "don't know" of the first and the last
    ['evaluation', '2017', 'no', '33'],
    ['client_satisfaction', '2010', 'no', '0'],
    ['social_domain', '2017', 'no', '41'],
  ])('says what follows where every feasible count prints so: %s %s %s', (id, wave, answer, follows) => {
    expect(rowOf(id, wave, answer)).toMatchObject({ percent: null, printed: null, follows });
  });

  it('says nothing to follow where feasible counts print apart', () => {
    // 91 percent "yes" leaves 2 of 23 (8.7) as well as 2 of 21 (9.5); if the one "don't know" of footnote 15
    // was of 2010 and in the base, 10 of 11 leave none
    expect(rowOf('goals_set', '2010', 'no')).toMatchObject({ follows: null, low: 0, high: 9.6 });
    // 60 percent of 20 leave 8, or 7 beside the one "don't know"; of 5 they leave 2 or 1
    expect(rowOf('goals_set', '2017', 'no')).toMatchObject({ follows: null, low: 20, high: 40 });
    expect(rowOf('goals_set', '2010', 'yes')?.follows).toBeNull();
    expect(rowOf('policy_clear', '2010', 'agree')?.follows).toBeNull();
    // told in words already, though 4 of 17 and 5 of 21 both print as 24
    expect(rowOf('focus', '2017', 'prevention')).toMatchObject({ printed: '1/5', follows: null });
  });

  it('has no row for a wave that a question was not put in', () => {
    expect(rowOf('social_domain', '2010', 'yes')).toBeUndefined();
    expect(rowOf('district_team', '2010', 'yes')).toBeUndefined();
    expect(rowOf('social_domain', '2017', 'no')).toMatchObject({ follows: '41' });
  });

  it('gives no bounds where the report says nothing', () => {
    expect(rowOf('policy_clear', '2010', 'agree')).toMatchObject({ printed: null, low: null, high: null });
  });

  it('keeps the rest of an agreement question apart from an answer "other"', () => {
    const { categories: answers } = managerWords(
      questions,
      questions.map(({ id }) => id),
    );
    const named = questions.flatMap(({ categories = [] }) => categories.filter(({ id }) => id === 'other'));
    expect(named.length).toBeGreaterThan(0);
    for (const { label_nl, label_en } of named.slice(-1)) {
      expect(answers.other).toEqual({ nl: label_nl, en: label_en });
    }
    expect(rowOf('vision_clear', '2017', 'rest')).toBeDefined();
  });
});
