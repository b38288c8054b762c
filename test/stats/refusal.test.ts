import { parseSync } from 'oxc-parser';
import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '../../src/contracts/language.ts';
import { describeError } from '../../src/kernel/run/describe-error.ts';
import * as stats from '../../src/stats/index.ts';
import { refusal } from '../../src/stats/refusal.ts';
import { sourceTexts } from '../source-declarations.ts';

/** Every place of a source that makes an error by itself, or throws what no `refusal` made. */
function untoldIn(text: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, start, end, callee, argument } = node as Record<string, unknown> & {
      readonly start: number;
      readonly end: number;
    };
    const isRefusal = (argument as { callee?: { name: string } } | null)?.callee?.name === 'refusal';
    const makes = type === 'NewExpression' || type === 'CallExpression';
    const name = (callee as { name?: string } | undefined)?.name ?? '';
    if ((makes && /Error$/.test(name)) || (type === 'ThrowStatement' && !isRefusal)) {
      found.push(text.slice(start, end));
      return;
    }
    Object.values(node).forEach(visit);
  };
  visit(parseSync('source.ts', text).program);
  return found;
}

/** What a page or notebook shows of the error that is thrown. */
function shown(fails: () => unknown): string {
  try {
    fails();
  } catch (error) {
    return describeError(error).message;
  }
  return 'nothing was thrown';
}

afterEach(() => setLanguage('en'));

describe('errors of the statistics', () => {
  const own = [...sourceTexts].filter(([path]) => path.startsWith('stats/'));

  it('all are told in both languages', () => {
    expect(own.filter(([, text]) => /throw refusal\(/.test(text)).length).toBeGreaterThan(30);
    expect(own.flatMap(([path, text]) => untoldIn(text).map((code) => `${path}: ${code}`))).toEqual([]);
  });

  it('are found where they are told in one', () => {
    expect(untoldIn("if (x) throw new RangeError('no');")).toEqual(["throw new RangeError('no');"]);
    expect(untoldIn("const e = TypeError('no');")).toEqual(["TypeError('no')"]);
    expect(untoldIn('throw e;')).toEqual(['throw e;']);
    expect(untoldIn("throw refusal({ en: 'no', nl: 'nee' });")).toEqual([]);
  });

  it.each<[() => unknown, string, string]>([
    [
      () => stats.mean([0, 0]),
      'a mean needs at least 1 valid answer, got 0',
      'een gemiddelde vraagt minstens 1 geldig antwoord, en kreeg er 0',
    ],
    [
      () => stats.clopperPearsonInterval(3, 5, 1.5),
      'the confidence level is 1.5; expected a number strictly between 0 and 1, such as 0.95',
      'het betrouwbaarheidsniveau is 1,5; verwacht een getal dat boven 0 en onder 1 ligt, zoals 0,95',
    ],
    [
      () => stats.cohensH(65, 0.5),
      'the first proportion is 65; expected a number from 0 to 1; divide a percentage by 100',
      'het eerste aandeel is 65; verwacht een getal van 0 tot en met 1; deel een percentage door 100',
    ],
    [
      () => stats.welchTTestOfCounts([1, 2], [1, 0]),
      'a t test, second wave, needs at least 2 valid answers, got 1',
      'een t-toets, tweede meting, vraagt minstens 2 geldige antwoorden, en kreeg er 1',
    ],
    [
      () => stats.cronbachAlpha(stats.linkedMatrix([[1], [2]])),
      "Cronbach's alpha needs at least 2 respondents and 2 items, got 2 and 1",
      'Cronbachs alfa vraagt minstens 2 respondenten en 2 stellingen, en kreeg er 2 en 1',
    ],
    [
      () => stats.effectiveN([1, -0.5]),
      'the weight of respondent 2 is -0.5; expected a number of 0 or more',
      'het gewicht van respondent 2 is -0,5; verwacht een getal van 0 of meer',
    ],
    [
      () => stats.minimalDetectableShares(0.5, 0, 10),
      'n of the first sample is 0; expected an integer of 1 or more',
      'n van de eerste steekproef is 0; verwacht een heel getal van 1 of meer',
    ],
  ])('are shown in the language of the reader: %s', (fails, english, dutch) => {
    expect(shown(fails)).toBe(english);
    setLanguage('nl');
    expect(shown(fails)).toBe(dutch);
  });

  it('keep the reason of what a resample could not give, in the same language', () => {
    const fails = () =>
      stats.clusterBootstrapInterval(stats.linkedMatrix([[1], [2]]), ['a', 'b'], () => stats.mean([0]), {
        seed: 1,
      });
    expect(shown(fails)).toMatch(/^resample 1 of \d+ has no such statistic: a mean needs/);
    setLanguage('nl');
    expect(shown(fails)).toMatch(/^trekking 1 van de \d+ heeft deze uitkomst niet: een gemiddelde vraagt/);
  });
});

describe('refusal', () => {
  it('is an error of the class asked, whose message stays English in either language', () => {
    setLanguage('nl');
    const cause = new Error('why');
    const error = refusal({ en: 'no', nl: 'nee' }, TypeError, { cause });
    expect(error).toBeInstanceOf(TypeError);
    expect([error.message, error.cause]).toEqual(['no', cause]);
    expect(refusal({ en: 'no', nl: 'nee' })).toBeInstanceOf(RangeError);
  });
});
