import { errorInWords } from '../contracts/error-in-words.ts';
import { noSuchName } from '../contracts/no-such-name.ts';
import { combinations } from '../recovery/combinations.ts';
import { type FeasibleShares, feasibleShares, type ShareConstraints } from '../recovery/index.ts';
import type { ManagerQuestion } from './load-manager-questions.ts';
import { printsOf } from './share-prints.ts';

/** One value that the report's text gives of a question of the web survey. */
export interface ManagerValue {
  readonly question: string;
  /** The id of a wave, or `unnamed` where the place does not say which */
  readonly wave: string;
  readonly category: string;
  readonly statistic: 'percent' | 'change' | 'n' | 'dont_know';
  readonly printed: string;
  readonly precision: string;
  readonly section: string;
}

/** Answers that can lie behind what is stated of one question in one wave. */
export interface ManagerWorld {
  /** Answers per category */
  readonly counts: readonly number[];
  /** Answers that the percentages are of */
  readonly n: number;
  /**
   * How "don't know" is taken: in the base, left out of it, or of another wave; empty where nobody said it
   */
  readonly base: string;
}

/** All answers that agree with what is stated of one question in one wave. */
export interface ManagerWorlds {
  readonly categories: readonly string[];
  readonly solutions: readonly ManagerWorld[];
  /** Values that had to be given up, since all together cannot hold */
  readonly dropped: readonly ManagerValue[];
}

/**
 * The answers to one question of the web survey that agree with all that is certain of it: percentages told
 * exactly, under every fair way of rounding, and a printed n. Words such as about and nearly are no evidence,
 * and leave everything possible that was possible without them.
 *
 * Where the report gives no n, every n up to the number of respondents is allowed. "Don't know" may be in the
 * base or left out of it, and where a footnote names no wave it may be of the other one. When all values
 * together cannot hold, the fewest are given up and named.
 *
 * @param values the stated values of the question in this wave, and those that name none
 * @param question the question, for its kind and its waves
 * @param wave the id of one of its waves
 * @param wanted answers that must be told apart beside those with a
 *   number; the others stand together as `rest`
 * @example
 * const question = loadManagerQuestions().find(({ id }) => id === 'vision_clear');
 * const value = {
 *   question: 'vision_clear',
 *   wave: '2017',
 *   category: 'agree',
 *   statistic: 'percent',
 *   printed: '78',
 *   precision: 'exact',
 *   section: '2.2',
 * };
 * const { categories, solutions } = managerWorlds([value], question, '2017');
 * solutions.every(({ counts, n }) => Math.abs((100 * counts[categories.indexOf('agree')]) / n - 78) <= 1)
 * // true
 */
export function managerWorlds(
  values: readonly ManagerValue[],
  question: ManagerQuestion,
  wave: string,
  wanted: readonly string[] = [],
): ManagerWorlds {
  const certain = values.filter(({ precision }) => precision === 'exact');
  const categories = categoriesOf(certain, question, wave, wanted);
  const most = mostRespondents(question, wave);
  for (let give = 0; give <= certain.length; give += 1) {
    for (const dropped of combinations(certain, give)) {
      const kept = certain.filter((value) => !dropped.includes(value));
      const solutions = basesOf(kept, wave, most).flatMap((base) => solve(kept, categories, question, base));
      if (solutions.length > 0) return { categories, solutions, dropped };
    }
  }
  throw new Error(`question ${question.id}, wave ${wave}: no answers agree with no statement at all`);
}

/** The answers to tell apart; those without a number that nobody asks for stand together. */
function categoriesOf(
  certain: readonly ManagerValue[],
  question: ManagerQuestion,
  wave: string,
  wanted: readonly string[],
): string[] {
  const told = certain.filter(({ statistic }) => statistic === 'percent').map(({ category }) => category);
  const named = [...new Set([...told, ...wanted].flatMap((category) => category.split('+')))];
  if (question.kind === 'multiple') return named;
  const offered = (question.categories ?? []).filter(({ waves }) => waves?.includes(wave) ?? true);
  const closed = question.kind === 'choice' && offered.every(({ id }) => named.includes(id));
  return closed ? named : [...new Set([...named, 'rest'])];
}

function mostRespondents({ waves }: ManagerQuestion, wave: string): number {
  const found = waves.find(({ id }) => id === wave);
  if (found) return found.most_respondents;
  const known = waves.map(({ id }) => id);
  throw errorInWords(
    noSuchName('wave', wave, known, { en: 'of the web survey', nl: 'van de webenquête' }),
    RangeError,
  );
}

interface Base extends Pick<ShareConstraints, 'respondents' | 'dontKnow'> {
  readonly name: string;
  readonly of: 'answers' | 'respondents';
}

/** Every reading of what the percentages are of. */
function basesOf(values: readonly ManagerValue[], wave: string, most: number): Base[] {
  const n = Number(values.find(({ statistic }) => statistic === 'n')?.printed ?? Number.NaN);
  const unsure = values.find(({ statistic }) => statistic === 'dont_know');
  const upTo = (least: number, all: number) => (Number.isNaN(n) ? { min: least, max: most } : all);
  const none: Base = { name: '', of: 'answers', respondents: upTo(1, n), dontKnow: 0 };
  if (!unsure) return [none];
  const dontKnow = Number(unsure.printed);
  const bases: Base[] = [
    {
      name: '"don\'t know" left out of the base',
      of: 'answers',
      respondents: upTo(dontKnow + 1, n + dontKnow),
      dontKnow,
    },
    { name: '"don\'t know" in the base', of: 'respondents', respondents: upTo(dontKnow + 1, n), dontKnow },
  ];
  if (unsure.wave === wave) return bases;
  return [...bases, { ...none, name: '"don\'t know" of the other wave' }];
}

function solve(
  values: readonly ManagerValue[],
  categories: readonly string[],
  question: ManagerQuestion,
  { name, of, respondents, dontKnow = 0 }: Base,
): ManagerWorld[] {
  const exact = values.filter(({ statistic }) => statistic === 'percent');
  const solutions = feasibleShares({
    categories,
    choice: question.kind === 'multiple' ? 'multiple' : 'all',
    respondents,
    dontKnow,
    statements: exact.map(({ category, printed }) => ({
      of: category.split('+'),
      reading: 'about' as const,
      percent: printed,
      // wide enough for every fair way to round; what really prints so is kept below
      within: 1,
      base: of,
    })),
  });
  return [...solutions]
    .map((solution) => worldOf(solution, of, name))
    .filter((world) => exact.every((value) => prints(world, categories, value)));
}

const worldOf = ({ counts, n, respondents }: FeasibleShares, of: Base['of'], base: string): ManagerWorld => ({
  counts,
  n: of === 'respondents' ? respondents : n,
  base,
});

const prints = (
  world: ManagerWorld,
  categories: readonly string[],
  { category, printed }: ManagerValue,
): boolean =>
  Object.values(printsOf(countGiving(world, categories, category), world.n, category))
    .flat()
    .includes(printed);

/** How many gave an answer, or one of several joined by `+`. */
export function countGiving(
  { counts }: ManagerWorld,
  categories: readonly string[],
  category: string,
): number {
  const parts = category.split('+');
  return parts.reduce((sum, part) => sum + (counts[categories.indexOf(part)] ?? 0), 0);
}
