import { type ColumnTable, table } from 'arquero';
import type { FeasibleShares } from '../recovery/index.ts';
import { printPercent } from '../stats/index.ts';
import type { ManagerQuestion } from './load-manager-questions.ts';
import { type ManagerValue, type ManagerWorlds, managerWorlds } from './manager-evidence.ts';

const WAVES = ['2010', '2017'] as const;

/**
 * What the report gives of some questions of the web survey, and which answers can lie behind it: a row for
 * every question, wave and answer, also where the report is silent. An answer that was not offered in a wave has none.
 *
 * @param figures the stated values, as `loadManagerFigures` gives them
 * @param questions the questionnaire
 * @param ids questions wanted, in the order of the rows
 * @param answers answers wanted, for a figure that shows some of a question only; all when left out
 * @returns columns item, wave, response, percent (null where the report gives none as a number), printed (text, also
 *   of a share told roughly; or null), precision (as in the data), low and high (percent, the range of all shares that
 *   agree with all that is stated on the question; null where percent is given or nothing is stated), follows (the whole
 *   percentage, as text, where the report does not give the answer but every count that agrees rounds to this one; an
 *   exact half must do so upwards and to even), n (null unless only one is possible), possible (every such "k of n", at most eight; null where nothing is stated)
 * @throws Error for a question that the survey does not have
 */
export function managerShares(
  figures: ColumnTable,
  questions: readonly ManagerQuestion[],
  ids: readonly string[],
  answers?: readonly string[],
): ColumnTable {
  const values = figures.objects() as ManagerValue[];
  const rows = ids.flatMap((id) => {
    const question = questions.find((one) => one.id === id);
    if (!question)
      throw new Error(`the web survey has no question "${id}"; see data/instruments/managers.json`);
    return WAVES.flatMap((wave) => {
      const own = values.filter((value) => value.question === id && value.wave === wave);
      return sharesInWave(question, wave, own, worldsBehind(own, question, wave));
    });
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
  return table(Object.fromEntries(names.map((name) => [name, wanted.map((row) => row[name])])));
}

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

/** The answers that agree with what is stated of a question in a wave; none to speak of where nothing is. */
export function worldsBehind(
  values: readonly ManagerValue[],
  question: ManagerQuestion,
  wave: string,
): ManagerWorlds | undefined {
  return values.length > 0 ? managerWorlds(values, question, wave) : undefined;
}

/** The answers of a question that a figure shows, as offered in a wave: an agreement question is shown as agree, or not. */
function shownAnswers(question: ManagerQuestion, wave: string): string[] {
  if (question.kind === 'agreement') return ['agree', 'rest'];
  const offered = (question.categories ?? []).filter(({ waves }) => waves?.includes(wave) ?? true);
  return offered.map(({ id }) => id);
}

/**
 * The rows of {@link managerShares} of one question and wave.
 *
 * @param values what is stated of them
 * @param worlds the answers that agree with that
 */
export function sharesInWave(
  question: ManagerQuestion,
  wave: string,
  values: readonly ManagerValue[],
  worlds: ManagerWorlds | undefined,
): ManagerShare[] {
  const sizes = new Set(worlds?.solutions.map(({ n }) => n));
  return shownAnswers(question, wave).map((response) => {
    const stated = values.filter(
      ({ category, statistic }) => category === response && statistic === 'percent',
    );
    const numbers = stated.filter(({ precision }) => precision === 'exact');
    // a figure is what its own chart prints, also where the text tells it otherwise
    const exact = numbers.find(({ section }) => section.startsWith('chart')) ?? numbers[0];
    const { printed = null, precision = null } = exact ?? stated[0] ?? {};
    const index = worlds?.categories.indexOf(response) ?? -1;
    const solutions = worlds && index !== -1 ? worlds.solutions : [];
    const range = exact ? null : shareRange(solutions, index);
    return {
      item: question.id,
      wave,
      response,
      percent: exact ? Number(exact.printed) : null,
      printed,
      precision,
      low: range?.low ?? null,
      high: range?.high ?? null,
      follows: printed === null ? onlyPrint(solutions, index) : null,
      n: sizes.size === 1 ? ([...sizes][0] ?? null) : null,
      possible: possibleCounts(solutions, index),
    };
  });
}

/** Least and greatest share in percent, rounded outwards to a tenth. */
function shareRange(solutions: readonly FeasibleShares[], index: number) {
  if (solutions.length === 0) return null;
  const tenths = solutions.map(({ counts, n }) => (1000 * (counts[index] ?? 0)) / n);
  return { low: Math.floor(Math.min(...tenths)) / 10, high: Math.ceil(Math.max(...tenths)) / 10 };
}

/** The whole percentage that every solution rounds to, whichever way an exact half goes; null where they differ. */
function onlyPrint(solutions: readonly FeasibleShares[], index: number): string | null {
  const prints = new Set(
    solutions.flatMap(({ counts, n }) =>
      (['half-up', 'half-even'] as const).map((half) => printPercent(counts[index] ?? 0, n, 0, half)),
    ),
  );
  return prints.size === 1 ? ([...prints][0] ?? null) : null;
}

function possibleCounts(solutions: readonly FeasibleShares[], index: number): string | null {
  if (solutions.length === 0) return null;
  const all = [...new Set(solutions.map(({ counts, n }) => `${counts[index]} of ${n}`))];
  return all.length > 8 ? `${all.slice(0, 8).join(', ')}, and ${all.length - 8} more` : all.join(', ');
}
