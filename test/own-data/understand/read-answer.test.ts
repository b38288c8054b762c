import { describe, expect, it } from 'vitest';
import { answerReader } from '../../../src/own-data/understand/read-answer.ts';
import { SOUGHT } from '../source-table-of.ts';

const read = answerReader(SOUGHT.scale);
const answer = (value: string | number | null) => read(value)?.answer ?? null;

describe('answerReader', () => {
  // each row by hand: what a Dutch or English respondent was shown, and where it stands on the form
  it.each([
    [
      1,
      [
        '1',
        '1.0',
        '1,00',
        'Helemaal oneens',
        'zeer mee oneens',
        'Volledig  Oneens',
        'Strongly disagree',
        '1 - Helemaal oneens',
        'A1',
        '(1) helemaal oneens',
        'Helemaal mee oneens (1)',
        'helemaal niet mee eens',
      ],
    ],
    [2, ['2', 'oneens', 'Mee oneens', 'Disagree', '2. Oneens', 'Somewhat disagree', 'A2', 'niet mee eens']],
    [
      3,
      [
        '3',
        'Neutraal',
        'Niet eens / niet oneens',
        'niet eens, niet oneens',
        'Noch eens, noch oneens',
        'Neither agree nor disagree',
        '3: Neutraal',
      ],
    ],
    [4, ['4', 'Eens', 'mee eens', 'Agree', '4 - Eens', '4 – Mee eens', 'A4', 'Tend to agree', '4 eens']],
    [
      5,
      [
        '5',
        'Zeer mee eens',
        'Volledig eens',
        'HELEMAAL EENS',
        'Strongly agree',
        'Geheel mee eens',
        '5 = Helemaal eens',
      ],
    ],
    ['empty', ['', '  ', 'NA', '#NULL!']],
    [
      "don't know",
      [
        'Weet niet',
        'weet ik niet',
        'Weet niet/geen mening',
        'Weet niet / geen mening',
        'Geen mening',
        "Don't know",
        'Don’t know',
        '6 - Weet niet',
        '##USER_MISSING_98##',
      ],
    ],
    [
      'not applicable',
      ['n.v.t.', 'N.v.t', 'nvt', 'N/A', 'Niet van toepassing', 'Not applicable', '##USER_MISSING_96##'],
    ],
    [
      'skipped',
      [
        'Geen antwoord',
        'No answer',
        '99',
        '-99',
        '999',
        '##USER_MISSING_95##',
        '##USER_MISSING_97##',
        '-',
        'Overgeslagen',
      ],
    ],
  ])('reads %s', (meaning, texts) => {
    expect(texts.map((text) => [text, answer(text)])).toEqual(texts.map((text) => [text, meaning]));
  });

  it.each([
    '0',
    '6',
    '4.5',
    '4,05',
    '4.',
    '45',
    '-1',
    'eens!',
    'misschien',
    'null',
    '#N/A',
    '=A2',
    'A6',
    'A',
    '4 - Altijd',
    'Vaak',
    'ja',
    '5/5',
    '1e0',
    '٣',
  ])('does not take %s for an answer', (text) => expect(read(text)).toBeNull());

  it('tells where it decided something', () => {
    expect(read('99')?.note).toBe('99 was taken for a missing answer; say in missing what else it means.');
    expect(read('A3')?.note).toContain('A1 to A5 were taken for 1 to 5');
    expect(read('1 - Helemaal eens')).toEqual({
      answer: 5,
      note: '"1 - helemaal eens" was taken for 5, after its words and not its number.',
    });
    expect(read('4 - Eens')?.note).toBeNull();
  });

  it('follows what the file says of a value before the value itself', () => {
    expect(read(1, { label: 'Helemaal eens' })?.answer).toBe(5);
    expect(read(1, { label: 'Nooit' })).toBeNull();
    expect(read(9, { isMissing: true })?.answer).toBe('skipped');
    expect(read(9, { isMissing: true, label: 'Weet niet' })?.answer).toBe("don't know");
    expect(read(4, { isMissing: true, label: 'Eens' })?.answer).toBe('skipped');
    expect(read('.a', { isMissing: true, label: 'n.v.t.' })?.answer).toBe('not applicable');
  });

  it('follows its user before anything else', () => {
    const own = answerReader(SOUGHT.scale, {
      labels: { Nooit: 1, Altijd: 5, '0': 1 },
      missing: { '99': "don't know", '-1': 'not applicable' },
    });
    expect(own('nooit')?.answer).toBe(1);
    expect(own(1, { label: 'Altijd' })?.answer).toBe(5);
    expect(own(0)?.answer).toBe(1);
    expect(own(99)).toEqual({ answer: "don't know", note: null });
    expect(own(-1)?.answer).toBe('not applicable');
    expect(answerReader(SOUGHT.scale, { missing: [6, 'x'] })(6)?.answer).toBe('skipped');
    expect(() => answerReader(SOUGHT.scale, { labels: { Nooit: 6 } })).toThrow(
      'labels says that "Nooit" is answer 6; expected a whole number from 1 to 5',
    );
  });

  it('knows no words of agreement on another scale', () => {
    const often = {
      answers: ['Nooit', 'Soms', 'Vaak'].map((nl) => ({ nl, en: nl })),
      agree: [3],
      disagree: [1],
      dontKnow: null,
    };
    const own = answerReader(often);
    expect(['Nooit', '2', 'VAAK', '4', 'Eens'].map((text) => own(text)?.answer ?? null)).toEqual([
      1,
      2,
      3,
      null,
      null,
    ]);
  });
});
