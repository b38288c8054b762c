import { afterEach, describe, expect, it } from 'vitest';
import { currentLanguage, setLanguage } from '../../src/contracts/language.ts';
import { placeName } from '../../src/contracts/place-name.ts';
import {
  asTold,
  joinTold,
  listTold,
  numberTold,
  partTold,
  rangeTold,
  UNTOLD,
} from '../../src/contracts/told.ts';
import { countsInWords, verdictCounts, verdictName } from '../../src/contracts/verdict.ts';
import { htmlTable } from '../../src/show/html-table.ts';

afterEach(() => {
  setLanguage('en');
});

describe('texts in two languages', () => {
  it('writes numbers with the decimal sign of each, and ranges', () => {
    expect(numberTold('-0.18')).toEqual({ en: '-0.18', nl: '-0,18' });
    expect(numberTold('.70')).toEqual({ en: '.70', nl: ',70' });
    expect(rangeTold('1.5', '2.0')).toEqual({ en: '1.5 to 2.0', nl: '1,5 tot 2,0' });
    expect(rangeTold('2', '2')).toEqual({ en: '2', nl: '2' });
    expect(partTold(6, 11)).toEqual({ en: '6 of 11', nl: '6 van de 11' });
  });

  it('joins and lists what there is', () => {
    const [a, b] = [partTold(1, 2), partTold(2, 3)];
    expect(joinTold([a, UNTOLD, undefined, b])).toEqual({
      en: '1 of 2; 2 of 3',
      nl: '1 van de 2; 2 van de 3',
    });
    expect(listTold([a, b])).toEqual({ en: '1 of 2 or 2 of 3', nl: '1 van de 2 of 2 van de 3' });
    expect(listTold([a, b], 'and').nl).toBe('1 van de 2 en 2 van de 3');
  });

  it('names places, and keeps what is none', () => {
    expect(placeName('table B1.1, row v3a', 'nl')).toBe('tabel B1.1, rij v3a');
    expect(placeName('sections 2.3.3, 3.5', 'nl')).toBe('paragrafen 2.3.3, 3.5');
    expect(placeName('footnote 15', 'en')).toBe('footnote 15');
  });

  it('puts the Dutch words of a record in their places', () => {
    const record = { verdict: 'open', reason: 'it depends', nl: { reason: 'dat hangt ervan af' } };
    expect(asTold(record, 'nl')).toMatchObject({ verdict: 'open', reason: 'dat hangt ervan af' });
    expect(asTold(record, 'en')).toBe(record);
  });
});

describe('setLanguage', () => {
  it('turns tables, verdicts and counts of verdicts, and refuses another language', () => {
    const counts = verdictCounts([{ verdict: 'wrong' }, { verdict: 'open' }]);
    const columns = [{ name: 'a', values: Array.from({ length: 1200 }, (_, i) => i) }];
    expect(currentLanguage()).toBe('en');
    expect(htmlTable(columns).text).toContain('1,200 rows × 1 column');
    setLanguage('nl');
    expect(countsInWords(counts)).toBe('1 fout, 1 open');
    expect(verdictName('says both')).toBe('spreekt zich tegen');
    const { html, text } = htmlTable(columns);
    expect(text).toMatch(/^1\.200 rijen × 1 kolom/);
    expect(html).toContain('<div class="data-table" lang="nl">');
    expect(html).toContain('de laatste 200 rijen weggelaten');
    expect(() => setLanguage('de' as 'nl')).toThrow(/"de" is not known; expected "nl" or "en"/);
    expect(currentLanguage()).toBe('nl');
  });
});
