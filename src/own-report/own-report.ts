import { from } from 'arquero';
import { type Chart, chartOf, type Language } from '../charts/index.ts';
import { changeTable, itemChanges, weightedChangeTable, weightedItemChanges } from '../checks/index.ts';
import type { GuardRules } from '../guard/index.ts';
import type { CountedItem, OwnAnswers } from '../own-data/index.ts';
import { responseTable, type StudyFigure, type UnlinkedResponses } from '../tables/index.ts';
import { type AgreeRow, agreeRows, shownItems } from './agree-rows.ts';
import { earlierRows, ownRows } from './chart-rows.ts';
import type { EarlierPublication } from './earlier-publication.ts';
import { type GuardedTables, guardedTables } from './guarded-tables.ts';
import type { ReportBasis } from './report-basis.ts';

/** What to make of a survey of one's own. */
export interface OwnReportOptions {
  readonly language: Language;
  /** Whether respondents are divided by the column that was read as their group */
  readonly divided: boolean;
  readonly rules: GuardRules;
  /** What was published before about the same respondents */
  readonly before?: readonly EarlierPublication[];
  /** Told before each part that takes time */
  readonly onProgress?: (part: 'guard' | 'charts' | 'changes', index: number, of: number) => void;
}

/** One figure of the study with one's own wave beside the others. */
export interface OwnFigure {
  readonly figure: StudyFigure;
  readonly chart: Chart;
}

/** Changes since an earlier wave; of answers with weights or a design with the tests that can take them. */
export type OwnChanges =
  | { readonly weighted: false; readonly table: ReturnType<typeof changeTable> }
  | { readonly weighted: true; readonly table: ReturnType<typeof weightedChangeTable> };

/** A survey of one's own: charts, changes, groups, how sure all that is, and what is held back. */
export interface OwnReport {
  /** What may be shown of every statement */
  readonly items: readonly CountedItem[];
  /** Counts of those statements in one's own wave */
  readonly counts: UnlinkedResponses;
  readonly figures: readonly OwnFigure[];
  /** null where nobody was asked before */
  readonly changes: OwnChanges | null;
  readonly agree: readonly AgreeRow[];
  readonly guarded: GuardedTables;
}

/**
 * Reports on a survey of one's own: every figure on these items, the changes since the last wave before, the
 * share that agrees with its interval, and the same by group. All of it is tried by attack first, and what
 * would give people away is in none of it.
 *
 * @param basis the study that it stands beside, or the survey by itself
 * @param own as `readOwnQuickscan` gives it; weights are used where it has them
 * @example
 * const own = await readOwnQuickscan('examples/exports/synthetic-comma.csv', { wave: '2024' });
 * const basis = besideStudy(openStudy(), '2024', 'own.csv');
 * const report = await ownReport(basis, own, { language: 'en', divided: false, rules: {} });
 * report.figures.length === basis.figures.length
 * // true
 */
export async function ownReport(
  basis: ReportBasis,
  own: Pick<OwnAnswers, 'counted'>,
  { language, divided, rules, before = [], onProgress }: OwnReportOptions,
): Promise<OwnReport> {
  const { survey } = basis;
  const wave = survey.waves.at(-1)?.id as string;
  const { counted } = own;
  const guarded = await guardedTables(survey, counted, divided, before, rules, (index, of) =>
    onProgress?.('guard', index, of),
  );
  const items = shownItems(counted, guarded.withheld);
  const shown = new Set(items.map(({ item }) => item));
  const rows = [
    ...(basis.earlier ? earlierRows(basis.earlier.responses) : []),
    ...ownRows(items, isSimple(counted), counted.isWeighted, wave),
  ];
  const drawn = basis.figures.filter((figure) => figure.items.some((item) => shown.has(item)));
  const figures = drawn.map((figure, index): OwnFigure => {
    onProgress?.('charts', index, drawn.length);
    const own = from(rows.filter(({ item }) => figure.items.includes(item)));
    return { figure, chart: chartOf(figure, own, { language, ...categoriesOf(figure) }) };
  });
  onProgress?.('changes', 0, 1);
  return {
    items,
    counts: responseTable(
      items.map(({ item, all }) => ({ wave, item, counts: all.counts, basis: 'own' as const, feasible: 1 })),
    ),
    figures,
    changes: changesOf(basis, items, isSimple(counted), counted.respondents, wave),
    agree: agreeRows(survey, items, counted.respondents),
    guarded,
  };
}

/** Drawn one by one and all alike: what tests of counts ask. */
const isSimple = ({ isWeighted, hasDesign }: OwnAnswers['counted']): boolean => !isWeighted && !hasDesign;

/** The names of the answers, where a figure has a bar for each. */
function categoriesOf({ form, text }: StudyFigure) {
  if (form === 'likert' || !text.scale) return {};
  return {
    categories: Object.fromEntries(text.scale.answers.map((name, index) => [String(index + 1), name])),
  };
}

function changesOf(
  { survey, earlier }: ReportBasis,
  items: readonly CountedItem[],
  isSimple: boolean,
  respondents: number,
  wave: string,
): OwnChanges | null {
  if (earlier === null) return null;
  const { responses, frequencies, from: before } = earlier;
  const asked = new Set(responses.array('item') as string[]);
  const later = new Map(items.map((item) => [item.item, item]));
  const compared = items.map(({ item }) => item).filter((item) => asked.has(item));
  if (compared.length === 0) return null;
  const waves = [before, wave] as const;
  if (!isSimple) {
    const answers = (item: string) => ({ sums: (later.get(item) as CountedItem).all, respondents });
    const changes = weightedItemChanges(survey, responses, frequencies, answers, compared, waves);
    return { weighted: true, table: weightedChangeTable(changes) };
  }
  const own = responseTable(
    items.map(({ item, all }) => ({ wave, item, counts: all.counts, basis: 'own' as const, feasible: 1 })),
  );
  const all = responses.concat(own) as UnlinkedResponses;
  const changes = itemChanges(survey, all, frequencies, compared, waves);
  return { weighted: false, table: changeTable(changes) };
}
