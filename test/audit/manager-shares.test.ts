import { describe, expect, it } from 'vitest';
import { managerShares } from '../../src/audit/manager-shares.ts';
import { loadManagerFigures, loadManagerQuestions, managerLabels } from '../../src/survey/index.ts';

interface Row {
  readonly wave: string;
  readonly response: string;
  readonly percent: number | null;
  readonly printed: string | null;
  readonly precision: string | null;
  readonly low: number | null;
  readonly high: number | null;
}

const questions = loadManagerQuestions();
const figures = loadManagerFigures();
const rowOf = (question: string, wave: string, response: string) =>
  (managerShares(figures, questions, [question]).objects() as Row[]).find(
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
