import { errorInWords } from '../contracts/error-in-words.ts';
import { currentLanguage, type Language, type Told } from '../contracts/language.ts';
import { numberWord, relationWord } from '../contracts/precision-words.ts';
import { alike, numberTold } from '../contracts/told.ts';
import { parseStatistic, type Sum, type Term } from './parse-statistic.ts';
import { statedNumber } from './stated-number.ts';

/** Claims that nothing can be computed from are stated of something that has no name in the data. */
const UNNAMED_WORDS: Readonly<Record<string, Told>> = {
  exact: { en: 'as claimed', nl: 'zoals beweerd' },
  nearly: { en: 'nearly all', nl: 'bijna alle' },
  'more-than': { en: 'most', nl: 'de meeste' },
  more: { en: 'more', nl: 'meer' },
  less: { en: 'less', nl: 'minder' },
  'much-more': { en: 'much more', nl: 'veel meer' },
  'much-less': { en: 'much less', nl: 'veel minder' },
  unchanged: { en: 'unchanged', nl: 'onveranderd' },
};

/** A row of the ledger, as far as it says what is stated. */
interface Stated {
  readonly statistic: string;
  readonly stated: string;
  readonly precision: string;
}

/**
 * What the items, questions and answers that a statistic names are called, by
 * code; the code itself where it is not there.
 */
export type NamesOfTerms = ReadonlyMap<string, Told>;

/**
 * What a claim states, as a reader takes it: `more than 50`, `just under 1/4 (25)`, `fell somewhat`,
 * `v4b is a fraction lower than v3g`.
 *
 * @param claim `statistic`, `stated` and `precision` of a row of the
 *   ledger; data/README.md has what each may be
 * @param language the current one when left out
 * @returns the number with the word that says how exact it is (a fraction also in percent), or the relation
 * @throws Error for a precision that the ledger does not know,
 *   SyntaxError for a statistic that cannot be read
 * @example
 * statedInWords({ statistic: 'agree(v1a, 2017)', stated: '50', precision: 'more-than' }, 'en')
 * // 'more than 50'
 */
export const statedInWords = (claim: Stated, language: Language = currentLanguage()): string =>
  statedTold(claim)[language];

/**
 * {@link statedInWords} in both languages.
 *
 * @example
 * statedTold({ statistic: 'agree(v1a, 2017)', stated: '50', precision: 'more-than' }).nl
 * // 'meer dan 50'
 */
export function statedTold({ statistic, stated, precision }: Stated, names: NamesOfTerms = new Map()): Told {
  if (stated !== 'true') return numberInWords(stated, precision);
  if (statistic === 'none') return unnamed(precision);
  const { left, relation } = parseStatistic(statistic);
  if (!relation)
    throw errorInWords({
      en: `statistic "${statistic}" is no relation, so it cannot be stated as "true"`,
      nl: `uitkomst "${statistic}" vergelijkt niets, en kan dus niet als "true" vermeld zijn`,
    });
  const { said } = relationWord(precision);
  const { right } = relation;
  if (overYears(left, right)) return { en: said.en[0], nl: said.nl[0] };
  const [one, other] = [nameOf(left, right, names), nameOf(right, left, names)];
  return { en: `${one.en} is ${said.en[1]} ${other.en}`, nl: `${one.nl} is ${said.nl[1]} ${other.nl}` };
}

function numberInWords(stated: string, precision: string): Told {
  if (precision === 'exact') return numberTold(stated);
  const { said } = numberWord(precision);
  if (precision === 'nearly-double') return said;
  const percent = stated.includes('/') ? ` (${Number(statedNumber(stated).toFixed(1))})` : '';
  const number = numberTold(`${stated}${percent}`);
  return { en: `${said.en}${number.en}`, nl: `${said.nl}${number.nl}` };
}

function unnamed(precision: string): Told {
  const found = Object.hasOwn(UNNAMED_WORDS, precision) ? UNNAMED_WORDS[precision] : undefined;
  if (found) return found;
  const { said } = relationWord(precision);
  return { en: said.en[0], nl: said.nl[0] };
}

const waveOf = ({ args }: Term): number => Number(args.at(-1));
const named = ({ name, args }: Term): string => [name, ...args.slice(0, -1)].join();

/** One value in a later and an earlier wave, in this order. */
function overYears(left: Sum, right: Sum): boolean {
  if (left.rest.length > 0 || right.rest.length > 0) return false;
  return named(left.first) === named(right.first) && waveOf(left.first) > waveOf(right.first);
}

/**
 * What tells a side from the other: its item, its answer category, or else
 * its question; the wave if all else is one.
 */
function nameOf(side: Sum, other: Sum, names: NamesOfTerms): Told {
  const term = side.first;
  const differs = term.args.findIndex((argument, index) => argument !== other.first.args[index]);
  const sameQuestion = term.name === other.first.name && differs !== -1;
  const position = sameQuestion ? differs : term.name === 'share' ? 1 : 0;
  const code = term.args[position] ?? term.name;
  // an answer is called as its own question does
  const answer = position > 1 ? names.get(`${term.args[1]} ${code}`) : undefined;
  const name = answer ?? names.get(code) ?? alike(code.replaceAll('_', ' '));
  const [second] = side.rest;
  const change = second?.operator === '-' && named(second.term) === named(term);
  return change ? { en: `the change in ${name.en}`, nl: `de verandering in ${name.nl}` } : name;
}
