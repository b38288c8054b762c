import { describe, expect, it } from 'vitest';
import { loadManagerFigures, loadManagerQuestions, managerLabels } from '../../src/report/index.ts';
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

  it('keeps the words of a share told roughly, with the range that agrees with them', () => {
    // data/README.md reads a bare fraction as five points either way
    const row = rowOf('steering', '2017', 'yes');
    expect(row).toMatchObject({ percent: null, printed: '3/4', precision: 'fraction' });
    expect(row?.low).toBeGreaterThanOrEqual(70);
    expect(row?.high).toBeLessThanOrEqual(80);
    expect(row?.low).toBeLessThan(row?.high ?? 0);
  });

  it('bounds an answer without a value by the others', () => {
    // the other answer is 85, so a whole percentage of 14.5 to 15.5 is left
    const row = rowOf('steering', '2010', 'no');
    expect(row).toMatchObject({ percent: null, printed: null, precision: null });
    expect(row?.low).toBeGreaterThanOrEqual(14.5);
    expect(row?.high).toBeLessThanOrEqual(15.5);
  });

  it.each([
    // what is left of 60, 70, 100 and of 85 percent, whatever the n: all shares from 14.7 to 15.4 print as 15
    ['goals_set', '2017', 'no', '40'],
    ['reporting', '2017', 'no', '30'],
    ['client_satisfaction', '2010', 'no', '0'],
    ['steering', '2010', 'no', '15'],
  ])('says what follows where every feasible count prints so: %s %s %s', (id, wave, answer, follows) => {
    expect(rowOf(id, wave, answer)).toMatchObject({ percent: null, printed: null, follows });
  });

  it('says nothing to follow where feasible counts print apart', () => {
    // 91 percent "yes" leaves 2 of 23 (8.7) as well as 1 of 11 (9.1) and 2 of 21 (9.5)
    expect(rowOf('goals_set', '2010', 'no')).toMatchObject({ follows: null, low: 8.5, high: 9.6 });
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
    const { answers } = managerLabels(questions);
    const named = questions.flatMap(({ categories = [] }) => categories.filter(({ id }) => id === 'other'));
    expect(named.length).toBeGreaterThan(0);
    for (const { label_nl, label_en } of named.slice(-1)) {
      expect(answers.other).toEqual({ nl: label_nl, en: label_en });
    }
    expect(rowOf('vision_clear', '2017', 'rest')).toBeDefined();
  });
});
