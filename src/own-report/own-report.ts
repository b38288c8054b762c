import { from } from 'arquero';
import { type Chart, chartOf, type Language } from '../charts/index.ts';
import { changeTable, itemChanges } from '../checks/index.ts';
import type { GuardRules } from '../guard/index.ts';
import type { OwnQuickscan } from '../own-data/index.ts';
import { answerMatrix, percentages, type Study, type StudyFigure } from '../tables/index.ts';
import { type AgreeRow, type AnswersByItem, agreeRows, weightedRows } from './agree-rows.ts';
import { type GroupTable, groupTable } from './group-table.ts';
import { withOwnWave } from './with-own-wave.ts';

/** What to make of a survey of one's own. */
export interface OwnReportOptions {
  readonly wave: string;
  readonly language: Language;
  /** whether respondents are divided by the column that was read as their group */
  readonly divided: boolean;
  readonly rules: GuardRules;
  /** told before each part that takes time */
  readonly onProgress?: (what: string) => void;
}

/** One figure of the study with one's own wave beside the others. */
export interface OwnFigure {
  readonly figure: StudyFigure;
  readonly chart: Chart;
}

/** A survey of one's own beside those of a study: charts, changes, groups, and how sure all that is. */
export interface OwnReport {
  readonly figures: readonly OwnFigure[];
  /** earlier wave that changes are counted from */
  readonly from: string;
  /** null where answers are weighted: its tests take answers that all count alike */
  readonly changes: ReturnType<typeof changeTable> | null;
  readonly agree: readonly AgreeRow[];
  /** null where respondents are not divided */
  readonly groups: GroupTable | null;
}

/**
 * Lays a survey of one's own beside the waves of a study: every figure of the study on these items, the changes since
 * its last wave, the share that agrees with its interval, and the same by group, held back where people could be known.
 *
 * @param study its figures, counts and printed tables
 * @param own as `readOwnQuickscan` gives it; weights are used where it has them
 * @throws RangeError when the study has a wave of that name
 */
export async function ownReport(
  study: Study,
  own: OwnQuickscan,
  { wave, language, divided, rules, onProgress }: OwnReportOptions,
): Promise<OwnReport> {
  const survey = withOwnWave(study.survey, wave);
  const items = [...new Set(own.counts.array('item') as string[])];
  const people = answerMatrix(own.linked, items);
  const answers: AnswersByItem = new Map(
    items.map((item, column) => [item, people.map((one) => one.answers[column] ?? null)]),
  );
  const weights = own.weights ? [...own.weights] : null;
  const points = survey.scale.answers.length;
  const earlier = study.responses();
  const all = earlier.concat(own.counts) as typeof earlier;
  const known = percentages(all);
  const rows = (known.objects() as ShareRow[])
    .filter((row) => weights === null || row.wave !== wave)
    .map(
      ({ wave: of, item, response, count, percent, n }): ChartRow => ({
        wave: of,
        item,
        response: String(response),
        count,
        percent: String(percent),
        n,
      }),
    )
    .concat(weights ? weightedRows(answers, points, weights, wave) : []);
  onProgress?.('charts');
  const figures = study.figures
    .filter((figure) => figure.form === 'likert' && figure.items.some((item) => items.includes(item)))
    .map((figure): OwnFigure => {
      const shown = from(rows.filter(({ item }) => figure.items.includes(item)));
      return { figure, chart: chartOf(figure, shown, { language }) };
    });
  onProgress?.('changes');
  const before = study.survey.waves.at(-1)?.id as string;
  const asked = new Set(earlier.array('item') as string[]);
  const compared = items.filter((item) => asked.has(item));
  const changes = weights
    ? null
    : changeTable(itemChanges(survey, all, study.frequencies(), compared, [before, wave]));
  onProgress?.('groups');
  const groupOf = people.map(({ municipality }) => municipality);
  return {
    figures,
    from: before,
    changes,
    agree: agreeRows(answers, survey.scale, weights),
    groups: divided ? await groupTable(answers, groupOf, survey.scale, rules) : null,
  };
}

/** A share as charts take it; the length of a bar follows the count where there is one. */
interface ChartRow extends Omit<ShareRow, 'response' | 'percent' | 'count'> {
  readonly response: string;
  readonly count: number | null;
  readonly percent: string;
}

interface ShareRow {
  readonly wave: string;
  readonly item: string;
  readonly response: number;
  readonly count: number;
  readonly percent: number;
  readonly n: number;
}
