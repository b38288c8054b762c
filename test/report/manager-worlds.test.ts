import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRECISION_NAMES } from '../../src/claims/index.ts';
import { loadManagerFigures, loadManagerQuestions, type ManagerQuestion } from '../../src/report/index.ts';
import { valuesOf } from '../../src/report/manager-shares.ts';
import { type ManagerValue, managerWorlds } from '../../src/report/manager-worlds.ts';

const yesNo: ManagerQuestion = {
  id: 'q',
  position: 1,
  kind: 'choice',
  section: 's',
  label_nl: 'V',
  label_en: 'x',
  question: 'Q',
  question_nl: 'Q',
  categories: [
    { id: 'yes', label_nl: 'Ja', label_en: 'yes' },
    { id: 'no', label_nl: 'Nee', label_en: 'no' },
  ],
  waves: [{ id: '2017', most_respondents: 24 }],
};
const value = (
  category: string,
  statistic: ManagerValue['statistic'],
  printed: string,
  precision = 'exact',
) => ({
  question: 'q',
  wave: '2017',
  category,
  statistic,
  printed,
  precision,
  section: '4',
});

describe('managerWorlds', () => {
  it('finds the one count behind a percentage of a known n', () => {
    // 12 of 21 is 57.1 percent; 11 and 13 are 52.4 and 61.9
    const { solutions, dropped } = managerWorlds(
      [value('all', 'n', '21'), value('yes', 'percent', '57')],
      yesNo,
      '2017',
    );
    expect(solutions.map(({ counts }) => counts)).toEqual([[12, 9]]);
    expect(dropped).toEqual([]);
  });

  it('lets a share be rounded twice', () => {
    // of 21 answers, 2 are 9.52 percent and 19 are 90.48: by way of 90.5 that prints as 91
    const values = [value('all', 'n', '21'), value('yes', 'percent', '10'), value('no', 'percent', '91')];
    const { solutions, dropped } = managerWorlds(values, yesNo, '2017');
    expect(dropped).toEqual([]);
    expect(solutions.map(({ counts }) => counts)).toEqual([[2, 19]]);
  });

  it('lets an agree share be the sum of two rounded answers', () => {
    // no k of 24 or fewer is 34 percent; 1 and 7 of 23 are 4.3 and 30.4, which print as 4 and 30
    const { solutions } = managerWorlds(
      [value('agree', 'percent', '34')],
      { ...yesNo, kind: 'agreement' },
      '2017',
    );
    expect(solutions.map(({ counts, n }) => `${counts[0]}/${n}`)).toContain('8/23');
  });

  it('gives up the fewest statements where all cannot hold', () => {
    const values = [value('all', 'n', '21'), value('yes', 'percent', '10'), value('no', 'percent', '80')];
    const { solutions, dropped } = managerWorlds(values, yesNo, '2017');
    expect(dropped.map(({ printed }) => printed)).toEqual(['80']);
    expect(solutions.map(({ counts }) => counts)).toEqual([[2, 19]]);
  });

  it('takes "don\'t know" out of the base and into it, and of the other wave where the place names none', () => {
    // 6 of 11 is 54.5, 11 of 20 55.0, 12 of 22 54.5; with the six left out at most 18 of the 24 are left
    const shares = (wave: string) => {
      const unsure = { ...value('all', 'dont_know', '6'), wave };
      const { solutions } = managerWorlds([unsure, value('yes', 'percent', '55')], yesNo, '2017');
      return solutions.map(({ counts, n, base }) => `${counts[0]} of ${n}: ${base}`);
    };
    const out = '"don\'t know" left out of the base';
    const within = '"don\'t know" in the base';
    expect(shares('2017')).toEqual([`6 of 11: ${out}`, `11 of 20: ${within}`, `12 of 22: ${within}`]);
    const other = '"don\'t know" of the other wave';
    expect(shares('unnamed')).toEqual([
      ...shares('2017'),
      `6 of 11: ${other}`,
      `11 of 20: ${other}`,
      `12 of 22: ${other}`,
    ]);
  });

  it('never has fewer possibilities for a word that is added', () => {
    const percent = fc.integer({ min: 0, max: 100 }).map(String);
    const words = fc.constantFrom(...PRECISION_NAMES, 'fraction');
    const category = fc.constantFrom('yes', 'no', 'yes+no');
    fc.assert(
      fc.property(percent, percent, words, category, (exact, told, word, of) => {
        const known = [value('yes', 'percent', exact)];
        const before = managerWorlds(known, yesNo, '2017', ['yes', 'no']);
        const after = managerWorlds([...known, value(of, 'percent', told, word)], yesNo, '2017', [
          'yes',
          'no',
        ]);
        expect(after).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('takes waves and their most respondents from the questionnaire, whichever they are', () => {
    const later = { ...yesNo, waves: [...yesNo.waves, { id: 'spring', most_respondents: 4 }] };
    const half = [{ ...value('yes', 'percent', '50'), wave: 'spring' }];
    // half of four at the most: 1 of 2 and 2 of 4
    const { solutions } = managerWorlds(half, later, 'spring');
    expect(solutions.map(({ counts, n }) => [counts[0], n])).toEqual([
      [1, 2],
      [2, 4],
    ]);
    expect(() => managerWorlds(half, later, 'autumn')).toThrow(
      'no wave "autumn" of the web survey; known here: 2017, spring',
    );
  });

  it('has 4, 5 and 12 of 21 among what can lie behind figure 3.2, and 12 of 22 behind 2.13', () => {
    const figures = loadManagerFigures().objects() as ManagerValue[];
    const worldsOf = (id: string, wanted: string[]) => {
      const question = loadManagerQuestions().find((one) => one.id === id);
      if (!question) throw new Error(`no question ${id}`);
      const { categories, solutions } = managerWorlds(
        valuesOf(figures, id, '2017'),
        question,
        '2017',
        wanted,
      );
      return solutions.map(({ counts, n }) => [...wanted.map((name) => counts[categories.indexOf(name)]), n]);
    };
    expect(worldsOf('focus', ['prevention', 'repression', 'balance'])).toContainEqual([4, 5, 12, 21]);
    expect(worldsOf('feedback_staff', ['yes'])).toContainEqual([12, 22]);
  });
});
