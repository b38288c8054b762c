import { afterEach, describe, expect, it } from 'vitest';
import { parseStatistic } from '../src/claims/parse-statistic.ts';
import { statedInWords } from '../src/claims/stated-in-words.ts';
import { errorInWords } from '../src/contracts/error-in-words.ts';
import { setLanguage } from '../src/contracts/language.ts';
import { toldOf } from '../src/contracts/told-of.ts';
import { describeError } from '../src/kernel/run/describe-error.ts';
import {
  countVectors,
  feasibleSet,
  feasibleShares,
  grim,
  type PublishedRow,
  recoverCounts,
  sdLimits,
} from '../src/recovery/index.ts';
import { refusal } from '../src/stats/refusal.ts';
import { sourceTexts } from './source-declarations.ts';
import { errorsInOneLanguage } from './told-errors.ts';

/** Folders whose errors a reader of a cell can meet, in which all are told in both languages. */
const FOLDERS = ['recovery', 'checks', 'claims', 'report', 'published-tables'];

/** Errors that only a fault of this package can cause, so that they speak to who mends it. */
const EXEMPT = {
  'recovery/linked/row-moments.ts': 'counts are asked for moments that were just reached with them',
  'report/manager-worlds.ts': 'with all statements given up, any answers agree',
};

afterEach(() => setLanguage('en'));

/** What a page or notebook shows of the error that is thrown. */
function shown(fails: () => unknown): string {
  try {
    fails();
  } catch (error) {
    return describeError(error).message;
  }
  return 'nothing was thrown';
}

const row: PublishedRow = { n: 3, percents: ['33', '67'], mean: null, sd: null, min: null, max: null };
const shares = (of: string) =>
  feasibleShares({
    categories: ['yes', 'no'],
    choice: 'all',
    respondents: 3,
    statements: [{ of: [of], reading: 'exact', percent: '33.3' }],
  });
const recover = (own: Partial<PublishedRow>) =>
  recoverCounts(['v1a'], [{ wave: '2017', rows: new Map([['v1a', { ...row, ...own }]]) }]);

describe('errors that a reader of a cell can meet', () => {
  it('are told in both languages, but those that no reader can cause', () => {
    const own = [...sourceTexts].filter(([path]) => FOLDERS.some((folder) => path.startsWith(`${folder}/`)));
    expect(new Set(own.map(([path]) => path.split('/')[0]))).toEqual(new Set(FOLDERS));
    const found = own.flatMap(([path, text]) => errorsInOneLanguage(text).map(() => path));
    expect(found.sort()).toEqual(Object.keys(EXEMPT).sort());
  });

  it.each([
    ["if (x) throw new RangeError('no');", 1],
    ["const e = TypeError('no');", 1],
    ["throw new Error('no', { cause });", 1],
    ["throw dataError({ file }, 'is damaged');", 1],
    ['throw new DataError({ file }, `is $' + '{damaged}`);', 1],
    ["throw errorInWords({ en: 'no', nl: 'nee' }, RangeError);", 0],
    ['throw dataError({ file }, told);', 0],
    ['if (!(e instanceof RangeError)) throw e;', 0],
  ])('are found where they are told in one: %s', (text, count) => {
    expect(errorsInOneLanguage(text)).toHaveLength(count);
  });

  it.each<[string, string, () => unknown]>([
    [
      'n: 2.5 is not possible; expected an integer of 1 or more',
      'n: 2,5 kan niet; verwacht een heel getal van 1 of meer',
      () => grim('3.50', 2.5),
    ],
    [
      'n: one answer has no standard deviation; expected 2 or more',
      'n: één antwoord heeft geen standaarddeviatie; verwacht 2 of meer',
      () => sdLimits('3.50', 1, 1, 5),
    ],
    [
      'max: 1 is not possible; expected an integer of at least 3',
      'max: 1 kan niet; verwacht een heel getal van minstens 3',
      () => [...countVectors({ n: 2, mean: '1.50', sd: '0.71', min: 3, max: 1 })],
    ],
    [
      '4 count vectors print as this row, and the limit is 3; give more of its printed values, list them one by one with feasibleVectors, or raise the limit',
      '4 reeksen aantallen drukken zo af als deze rij, en de grens is 3; geef meer gedrukte waarden van de rij, vraag ze één voor één met feasibleVectors, of verhoog de grens',
      () => feasibleSet({ ...row, percents: [null, null] }, 'either', { limit: 3 }),
    ],
    [
      'statement 33.3 %: "maybe" is not a category; the categories are yes, no',
      'uitspraak 33,3 %: "maybe" is geen antwoord; de antwoorden zijn yes, no',
      () => [...shares('maybe')],
    ],
    [
      'statistic "agree(v1a, 2017) >": expected a term like agree(item, wave) at position 19',
      'uitkomst "agree(v1a, 2017) >": verwacht een term als agree(item, wave) op positie 19',
      () => parseStatistic('agree(v1a, 2017) >'),
    ],
    [
      'statistic "agree(v1a, 2017)" is no relation, so it cannot be stated as "true"',
      'uitkomst "agree(v1a, 2017)" vergelijkt niets, en kan dus niet als "true" vermeld zijn',
      () => statedInWords({ statistic: 'agree(v1a, 2017)', stated: 'true', precision: 'more' }),
    ],
    [
      'wave 2017, item v1a: percentage of category 2: "140" lies outside 0 to 100',
      'meting 2017, stelling v1a: percentage van antwoord 2: "140" ligt buiten 0 tot 100',
      () => recover({ percents: ['33', '140'] }),
    ],
    [
      'wave 2017, item v1a: mean: "2.60" lies outside min 1 to max 2',
      'meting 2017, stelling v1a: gemiddelde: "2.60" ligt buiten min 1 tot max 2',
      () => recover({ mean: '2.60' }),
    ],
  ])('are shown in the language of the reader: %s', (english, dutch, fails) => {
    expect(shown(fails)).toBe(english);
    setLanguage('nl');
    expect(shown(fails)).toBe(dutch);
  });
});

describe('toldOf', () => {
  const both = { en: 'no', nl: 'nee' };

  it.each([
    [refusal(both), both],
    [errorInWords(both, TypeError), both],
    [new Error('no'), { en: 'no', nl: 'no' }],
    [Object.assign(new Error('no'), { told: { en: 'half' } }), { en: 'no', nl: 'no' }],
    [Object.assign(new Error('no'), { told: null }), { en: 'no', nl: 'no' }],
    ['no', { en: 'no', nl: 'no' }],
  ])('takes both languages where there are both: %s', (thrown, told) => {
    expect(toldOf(thrown)).toEqual(told);
  });

  it('keeps the class and the cause of an error in words', () => {
    const cause = new Error('why');
    const error = errorInWords(both, TypeError, { cause });
    expect([error instanceof TypeError, error.cause]).toEqual([true, cause]);
  });
});
