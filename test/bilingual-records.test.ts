import { describe, expect, it } from 'vitest';
import { numbersIn } from './numbers-in.ts';
import { bare, DUTCH, ENGLISH } from './same-in-both.ts';
import { sourceTexts } from './source-declarations.ts';
import { toldIn } from './told-in.ts';

/** Texts that are the same in both languages, as a whole: symbols, abbreviations, code. */
const ALIKE = /^[^\p{L}]*$|^[A-Z]{1,4}$|=>/u;
const isSentence = (text: string) => (text.match(/\p{L}{2,}/gu) ?? []).length > 3;

const records = [...sourceTexts].flatMap(([path, text]) =>
  toldIn(text).map((record) => ({ place: `src/${path}, line ${record.line}`, ...record })),
);

describe('texts of the code in two languages', () => {
  it('are many', () => expect(records.length).toBeGreaterThan(300));

  it('stand in both, neither empty where the other is not', () => {
    for (const { place, en, nl } of records) {
      expect(nl.trim() === '', `${place}: "${en}" beside "${nl}"`).toBe(en.trim() === '');
    }
  });

  it('have the same numbers', () => {
    for (const { place, en, nl } of records) {
      expect(numbersIn(nl), `${place}: "${en}" beside "${nl}"`).toEqual(numbersIn(en));
    }
  });

  it('are no sentence left in the other language', () => {
    for (const { place, en, nl } of records) {
      if (isSentence(en) && !ALIKE.test(en)) expect(nl, place).not.toBe(en);
      expect(bare(nl), `${place}: "${nl}"`).not.toMatch(ENGLISH);
      expect(bare(en), `${place}: "${en}"`).not.toMatch(DUTCH);
    }
  });
});

describe('toldIn', () => {
  it('finds texts of both languages beside each other, also in lists and templates', () => {
    const filled = '$' + '{n}';
    const found = toldIn(
      `const a = { en: 'one', nl: 'een' };\nconst b = { nl: [\`twee ${filled}\`], en: [\`two ${filled}\`] };`,
    );
    expect(found.map(({ en, nl }) => [en, nl])).toEqual([
      ['one', 'een'],
      ['two …', 'twee …'],
    ]);
  });
});
