import { from } from 'arquero';
import { describe, expect, it } from 'vitest';
import type { Evidence, NoEvidence } from '../../src/claims/evidence.ts';
import { openStudy } from '../../src/index.ts';
import { panelEvidence } from '../../src/report/panel-evidence.ts';
import { panelStatements } from '../../src/report/panel-statements.ts';
import { secondStudy, textFiles } from '../second-study.ts';

// made up: three municipalities asked in spring, two in autumn
const PANEL = from([
  { wave: 'spring', municipality: 'A', web_survey: true, quickscan: true, interviews: false },
  { wave: 'spring', municipality: 'B', web_survey: false, quickscan: true, interviews: false },
  { wave: 'spring', municipality: 'C', web_survey: false, quickscan: false, interviews: false },
  { wave: 'autumn', municipality: 'A', web_survey: true, quickscan: true, interviews: true },
  { wave: 'autumn', municipality: 'B', web_survey: true, quickscan: false, interviews: false },
]);
const TOTALS = from(
  ['spring', 'autumn'].flatMap((wave) =>
    ['quickscan', 'web_survey'].map((instrument) => ({
      instrument,
      wave,
      statistic: 'respondents',
      printed: '90',
      section: '1',
    })),
  ),
);
const study = openStudy(textFiles(secondStudy()));
const place = { section: '2', stated: '90', precision: 'exact' };

describe('evidence on who took part, of a study with waves of its own', () => {
  it.each([
    ['municipalities', ['panel', 'spring'], 2],
    ['municipalities', ['panel', 'autumn'], 2],
    ['municipalities', ['quickscan', 'spring'], 2],
    ['municipalities', ['quickscan', 'autumn'], 1],
    ['approached', ['panel', 'spring'], 3],
    ['approached', ['panel', 'autumn'], 2],
    ['items', ['quickscan'], 3],
  ])('counts %s(%s) in the table of that wave', (name, args, expected) => {
    const found = panelEvidence(PANEL, study.instrument())({ name, args }, place) as Evidence;
    expect(found.worlds).toEqual([expected]);
  });

  it('has none of a wave that the table does not have', () => {
    const evidence = panelEvidence(PANEL, study.instrument());
    expect(evidence({ name: 'municipalities', args: ['panel', 'summer'] }, place)).toBeUndefined();
  });

  it.each([
    // 4 + 7 + 11 + 20 + 18 + 9 + 4 answers to statement a, 74 to b and
    // 71 to c in spring; 79, 76 and 73 in autumn
    ['quickscan', 'spring', 74, 'the largest n of a statement is 74'],
    ['quickscan', 'autumn', 79, 'the largest n of a statement is 79'],
    ['web_survey', 'spring', 1, 'table 1.1 has 1 municipality that took part'],
    ['web_survey', 'autumn', 2, 'table 1.1 has 2 municipalities that took part'],
  ])('knows how many answered the %s of %s at the least', (instrument, wave, value, because) => {
    const evidence = panelStatements(TOTALS, PANEL, study.survey, study.frequencies());
    const found = evidence({ name: 'n', args: [instrument, wave] }, place) as NoEvidence;
    expect(found.atLeast?.value).toBe(value);
    expect(found.atLeast?.because.en).toBe(because);
  });
});
