import { table } from 'arquero';
import type { WholeShare } from '../claims/evidence.ts';
import { statedNumber } from '../claims/stated-number.ts';
import { errorInWords } from '../contracts/error-in-words.ts';
import { noSuchName } from '../contracts/no-such-name.ts';
import { numberWord } from '../contracts/precision-words.ts';
import { partTold, said } from '../contracts/told.ts';
import { printPercent } from '../stats/index.ts';
import { type AnyTable, type TypedTable, typed } from '../tables/typed-table.ts';
import type { ManagerQuestion } from './load-manager-questions.ts';
import { countGiving, type ManagerValue, type ManagerWorld, managerWorlds } from './manager-worlds.ts';

/**
 * What the report gives of some questions of the web survey, and which answers can lie behind it: a row for
 * every question, wave and answer, also where the report is silent. An answer
 * that was not offered in a wave has none.
 *
 * @param figures the stated values, as `loadManagerFigures` gives them
 * @param questions the questionnaire
 * @param ids questions wanted, in the order of the rows
 * @param answers answers wanted, for a figure that shows some of a question only; all when left out
 * @returns columns item, wave, response, percent (null where the report gives none as a number), printed
 *   (text, also of a share told roughly; or null), precision (as in the data), low and high (percent: of a
 *   share told roughly, all that its word can mean; of one not told, all that the exact numbers on the
 *   question leave; null where percent is given or everything is possible), follows (the whole percentage, as
 *   text, where the report does not give the answer but every count that agrees rounds to this one; an exact
 *   half must do so upwards and to even), n (null unless only one is possible), possible (every "k of n" that
 *   agrees with the exact numbers, at most eight, in the current language; null where everything does)
 * @throws Error for a question that the survey does not have
 * @example
 * new Set(managerShares(loadManagerFigures(), loadManagerQuestions(), ['vision_clear']).array('item')).size
 * // 1
 */
export function managerShares(
  figures: AnyTable,
  questions: readonly ManagerQuestion[],
  ids: readonly string[],
  answers?: readonly string[],
): TypedTable<ManagerShare> {
  const values = figures.objects() as ManagerValue[];
  const rows = ids.flatMap((id) => {
    const question = questions.find((one) => one.id === id);
    if (!question) throw noSuchQuestion(id, questions);
    return question.waves.flatMap(({ id: wave }) => sharesInWave(question, wave, valuesOf(values, id, wave)));
  });
  const wanted = rows.filter(({ response }) => answers?.includes(response) ?? true);
  const names = [
    'item',
    'wave',
    'response',
    'percent',
    'printed',
    'precision',
    'low',
    'high',
    'follows',
    'n',
    'possible',
  ] as const;
  return typed(table(Object.fromEntries(names.map((name) => [name, wanted.map((row) => row[name])]))));
}

/** That the web survey has no question of an id, and which was probably meant. */
export const noSuchQuestion = (id: string, questions: readonly ManagerQuestion[]): Error =>
  errorInWords(
    noSuchName(
      'question',
      id,
      questions.map((question) => question.id),
      { en: 'in the web survey', nl: 'in de webenquête' },
    ),
  );

/** What one answer of a question is, as far as the report tells: a row of {@link managerShares}. */
export interface ManagerShare {
  readonly item: string;
  readonly wave: string;
  readonly response: string;
  readonly percent: number | null;
  readonly printed: string | null;
  readonly precision: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly follows: string | null;
  readonly n: number | null;
  readonly possible: string | null;
}

/** What is stated of a question in a wave, with what names no wave. */
export function valuesOf(values: readonly ManagerValue[], id: string, wave: string): ManagerValue[] {
  return values.filter((value) => value.question === id && [wave, 'unnamed'].includes(value.wave));
}

/**
 * The answers of a question that a figure shows, as offered in a wave: an
 * agreement question is shown as agree, or not.
 */
