import { describe, expect, it } from 'vitest';
import type { ManagerQuestion } from '../../src/report/index.ts';
import { type ManagerValue, managerWorlds } from '../../src/report/manager-evidence.ts';

const yesNo: ManagerQuestion = {
  id: 'q',
  position: 1,
  kind: 'choice',
  section: 's',
  label_nl: 'V',
  question: 'Q',
  categories: [
    { id: 'yes', label_nl: 'Ja', label_en: 'yes' },
    { id: 'no', label_nl: 'Nee', label_en: 'no' },
  ],
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

  it('leaves n open below the respondents less the "don\'t know"', () => {
    const values = [value('all', 'dont_know', '6'), value('yes', 'percent', '55')];
    const sizes = managerWorlds(values, yesNo, '2017').solutions.map(({ n }) => n);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(18);
    expect(sizes).toContain(11); // 6 of 11 is 54.5
    for (const { counts, n } of managerWorlds(values, yesNo, '2017').solutions) {
      expect(Math.round((100 * (counts[0] ?? 0)) / n)).toBe(55);
    }
  });
});
