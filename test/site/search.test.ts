import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { searchOver } from '../../src/site/search/find-entries.ts';
import type { SearchEntry } from '../../src/site/search/search-entry.ts';
import { likeness, nearestWord } from '../../src/site/search/word-match.ts';
import { sharedSite } from './site-under-test.ts';

describe('a word of a text', () => {
  it.each([
    ['samenwerking', 'samenwerking', 4],
    ['samenwerken', 'samenwerking', 1],
    ['samen', 'samenwerking', 1],
    ['huisbezoeken', 'huisbezoek', 3],
    ['risicoprofielen', 'profielen', 2],
    ['2.3.3', '2.3', 3],
    ['71', '7', 0],
    ['v2g', 'v2', 0],
    ['betrokken', 'betrouwbaarheidsinterval', 0],
    ['kenniscentrum', 'n', 0],
  ])('%s is like %s by %i', (word, asked, like) => {
    expect(likeness(word, asked)).toBe(like);
  });

  it('is found by one that is misspelled, and no number by another', () => {
    const known = ['risicoprofielen', 'samen', '71', 'v2g'];
    expect(nearestWord('risicoprofeilen', known)).toBe('risicoprofielen');
    expect(nearestWord('zamen', known)).toBe('samen');
    expect(nearestWord('v2h', known)).toBeUndefined();
    expect(nearestWord('privacy', known)).toBeUndefined();
  });
});

describe('the search of the reading copy', () => {
  const find: Record<string, ReturnType<typeof searchOver>> = {};

  beforeAll(async () => {
    const { folder } = await sharedSite();
    for (const language of ['nl', 'en']) {
      const script = readFileSync(join(folder, `assets/search-${language}.js`), 'utf8');
      const entries = JSON.parse(script.slice(script.indexOf('['), script.lastIndexOf(']') + 1));
      find[language] = searchOver(entries as SearchEntry[]);
    }
  }, 120_000);

  /** What a reader asks, and where the answer to it stands. */
  it.each([
    ['nl', 'welke cijfers kloppen niet?', 'page', 'index.html#errors'],
    ['nl', 'wat staat er over samenwerking met UWV?', 'statement', 'statements/v2e.html'],
    ['nl', 'klopt 70% van v5b?', 'statement', 'statements/v5b.html'],
    ['nl', 'hoe zeker is dat?', 'page', 'glossary.html#sure'],
    ['nl', 'hoe moet ik dit aanhalen?', 'page', 'index.html#cite'],
    ['nl', 'bronvermelding', 'page', 'index.html#cite'],
    ['nl', 'wie heeft dit geschreven', 'page', 'index.html#cite'],
    ['nl', 'bijstand', 'page', 'index.html#cite'],
    ['nl', 'Excel', 'page', 'check-table.html'],
    ['nl', 'V2G', 'statement', 'statements/v2g.html'],
    ['nl', 'tabel b1.1', 'claim', 'claims/table-B1.1.html#table-B1.1-12'],
    ['nl', 'huis bezoek', 'finding', 'findings.html#home-visits'],
    ['nl', 'risicoprofeilen', 'finding', 'findings.html#profiles-good'],
    ['en', 'Which numbers are wrong?', 'page', 'index.html#errors'],
    ['en', 'is 70% of v5b right?', 'statement', 'statements/v5b.html'],
    ['en', 'how to cite', 'page', 'index.html#cite'],
    ['en', 'cooperaton with UWV', 'statement', 'statements/v2e.html'],
  ])('%s: answers “%s”', (language, question, kind, address) => {
    const own = find[language]?.(question).entries.filter(([of]) => of === kind) ?? [];
    expect(own.map(([, at]) => at)[0]).toBe(address);
  });

  it('finds a statement by its share, and by what adding the printed parts of it gives', () => {
    // in table B1.1 62 and 9 percent agree with v5b: 129 and 18 of 209, which is 70.3 percent
    for (const question of ['71%', '71 procent', '70%', '70 procent']) {
      const found = find.nl?.(question).entries.find(([, at]) => at === 'statements/v5b.html');
      expect(found?.[3]).toContain('2017: 70% eens (gedrukt 62 + 9 = 71)');
    }
  });

  it('says which words it took for others, which stand nowhere, and whether all stand together', () => {
    const typed = find.nl?.('zpreekkamers en privacy');
    expect([...(typed?.corrected ?? [])]).toEqual([['zpreekkamers', 'spreekkamers']]);
    expect(typed?.unknown).toEqual(['privacy']);
    expect(typed?.whole).toBe(true);
    expect(find.nl?.('v5b huisbezoek').whole).toBe(false);
    expect(find.nl?.('privacy').entries).toEqual([]);
  });

  it('takes a letter for a word and not for a part of all others', () => {
    const found = find.nl?.('n').entries ?? [];
    expect(found.length).toBeLessThan(20);
    expect(found.map(([, at]) => at)).toContain('glossary.html#n');
  });
});
