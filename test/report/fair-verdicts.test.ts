import { describe, expect, it } from 'vitest';
import type { AuditedClaim } from '../../src/claims/index.ts';
import {
  auditClaims,
  checkManagerFigure,
  loadManagerFigures,
  loadManagerQuestions,
  managerShares,
} from '../../src/report/index.ts';

const audited = auditClaims();
/** A statistic given to its sign stands for the one that it begins. */
const isOn = (statistic: string, given: string): boolean =>
  given.endsWith(' ') ? statistic.startsWith(given) : statistic === given;
const claimsOn = (section: string, statistic: string): AuditedClaim[] =>
  audited.filter((claim) => claim.section === section && isOn(claim.statistic, statistic));
function claimOn(section: string, statistic: string): AuditedClaim {
  const [claim] = claimsOn(section, statistic);
  if (!claim) throw new Error(`section ${section} makes no claim on ${statistic}`);
  return claim;
}
const difference = (item: string) => `mean(${item}, 2017) - mean(${item}, 2010)`;

// What a sceptical author of the report could rebut; each expectation was
// worked out by hand from the printed tables.

describe('words are no evidence', () => {
  it('leaves figure 3.2 its natural 4, 5 and 12 of 21, so that no share of it is fixed', () => {
    const rows = managerShares(loadManagerFigures(), loadManagerQuestions(), ['focus']).objects() as {
      wave: string;
      response: string;
      possible: string | null;
    }[];
    const possible = rows.find(
      ({ wave, response }) => wave === '2017' && response === 'prevention',
    )?.possible;
    // beside 4 of 17 or 5 of 21 for repression, prevention may be anything that is left
    expect(possible).toMatch(/^0 of 17, 1 of 17, 2 of 17/);
    for (const [section, answer] of [
      ['0.2.2', 'balance'],
      ['3.2', 'balance'],
      ['3.7', 'balance'],
      ['3.7', 'prevention'],
    ] as const) {
      expect(claimOn(section, `share(fig3.2, focus, ${answer}, 2017)`).verdict, section).toBe('consistent');
    }
  });

  it('tries every base for the 55 percent of figure 2.13, whose footnote names no wave', () => {
    const claim = claimOn('2.4.1', 'share(fig2.13, feedback_staff, yes, 2017)');
    expect(claim).toMatchObject({
      verdict: 'consistent',
      reason: 'possible as 6 of 11, 11 of 20 or 12 of 22',
    });
    // with the six left out of 24, no more than 18 are left, and of those only 6 of 11 prints 55
    const out = claim.readings.find(({ name }) => name.endsWith('left out of the base'));
    expect(out?.holds).toBe(1);
  });
});

describe('rounding is no error', () => {
  it.each([
    ['2.3.1', 'agree(v1d, 2017)'], // 43 + 5 = 48
    ['2.3.3', 'agree(v3c, 2010)'], // 28 + 3 = 31
    ['2.3.3', 'agree(v2g, 2017)'], // 45 + 8 = 53
    ['2.4.3', 'agree(v5d, 2010)'], // 19 + 2 = 21
    ['2.4.3', 'agree(v5c, 2017)'], // 32 + 6 = 38
    ['2.4.3', 'agree(v5e, 2017)'], // 36 + 1 = 37
  ])('but the sum of printed categories: %s %s', (section, statistic) => {
    const { verdict, readings } = claimOn(section, statistic);
    expect(verdict).toBe('rounding');
    const sum = readings.find(({ name }) => name === 'the sum of rounded categories');
    expect(sum?.holds).toBe(sum?.possible);
  });

  it('and what only some counts give is open', () => {
    // 33.49 and 6.70 round twice to 34 and 7: only two of the four vectors have them
    const time = claimOn('2.3.3', 'agree(v3c, 2017)');
    expect([time.verdict, time.holds, time.possible]).toEqual(['open', 2, 4]);
    // 24.5 percent is the most that prints as tables B1.2 does, and prints as 25 but in one vector of five
    expect(claimOn('5.6', 'agree(v2e, 2010)').verdict).toBe('open');
    // the row of 2017 cannot be right, and 8 of the 12 vectors of 2010
    // give -0.01 beside the counts nearest to it
    const row = claimOn('table B1.1', difference('v4c'));
    expect(row.verdict).toBe('open');
    expect(row.readings.find(({ name }) => name === 'direct')).toMatchObject({ holds: 8, possible: 12 });
  });

  it('accuses the difference of v2b only together with the printed SDs', () => {
    const claim = claimOn('table B1.1', difference('v2b'));
    expect(claim.verdict).toBe('open');
    expect(claim.readings.find(({ name }) => name === 'direct')?.holds).toBe(0);
    expect(claim.readings.find(({ name }) => name === 'without the printed SDs')?.holds).toBeGreaterThan(0);
  });
});