export function shownAnswers(question: ManagerQuestion, wave: string): string[] {
  if (question.kind === 'agreement') return ['agree', 'rest'];
  const offered = (question.categories ?? []).filter(({ waves }) => waves?.includes(wave) ?? true);
  return offered.map(({ id }) => id);
}

/**
 * The rows of {@link managerShares} of one question and wave.
 *
 * @param values what is stated of them
 */
export function sharesInWave(
  question: ManagerQuestion,
  wave: string,
  values: readonly ManagerValue[],
): ManagerShare[] {
  return shownAnswers(question, wave).map((response) => {
    const stated = values.filter(
      ({ category, statistic }) => category === response && statistic === 'percent',
    );
    const numbers = stated.filter(({ precision }) => precision === 'exact');
    // a figure is what its own chart prints, also where the text tells it otherwise
    const exact = numbers.find(({ section }) => section.startsWith('chart')) ?? numbers[0];
    const { printed = null, precision = null } = exact ?? stated[0] ?? {};
    const possible = possibleShares(values, question, wave, response);
    const range = exact ? null : stated[0] ? meantBy(stated[0]) : shareRange(possible);
    const sizes = new Set(possible.map(({ n }) => n));
    return {
      item: question.id,
      wave,
      response,
      percent: exact ? Number(exact.printed) : null,
      printed,
      precision,
      low: range?.low ?? null,
      high: range?.high ?? null,
      follows: printed === null ? onlyPrint(possible) : null,
      n: sizes.size === 1 ? ([...sizes][0] ?? null) : null,
      possible: possibleCounts(possible),
    };
  });
}

/**
 * Every share of an answer that agrees with the exact numbers; none to speak of where they exclude nothing.
 */
export function possibleShares(
  values: readonly ManagerValue[],
  question: ManagerQuestion,
  wave: string,
  response: string,
): WholeShare[] {
  const told = values.some(({ precision, statistic }) => precision === 'exact' && statistic !== 'dont_know');
  if (!told) return [];
  const { categories, solutions } = managerWorlds(values, question, wave, [response]);
  const shares = solutions.map((world: ManagerWorld) => ({
    count: countGiving(world, categories, response),
    n: world.n,
  }));
  const open = shares.some(({ count }) => count === 0) && shares.some(({ count, n }) => count === n);
  if (open) return [];
  return [...new Map(shares.map((share) => [`${share.count} of ${share.n}`, share])).values()];
}

/** Everything that a share told in words can mean, in percent: beyond it the word would be wrong. */
function meantBy({ printed, precision }: ManagerValue): { low: number; high: number } {
  const { near } = numberWord(precision);
  const stated = statedNumber(printed);
  const bounded = (value: number) => Math.round(10 * Math.min(100, Math.max(0, value))) / 10;
  return { low: bounded(stated + near.least), high: bounded(stated + near.most) };
}

/** Least and greatest share in percent, rounded outwards to a tenth. */
function shareRange(possible: readonly WholeShare[]): { low: number; high: number } | null {
  if (possible.length === 0) return null;
  const tenths = possible.map(({ count, n }) => (1000 * count) / n);
  return { low: Math.floor(Math.min(...tenths)) / 10, high: Math.ceil(Math.max(...tenths)) / 10 };
}

/**
 * The whole percentage that every share rounds to, whichever way an exact half goes; null where they differ.
 */
function onlyPrint(possible: readonly WholeShare[]): string | null {
  const prints = new Set(
    possible.flatMap(({ count, n }) =>
      (['half-up', 'half-even'] as const).map((half) => printPercent(count, n, 0, half)),
    ),
  );
  return prints.size === 1 ? ([...prints][0] ?? null) : null;
}

function possibleCounts(possible: readonly WholeShare[]): string | null {
  if (possible.length === 0) return null;
  const all = possible.map(({ count, n }) => said(partTold(count, n)));
  const more = all.length - 8;
  const listed = all.slice(0, 8).join(', ');
  return more > 0 ? `${listed}${said({ en: `, and ${more} more`, nl: `, en nog ${more}` })}` : listed;
}
