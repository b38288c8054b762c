import { type ColumnTable, table } from 'arquero';
import type { FeasibleShares } from '../recovery/index.ts';
import type { ManagerQuestion } from '../survey/index.ts';
import { type ManagerValue, managerWorlds } from './manager-evidence.ts';

const WAVES = ['2010', '2017'] as const;

/**
 * What the report gives of some questions of the web survey, and which answers can lie behind it: a row for
 * every question, wave and answer, also where the report is silent.
 *
 * @param figures the stated values, as `loadManagerFigures` gives them
 * @param questions the questionnaire
 * @param ids questions wanted, in the order of the rows
 * @param answers answers wanted, for a figure that shows some of a question only; all when left out
 * @returns columns item, wave, response, percent (null where the report gives none as a number), printed (text or
 *   null), n (null unless only one is possible), possible (every "k of n" that agrees with all that is stated on the
 *   question, at most eight; null where nothing is stated)
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
    return WAVES.flatMap((wave) =>
      rowsOf(
        question,
        wave,
        values.filter((value) => value.question === id && value.wave === wave),
      ),
    );
  });
  const wanted = rows.filter(({ response }) => answers?.includes(response) ?? true);
  const names = ['item', 'wave', 'response', 'percent', 'printed', 'n', 'possible'] as const;
  return table(Object.fromEntries(names.map((name) => [name, wanted.map((row) => row[name])])));
}

/** The answers of a question that a figure shows: an agreement question is shown as agree, or not. */
export function shownAnswers(question: ManagerQuestion): string[] {
  if (question.kind === 'agreement') return ['agree', 'other'];
  return (question.categories ?? []).map(({ id }) => id);
}

function rowsOf(question: ManagerQuestion, wave: string, values: readonly ManagerValue[]) {
  const worlds = values.length > 0 ? managerWorlds(values, question, wave) : undefined;
  const sizes = new Set(worlds?.solutions.map(({ n }) => n));
  const offered = (answer: string) => {
    const waves = question.categories?.find(({ id }) => id === answer)?.waves;
    return waves === undefined || waves.includes(wave);
  };
  return shownAnswers(question)
    .filter(offered)
    .map((response) => {
      const exact = values.find(
        ({ category, statistic, precision }) =>
          category === response && statistic === 'percent' && precision === 'exact',
      );
      return {
        item: question.id,
        wave,
        response,
        percent: exact ? Number(exact.printed) : null,
        printed: exact?.printed ?? null,
        n: sizes.size === 1 ? ([...sizes][0] ?? null) : null,
        possible: worlds ? possibleCounts(worlds.solutions, worlds.categories.indexOf(response)) : null,
      };
    });
}

function possibleCounts(solutions: readonly FeasibleShares[], index: number): string | null {
  if (index === -1) return null;
  const all = [...new Set(solutions.map(({ counts, n }) => `${counts[index]} of ${n}`))];
  return all.length > 8 ? `${all.slice(0, 8).join(', ')}, and ${all.length - 8} more` : all.join(', ');
}
