import { statedNumber } from './holds-as-stated.ts';
import { parseStatistic, type Sum, type Term } from './parse-statistic.ts';

/** What comes before a stated number, by how exact the words around it are. */
const NUMBER_WORDS: Readonly<Record<string, string>> = {
  exact: '',
  about: 'about ',
  fraction: 'in words, about ',
  nearly: 'nearly ',
  'just-over': 'just over ',
  'just-under': 'just under ',
  'more-than': 'more than ',
};

/** How a relation is stated: of one value over the years, and of two values beside each other. */
const RELATION_WORDS: Readonly<Record<string, readonly [change: string, comparison: string]>> = {
  more: ['rose', 'higher than'],
  less: ['fell', 'lower than'],
  'slightly-more': ['rose somewhat', 'somewhat higher than'],
  'slightly-less': ['fell somewhat', 'somewhat lower than'],
  'fraction-more': ['rose a fraction', 'a fraction higher than'],
  'fraction-less': ['fell a fraction', 'a fraction lower than'],
  'much-more': ['rose considerably', 'much higher than'],
  'much-less': ['fell considerably', 'much lower than'],
  unchanged: ['unchanged', 'the same as'],
  comparable: ['comparable', 'comparable with'],
};

/** Claims that nothing can be computed from are stated of something that has no name in the data. */
const UNNAMED_WORDS: Readonly<Record<string, string>> = {
  exact: 'as claimed',
  nearly: 'nearly all',
  'more-than': 'most',
  more: 'more',
  less: 'less',
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
  if (statistic === 'none') return wordsFor(UNNAMED_WORDS, precision, 'a claim without a statistic');
  const { left, relation } = parseStatistic(statistic);
  if (!relation) throw new Error(`statistic "${statistic}" is no relation, so it cannot be stated as "true"`);
  const [change, comparison] = wordsFor(RELATION_WORDS, precision, 'a relation');
  const { right } = relation;
  if (overYears(left, right)) return change;
  return `${nameOf(left, right)} is ${comparison} ${nameOf(right, left)}`;
}

function numberInWords(stated: string, precision: string): string {
  if (precision === 'nearly-double') return 'nearly double';
  const percent = stated.includes('/') ? ` (${Number(statedNumber(stated).toFixed(1))})` : '';
  return `${wordsFor(NUMBER_WORDS, precision, 'a value')}${stated}${percent}`;
}

function wordsFor<T>(words: Readonly<Record<string, T>>, precision: string, kind: string): T {
  const found = words[precision];
  if (found === undefined) {
    throw new Error(`precision "${precision}" is not one for ${kind}: ${Object.keys(words)}`);
  }
  return found;
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
