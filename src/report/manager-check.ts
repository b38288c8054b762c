import type { ColumnTable } from 'arquero';
import { type CheckCell, type FigureCheck, figureCheck } from '../checks/figure-check.ts';
import { statedInWords } from '../claims/stated-in-words.ts';
import type { ManagerQuestion } from './load-manager-questions.ts';
import type { ManagerValue } from './manager-evidence.ts';
import { type ManagerShare, sharesInWave, worldsBehind } from './manager-shares.ts';

/**
 * Checks a figure on the web survey: can every stated value be right, together with all else that is stated on the
 * question? A value is `consistent` when some answers agree with all of it under a fair reading, and `wrong` when
 * it had to be given up. Every answer that the report gives no value for is `not in the report`, also where one
 * follows from the other values: `recomputed` then has that whole percentage, or the range that remains possible.
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
  const worlds = worldsBehind(values, question, wave);
  const stated = values
    .filter(({ statistic }) => statistic === 'percent' || statistic === 'n')
    .map((value): CheckCell => {
      const words = statedInWords({ statistic: 'none', stated: value.printed, precision: value.precision });
      const fits = !worlds?.dropped.includes(value);
      return {
        item: question.id,
        wave,
        statistic: value.statistic === 'n' ? 'n' : value.category,
        source: /^\d/.test(value.section) ? `section ${value.section}` : value.section,
        printed: words,
        recomputed: fits ? 'possible' : 'impossible beside the rest',
        verdict: fits ? 'consistent' : 'wrong',
      };
    });
  const silent = sharesInWave(question, wave, values, worlds)
    .filter(({ printed }) => printed === null)
    .map(
      (share): CheckCell => ({
        item: question.id,
        wave,
        statistic: share.response,
        source: '',
        printed: null,
        recomputed: whatFollows(share),
        verdict: 'not in the report',
      }),
    );
  return [...stated, ...silent];
}

/** What the rest of the report leaves of an answer, in percent: one number, a range, or nothing known. */
function whatFollows({ follows, low, high }: ManagerShare): string {
  if (follows !== null) return follows;
  if (low === null || high === null || (low === 0 && high === 100)) return 'unknown';
  return low === 0 ? `at most ${high.toFixed(1)}` : `${low.toFixed(1)}\u2013${high.toFixed(1)}`;
}