describe('a number recomputes nothing by being there', () => {
  const questions = loadManagerQuestions();
  const shown = new Map<string, string[]>();
  for (const { id, figures = [] } of questions) {
    for (const figure of figures) shown.set(figure, [...(shown.get(figure) ?? []), id]);
  }

  it('so that of the figures on managers only 4.6, whose labels fix each other, has recomputed values', () => {
    const verdicts = [...shown].flatMap(([figure, ids]) =>
      checkManagerFigure(figure, loadManagerFigures(), questions, ids).cells.map(
        (cell) => [figure, cell] as const,
      ),
    );
    const recomputed = verdicts.filter(([, { verdict }]) => verdict === 'recomputed');
    expect(new Set(recomputed.map(([figure]) => figure))).toEqual(new Set(['4.6']));
    for (const [, { verdict, reason }] of verdicts) {
      if (verdict === 'consistent') expect(reason).toMatch(/^possible/);
    }
  });

  it('nor by being repeated', () => {
    for (const [section, statistic] of [
      ['2.4.2', 'share(fig2.14, recruitment, some, 2017)'],
      ['2.5', 'share(fig2.14, recruitment, some, 2017)'],
      ['2.3.3', 'share(fig2.6, capacity, increased, 2010)'],
      ['2.5', 'share(fig2.6, capacity, increased, 2010)'],
      ['0.1', 'n(web_survey, 2017)'],
    ] as const) {
      for (const claim of claimsOn(section, statistic)) {
        expect(['consistent', 'not checkable'], claim.id).toContain(claim.verdict);
      }
    }
  });
});

describe('a value and a claim have one verdict', () => {
  it('in the figures on managers as in the ledger', () => {
    const check = checkManagerFigure('4.6', loadManagerFigures(), loadManagerQuestions(), ['team_agenda']);
    const told = check.cells.map(({ wave, statistic, printed, verdict }) => [
      wave,
      statistic,
      printed,
      verdict,
    ]);
    // 19 of 21 are 90.48 percent: once rounded 90, twice 91; of 31, 18 and 13 are 58.06 and 41.94
    expect(told).toEqual([
      ['2010', 'n', '31', 'consistent'],
      ['2010', 'no', '42', 'recomputed'],
      ['2010', 'yes', '58', 'recomputed'],
      ['2017', 'n', '21', 'recomputed'],
      ['2017', 'no', '90', 'says both'],
      ['2017', 'no', '91', 'says both'],
      ['2017', 'yes', '10', 'recomputed'],
    ]);
  });
});

