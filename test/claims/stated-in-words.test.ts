import { describe, expect, it } from 'vitest';
import { type Claim, statedInWords } from '../../src/claims/index.ts';
import { loadClaims } from '../../src/report/index.ts';

const ledger = loadClaims().objects() as Claim[];
const worded = (precision: string, stated: string, statistic = 'agree(v3g, 2017)') =>
  statedInWords({ precision, stated, statistic });

describe('statedInWords', () => {
  it.each([
    ['exact', '57', '57'],
    ['exact', '-0.18', '-0.18'],
    ['about', '80', 'about 80'],
    ['about', '1/2', 'about 1/2 (50)'],
    ['fraction', '2/3', 'in words, about 2/3 (66.7)'],
    ['nearly', '50', 'nearly 50'],
    ['just-over', '1/4', 'just over 1/4 (25)'],
    ['just-under', '40', 'just under 40'],
    ['more-than', '50', 'more than 50'],
    ['nearly-double', '2', 'nearly double'],
  ])('%s %s: %s', (precision, stated, words) => {
    expect(worded(precision, stated)).toBe(words);
  });

  it.each([
    ['more', 'rose', 'higher than'],
    ['less', 'fell', 'lower than'],
    ['slightly-more', 'rose somewhat', 'somewhat higher than'],
    ['slightly-less', 'fell somewhat', 'somewhat lower than'],
    ['fraction-more', 'rose a fraction', 'a fraction higher than'],
    ['fraction-less', 'fell a fraction', 'a fraction lower than'],
    ['much-more', 'rose considerably', 'much higher than'],
    ['much-less', 'fell considerably', 'much lower than'],
    ['unchanged', 'unchanged', 'the same as'],
    ['comparable', 'comparable', 'comparable with'],
  ])('%s: "%s" over the years, "%s" side by side', (precision, change, comparison) => {
    expect(worded(precision, 'true', 'agree(v1a, 2017) > agree(v1a, 2010)')).toBe(change);
    expect(worded(precision, 'true', 'agree(v4b, 2017) < agree(v3g, 2017)')).toBe(`v4b is ${comparison} v3g`);
  });

  it.each([
    ['agree(v1d, 2017) < share(fig2.3, goals_set, yes, 2017)', 'less', 'v1d is lower than goals set'],
    ['n(quickscan, 2017) > n(web_survey, 2017)', 'much-more', 'quickscan is much higher than web survey'],
    [
      'share(fig2.7, instruments, info_map, 2017) > share(fig2.7, instruments, ib_use, 2017)',
      'more',
      'info map is higher than ib use',
    ],
    [
      'share(f, q, a, 2017) - share(f, q, a, 2010) < share(f, q, b, 2017) - share(f, q, b, 2010)',
      'less',
      'the change in a is lower than the change in b',
    ],
    // an earlier value on the left does not rise when it is higher
    ['agree(v1a, 2010) > agree(v1a, 2017)', 'more', '2010 is higher than 2017'],
  ])('names what is compared: %s', (statistic, precision, words) => {
    expect(worded(precision, 'true', statistic)).toBe(words);
  });

  it.each([
    ['exact', 'as claimed'],
    ['nearly', 'nearly all'],
    ['more-than', 'most'],
    ['more', 'more'],
    ['less', 'less'],
    ['much-less', 'much less'],
    ['unchanged', 'unchanged'],
  ])('words %s of a claim that cannot be computed as "%s"', (precision, words) => {
    expect(worded(precision, 'true', 'none')).toBe(words);
  });

  it('has words for every claim of the ledger, which keep its number and never read "true"', () => {
    for (const claim of ledger) {
      const words = statedInWords(claim);
      expect(words, claim.id).not.toContain('true');
      if (claim.stated !== 'true' && claim.precision !== 'nearly-double') {
        expect(words, claim.id).toContain(claim.stated);
        expect(words === claim.stated, claim.id).toBe(claim.precision === 'exact');
      }
    }
  });

  it('refuses a word that the ledger does not know', () => {
    expect(() => worded('roughly', '50')).toThrow('precision "roughly" is not one for a value');
    expect(() => worded('roughly', 'true', 'none')).toThrow('roughly');
    expect(() => worded('exact', 'true', 'agree(v1a, 2017) > agree(v1a, 2010)')).toThrow('relation');
    expect(() => worded('more', 'true')).toThrow('no relation');
  });
});
