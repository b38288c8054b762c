import { said } from '../../contracts/told.ts';
import { toldOf } from '../../contracts/told-of.ts';
import {
  answerSpreadUnder,
  type ReplicateWeights,
  type SurveyDesign,
  surveyDesign,
} from '../../stats/index.ts';
import { dataError } from '../../tables/data-error.ts';
import { cellAt, type SourceColumn, type SourceTable } from '../source-table.ts';
import { NO_ANSWER_WORDS } from './answer-words.ts';
import { decimalNumber } from './decimal-number.ts';
import type { Mapping } from './mapping.ts';
import { normalText } from './normal-text.ts';
import type { Problem } from './problems.ts';
import { respondentWeights } from './respondent-weights.ts';
import type { Roles } from './roles.ts';
import { textAt } from './text-at.ts';

/** How respondents were drawn, where columns of the file say it. */
interface SampleDesign {
  /** null where respondents were drawn one by one, so that weights tell all */
  readonly design: SurveyDesign | ReplicateWeights | null;
  readonly problems: readonly Problem[];
}

/**
 * The design of a sample from the columns that are named for it: strata, primary sampling units, how many of
 * them there are in the population, or replicate weights.
 *
 * @param rows positions of the respondents
 * @param weights by respondent; null where all count alike
 * @throws DataError naming file, column and cure where the columns make no
 *   design: one unit in a stratum, a unit in two
 */
export function sampleDesign(
  table: SourceTable,
  roles: Roles,
  mapping: Mapping,
  rows: readonly number[],
  weights: Float64Array | null,
): SampleDesign {
  const { stratum, cluster, population, replicates } = roles;
  if (rows.length === 0) return { design: null, problems: [] };
  const own = weights ? [...weights] : rows.map(() => 1);
  if (replicates.length > 0) return replicateDesign(table, replicates, mapping, rows, own);
  if (stratum === null && cluster === null && population === null) return { design: null, problems: [] };
  const labels = (at: number | null, what: 'stratum' | 'cluster') => labelsOf(table, at, rows, what);
  const [strata, clusters] = [labels(stratum, 'stratum'), labels(cluster, 'cluster')];
  const sizes = populationsOf(table, population, rows, strata.labels);
  const problems = [...strata.problems, ...clusters.problems, ...sizes.problems];
  // weights that are none are told by those who read them
  if (problems.length > 0 || own.some(Number.isNaN)) return { design: null, problems };
  const parts = {
    weights: own,
    ...(strata.labels ? { strata: strata.labels } : {}),
    ...(clusters.labels ? { clusters: clusters.labels } : {}),
    ...(sizes.populations ? { populations: sizes.populations } : {}),
  };
  return { design: checked(table, () => surveyDesign(parts)), problems: [] };
}

/** A design under which an error can be had at all. */
function checked<Design extends SurveyDesign | ReplicateWeights>(
  table: SourceTable,
  make: () => Design,
): Design {
  try {
    const design = make();
    const everybody = new Int8Array(design.weights.length).fill(1);
    answerSpreadUnder(design)(everybody, 1);
    return design;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw dataError({ file: table.file }, toldOf(error));
  }
}

function replicateDesign(
  table: SourceTable,
  replicates: readonly number[],
  { replicateScale }: Mapping,
  rows: readonly number[],
  weights: readonly number[],
): SampleDesign {
  const read = replicates.map((at) => respondentWeights(table, at, rows));
  const problems = read.flatMap((each) => each.problems);
  if (problems.length > 0 || weights.some(Number.isNaN)) return { design: null, problems };
  const design: ReplicateWeights = {
    weights,
    replicates: read.map(({ values }) => [...(values ?? [])]),
    scale: replicateScale ?? Number.NaN,
  };
  return { design: checked(table, () => design), problems: [] };
}

const EMPTY = new Set(NO_ANSWER_WORDS.empty);

function labelsOf(
  table: SourceTable,
  at: number | null,
  rows: readonly number[],
  what: 'stratum' | 'cluster',
): { readonly labels: readonly string[] | null; readonly problems: readonly Problem[] } {
  if (at === null) return { labels: null, problems: [] };
  const labels = rows.map((row) => {
    const text = textAt(table, at, row);
    // R writes NA where there is none, SPSS #NULL!
    return text === null || EMPTY.has(normalText(text)) ? null : text;
  });
  const empty = rows.filter((_, index) => labels[index] === null);
  if (empty.length === 0) return { labels: labels as string[], problems: [] };
  const problem: Problem = {
    row: table.rowNumber(empty[0] as number),
    column: table.columns[at]?.name ?? null,
    item: null,
    value: '',
    count: empty.length,
    problem:
      what === 'stratum'
        ? said({ en: 'the stratum is empty', nl: 'het stratum is leeg' })
        : said({ en: 'the cluster is empty', nl: 'het cluster is leeg' }),
    cure: said({
      en: 'fill it in, or leave the respondent out',
      nl: 'vul het in, of laat de respondent weg',
    }),
  };
  return { labels: null, problems: [problem] };
}

/** How many units each stratum has in the population, which every row of it says alike. */
function populationsOf(
  table: SourceTable,
  at: number | null,
  rows: readonly number[],
  strata: readonly string[] | null,
): { readonly populations: Record<string, number> | null; readonly problems: readonly Problem[] } {
  if (at === null) return { populations: null, problems: [] };
  const column = table.columns[at] as SourceColumn;
  const populations: Record<string, number> = {};
  const problems = new Map<string, Problem>();
  const add = (row: number, value: string, problem: string) => {
    const known = problems.get(problem);
    const place = { row: known?.row ?? table.rowNumber(row), column: column.name, item: null, value };
    problems.set(problem, { ...place, count: (known?.count ?? 0) + 1, problem, cure: UNITS() });
  };
  rows.forEach((row, index) => {
    const stratum = strata?.[index] ?? 'all';
    const cell = cellAt(column, row);
    const size = typeof cell === 'number' ? cell : decimalNumber(cell ?? '');
    const shown = JSON.stringify(String(cell ?? ''));
    if (!(size >= 1 && Number.isFinite(size))) {
      add(
        row,
        String(cell ?? ''),
        said({ en: `${shown} is no number of units`, nl: `${shown} is geen aantal` }),
      );
    } else if (populations[stratum] !== undefined && populations[stratum] !== size) {
      const both = `${populations[stratum]} and ${size}`;
      const beide = `${populations[stratum]} en ${size}`;
      add(
        row,
        String(cell ?? ''),
        said({ en: `stratum "${stratum}" has ${both}`, nl: `stratum "${stratum}" heeft ${beide}` }),
      );
    } else populations[stratum] = size;
  });
  return { populations, problems: [...problems.values()] };
}

const UNITS = (): string =>
  said({
    en: 'expected how many units (clusters, or else respondents) the population has in the stratum, alike in all its rows',
    nl: 'verwacht hoeveel eenheden (clusters, of anders respondenten) de populatie in het stratum heeft, in al zijn rijen gelijk',
  });
