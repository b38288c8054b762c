import type { ColumnTable } from 'arquero';
import type { ManagerQuestion } from '../survey/index.ts';
import { type CheckCell, type FigureCheck, figureCheck } from './figure-check.ts';
import { type ManagerValue, managerWorlds } from './manager-evidence.ts';
import { shownAnswers } from './manager-shares.ts';

/**
 * Checks a figure on the web survey: can every stated value be right, together with all else that is stated on the
 * question? A value is reproduced when some answers agree with all of it under a fair reading, and mismatched when
 * it had to be given up. An answer that the report gives no value for counts as not in the report.
 *
 * @param figure the report's own number, e.g. `2.10`
 * @param figures the stated values, as `loadManagerFigures` gives them
 * @param questions the questionnaire
 * @param ids the questions that the figure shows
 * @param answers the answers that it shows, where those are not all
 */
export function checkManagerFigure(
  figure: string,
  figures: ColumnTable,
  questions: readonly ManagerQuestion[],
  ids: readonly string[],
  answers?: readonly string[],
): FigureCheck {
  const all = figures.objects() as ManagerValue[];
  const cells = ids.flatMap((id) => {
    const question = questions.find((one) => one.id === id);
    if (!question)
      throw new Error(`the web survey has no question "${id}"; see data/instruments/managers.json`);
    return ['2010', '2017'].flatMap((wave) =>
      cellsOf(
        question,
        wave,
        all.filter((value) => value.question === id && value.wave === wave),
      ),
    );
  });
  return figureCheck(
    figure,
    cells.filter(({ statistic }) => answers?.includes(statistic) ?? true),
  );
}

function cellsOf(question: ManagerQuestion, wave: string, values: readonly ManagerValue[]): CheckCell[] {
  const dropped = values.length > 0 ? managerWorlds(values, question, wave).dropped : [];
  const stated = values
    .filter(({ statistic }) => statistic === 'percent' || statistic === 'n')
    .map((value): CheckCell => {
      const words = value.precision === 'exact' ? value.printed : `${value.precision} ${value.printed}`;
      const fits = !dropped.includes(value);
      return {
        item: question.id,
        wave,
        statistic: value.statistic === 'n' ? 'n' : value.category,
        source: /^\d/.test(value.section) ? `section ${value.section}` : value.section,
        printed: words,
        recomputed: fits ? words : 'impossible beside the rest',
        status: fits ? 'reproduced' : 'mismatched',
      };
    });
  const named = new Set(stated.flatMap(({ statistic }) => statistic.split('+')));
  const silent = shownAnswers(question, wave)
    .filter((answer) => answer !== 'rest' && !named.has(answer))
    .map(
      (answer): CheckCell => ({
        item: question.id,
        wave,
        statistic: answer,
        source: '',
        printed: null,
        recomputed: 'unknown',
        status: 'not in the report',
      }),
    );
  return [...stated, ...silent];
}