describe('the report against itself', () => {
  it.each([
    // knowing the vision agrees with 2010 (2.2), and fewer know it (0.2.1, 2.5)
    ['2.2', 'agree(v1a, 2017) = agree(v1a, 2010)', ['0.2.1', '2.5']],
    ['0.2.1', 'agree(v1a, 2017) < ', ['2.2']],
    // home visits are used about as much (2.3.3), and every instrument is used less (3.5)
    ['2.3.3', 'share(fig2.7, instruments, home_visit_signal, 2017) = ', ['3.5']],
    ['3.5', 'share(fig2.7, instruments, home_visit_signal, 2017) < ', ['2.3.3']],
    // cooperation improved a little (5.1), and is unchanged (0.2.4, 5.6)
    ['5.1', 'share(fig5.1, internal_cooperation, yes, 2017) > ', ['0.2.4', '5.6']],
    ['5.6', 'share(fig5.1, internal_cooperation, yes, 2017) = ', ['5.1']],
    // 90 in the text, 91 in the label
    ['4.3', 'share(fig4.6, team_agenda, no, 2017)', ['chart 4.6']],
    ['chart 4.6', 'share(fig4.6, team_agenda, no, 2017)', ['4.3']],
  ])('is seen in %s: %s', (section, statistic, places) => {
    const claim = claimOn(section, statistic);
    expect(['says both', 'misattributed']).toContain(claim.verdict);
    expect(claim.otherPlaces.map((place) => place.section)).toEqual(places);
  });
});

describe('a word of degree hangs on no bound alone', () => {
  it('says of "agrees with 2010" what 7 points would have to count as', () => {
    const { sensitivity } = claimOn('2.2', 'agree(v1a, 2017) = agree(v1a, 2010)');
    expect(sensitivity?.flip).toBe('holds if 6.8 to 7.8 points count as "comparable"');
    // the tables print 81 percent of 398 and 74 of 216: Newcombe's interval of any such pair ends near 0
    expect(sensitivity?.interval?.upper).toBeLessThan(0);
    expect(sensitivity?.interval?.upper).toBeGreaterThan(-1);
    expect(sensitivity?.interval?.lower).toBeLessThan(-13.8);
    expect(sensitivity?.holm).toBeGreaterThan(0.05);
  });

  it('takes the answers of the managers for their own test, not those of the practitioners', () => {
    const few = claimOn('4.1', 'share(fig4.1, board_involved, agree, 2017) < ').sensitivity?.interval;
    const many = claimOn('2.3.3', 'agree(v2g, 2017) > ').sensitivity?.interval;
    const width = (one: typeof few) => (one ? one.upper - one.lower : 0);
    expect(width(few)).toBeGreaterThan(2 * width(many));
  });

  it.each([
    // nine points of which the audit itself says that chance does not make them, called a fraction
    ['2.3.3', 'agree(v2d, 2017) > '],
    // fifteen points, from 11 or 18 of 20 or 33 managers, called a fraction
    ['2.4.1', 'share(fig2.11, reporting, yes, 2017) > '],
    // half as many agree, called another fraction less
    ['0.2.1', 'agree(v4e, 2017) < agree(v4b, 2017)'],
  ])('calls a word that does not fit wording, never an error: %s %s', (section, statistic) => {
    expect(claimOn(section, statistic).verdict).toBe('wording');
  });
});

describe('what the report says elsewhere is seen', () => {
  it.each([
    ['1.4.3', 'municipalities(interviews, 2017) > municipalities(interviews, 2010)'], // 13 > 10
    ['1.4.1', 'municipalities(panel, 2017) < municipalities(panel, 2010)'], // 25 < 37
    ['1.4.3', 'n(quickscan, 2017) > n(web_survey, 2017)'], // 224 > 24
    ['chart 4.6', 'valid(fig4.6, team_agenda, 2017)'], // labels of 10 and 91 percent fit 21 alone
  ])('%s %s', (section, statistic) => {
    expect(claimOn(section, statistic).verdict).toBe('recomputed');
  });

  it('knows by attainability which readings a percentage of few answers leaves', () => {
    const management = claimOn('4.2', 'share(fig4.2, management_involved, agree, 2017)');
    // 8 of 23 are 34.8, 8 of 24 33.3: no k of n up to 24 prints 34 but as a sum of two rounded answers
    expect(management.readings.find(({ name }) => name === 'direct')?.holds).toBe(0);
    expect(management.reason).toContain('only by the sum of rounded categories');
    const card = claimOn('3.5', 'share(fig2.7, instruments, risk_score_card, 2010)');
    // 16 of 33 are 48.48, which rounds to 49 by way of 48.5
    expect(card.reason).toBe(
      'possible as 16 of 33, though only by rounding twice, to a decimal and then whole',
    );
  });
});
