import { describe, expect, it } from 'vitest';
import { newEdition } from '../../src/site/edition.ts';
import { namesIn } from '../../src/site/words.ts';
import { siteInput } from './site-under-test.ts';

describe('the names of an edition', { timeout: 120_000 }, () => {
  it.each([
    ['en', 'the web survey', 'don’t know', 'some', 'Partners in the chain'],
    ['nl', 'de webenquête', 'weet niet', 'sommige', 'Ketenpartners'],
  ] as const)(
    'are words where a code stands for an instrument or an answer: %s',
    async (language, ...words) => {
      const edition = newEdition(language);
      const names = namesIn({ ...(await siteInput()), out: '' }, edition);
      const told = [
        names.label('web_survey'),
        names.statistic('goals_set', 'dont_know'),
        // an open question has no answers of its own
        names.statistic('chain_partners', 'some'),
        names.label('chain_partners'),
      ];
      expect(told).toEqual(words);
      expect(edition.untranslated).toEqual([]);
    },
  );

  it('leave a code that nobody has named', () => {
    const names = namesIn({ notebooks: [], figures: [], out: '' }, newEdition('nl'));
    expect([names.label('web_survey'), names.label('x1')]).toEqual(['web_survey', 'x1']);
  });
});
