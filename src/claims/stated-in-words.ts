import { numberWord, relationWord } from '../contracts/precision-words.ts';
import { parseStatistic, type Sum, type Term } from './parse-statistic.ts';
import { statedNumber } from './stated-number.ts';

/** Claims that nothing can be computed from are stated of something that has no name in the data. */
const UNNAMED_WORDS: Readonly<Record<string, string>> = {
  exact: 'as claimed',
  nearly: 'nearly all',
  'more-than': 'most',
  more: 'more',
  less: 'less',
  'much-more': 'much more',
  'much-less': 'much less',
  unchanged: 'unchanged',
};

/**
 * What a claim states, as a reader takes it: `more than 50`, `just under 1/4 (25)`, `fell somewhat`,
 * `v4b is a fraction lower than v3g`.
 *
 * @param claim `statistic`, `stated` and `precision` of a row of the ledger; data/README.md has what each may be
 * @returns the number with the word that says how exact it is (a fraction also in percent), or the relation
 * @throws Error for a precision that the ledger does not know, SyntaxError for a statistic that cannot be read
 */
export function statedInWords(claim: {
  readonly statistic: string;
  readonly stated: string;
  readonly precision: string;
}): string {
  const { statistic, stated, precision } = claim;
  if (stated !== 'true') return numberInWords(stated, precision);
  if (statistic === 'none') return unnamed(precision);
  const { left, relation } = parseStatistic(statistic);
  if (!relation) throw new Error(`statistic "${statistic}" is no relation, so it cannot be stated as "true"`);
  const [change, comparison] = relationWord(precision).said;
  const { right } = relation;
  if (overYears(left, right)) return change;
  return `${nameOf(left, right)} is ${comparison} ${nameOf(right, left)}`;
}

function numberInWords(stated: string, precision: string): string {
  if (precision === 'exact') return stated;
  const { said } = numberWord(precision);
  if (precision === 'nearly-double') return said;
  const percent = stated.includes('/') ? ` (${Number(statedNumber(stated).toFixed(1))})` : '';
  return `${said}${stated}${percent}`;
}

function unnamed(precision: string): string {
  const found = UNNAMED_WORDS[precision];
  return found ?? relationWord(precision).said[0];
}

const waveOf = ({ args }: Term): number => Number(args.at(-1));
const named = ({ name, args }: Term): string => [name, ...args.slice(0, -1)].join();

/** One value in a later and an earlier wave, in this order. */
function overYears(left: Sum, right: Sum): boolean {
  if (left.rest.length > 0 || right.rest.length > 0) return false;
  return named(left.first) === named(right.first) && waveOf(left.first) > waveOf(right.first);
}

/** What tells a side from the other: its item, its answer category, or else its question; the wave if all else is one. */
function nameOf(side: Sum, other: Sum): string {
  const term = side.first;
  const differs = term.args.findIndex((argument, index) => argument !== other.first.args[index]);
  const sameQuestion = term.name === other.first.name && differs !== -1;
  const position = sameQuestion ? differs : term.name === 'share' ? 1 : 0;
  const name = (term.args[position] ?? term.name).replaceAll('_', ' ');
  const [second] = side.rest;
  const change = second?.operator === '-' && named(second.term) === named(term);
  return change ? `the change in ${name}` : name;
}
