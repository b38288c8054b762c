import type { Told } from '../contracts/language.ts';
import { alike, listTold, UNTOLD } from '../contracts/told.ts';
import { parseStatistic, type Sum, type Term } from './parse-statistic.ts';
import type { NamesOfTerms } from './stated-in-words.ts';

const OPERATORS: Readonly<Record<string, Told>> = {
  '+': { en: 'plus', nl: 'plus' },
  '-': { en: 'minus', nl: 'min' },
  '/': { en: 'divided by', nl: 'gedeeld door' },
};

const RELATIONS: Readonly<Record<string, Told>> = {
  '<': { en: 'is less than', nl: 'is minder dan' },
  '>': { en: 'is more than', nl: 'is meer dan' },
  '=': { en: 'is like', nl: 'is als' },
};

/** How a term is told: what it is of, in which wave. `{a}` and `{b}` are its first two arguments, by name. */
const TERMS: Readonly<Record<string, Told>> = {
  agree: { en: 'the agree share of {a} in {wave}', nl: 'het aandeel eens van {a} in {wave}' },
  disagree: { en: 'the disagree share of {a} in {wave}', nl: 'het aandeel oneens van {a} in {wave}' },
  mean: { en: 'the mean of {a} in {wave}', nl: 'het gemiddelde van {a} in {wave}' },
  percent: {
    en: 'the share of answer {b} to {a} in {wave}',
    nl: 'het aandeel van antwoord {b} op {a} in {wave}',
  },
  share: { en: 'the share of "{b}" at {a} in {wave}', nl: 'het aandeel van "{b}" bij {a} in {wave}' },
  valid: { en: 'the answers to {a} in {wave}', nl: 'de antwoorden op {a} in {wave}' },
  dont_know: { en: '"don\'t know" at {a} in {wave}', nl: '"weet niet" bij {a} in {wave}' },
  n: { en: 'the respondents to {a} in {wave}', nl: 'de respondenten van {a} in {wave}' },
  municipalities: { en: 'the municipalities in {a} in {wave}', nl: 'de gemeenten in {a} in {wave}' },
  approached: {
    en: 'the municipalities approached for {a} in {wave}',
    nl: 'de gemeenten benaderd voor {a} in {wave}',
  },
  items: { en: 'the statements of {a}', nl: 'de stellingen van {a}' },
};

const AGREE: Told = { en: 'agree', nl: 'eens' };

/**
 * A statistic of the ledger in words: `agree(v3a, 2017)` is "the agree share of v3a Interview rooms in 2017".
 *
 * @param text in the grammar of the ledger; `none` says nothing
 * @param names what its items, questions and answers are called
 * @throws SyntaxError when it cannot be read
 */
export function statisticTold(text: string, names: NamesOfTerms = new Map()): Told {
  if (text === 'none' || text === '') return UNTOLD;
  const { left, relation } = parseStatistic(text);
  if (!relation) return sumTold(left, names);
  const sign = RELATIONS[relation.sign] ?? alike(relation.sign);
  return spaced([sumTold(left, names), sign, sumTold(relation.right, names)]);
}

const sumTold = ({ first, rest }: Sum, names: NamesOfTerms): Told =>
  spaced([
    termTold(first, names),
    ...rest.flatMap(({ operator, term }) => [OPERATORS[operator] ?? alike(operator), termTold(term, names)]),
  ]);

const spaced = (parts: readonly Told[]): Told => ({
  en: parts.map(({ en }) => en).join(' '),
  nl: parts.map(({ nl }) => nl).join(' '),
});

function termTold({ name, args }: Term, names: NamesOfTerms): Told {
  const pattern = Object.hasOwn(TERMS, name) ? TERMS[name] : undefined;
  if (!pattern) return alike(`${name}(${args.join(', ')})`);
  // the figure that a share is drawn in says nothing of what it is of
  const [a = '', b = ''] =
    name === 'share' || name === 'valid' || name === 'dont_know' ? args.slice(1) : args;
  const called = (code: string): Told =>
    code === 'agree' ? AGREE : (names.get(code) ?? alike(code.replaceAll('_', ' ')));
  const answer = (code: string): Told => names.get(`${a} ${code}`) ?? called(code);
  const [first, second] = [called(a), listTold(b.split('+').map(answer), 'or')];
  const filled = (words: string, one: string, other: string) =>
    words
      .replace('{a}', one)
      .replace('{b}', other)
      .replace('{wave}', args.at(-1) ?? '');
  return { en: filled(pattern.en, first.en, second.en), nl: filled(pattern.nl, first.nl, second.nl) };
}
