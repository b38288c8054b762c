import type { Language } from '../../charts/language.ts';
import { decimalsOf } from '../../contracts/decimals-of.ts';
import { errorInWords } from '../../contracts/error-in-words.ts';
import type { PublishedRow } from '../../recovery/index.ts';
import {
  type CountVector,
  mean,
  printMean,
  printPercent,
  printSd,
  standardDeviation,
  validN,
} from '../../stats/index.ts';
import { publishedRows } from '../../tables/published-rows.ts';
import type { Study } from '../../tables/study.ts';
import { lastTwoWaves } from '../../tables/survey.ts';
import { type AnyTable, toLessonTable } from '../lesson-table.ts';
import { drawCounts } from './draw-counts.ts';
import type { Draw } from './first-fitting.ts';

/** A row of a table as a report prints it, complete, and its name. */
export interface MadeUpRow {
  readonly item: string;
  readonly row: PublishedRow & { readonly n: number; readonly mean: string; readonly sd: string };
}

/** What the study prints of an item in its last wave. */
export function rowOfItem(study: Study, item: string): MadeUpRow {
  const [, wave] = lastTwoWaves(study.survey);
  const row = publishedRows(study.frequencies(), wave, study.survey).get(item);
  if (!row)
    throw errorInWords(
      {
        en: `no item "${item}" is printed of wave ${wave}`,
        nl: `van meting ${wave} is geen stelling "${item}" gedrukt`,
      },
      RangeError,
    );
  return { item, row: row as MadeUpRow['row'] };
}

/** A made-up row: what some counts print. */
export function drawPrintedRow(draw: Draw, n: number): MadeUpRow {
  const counts = drawCounts(draw, n);
  const answered = counts.flatMap((count, index) => (count > 0 ? [index + 1] : []));
  return {
    item: 'x1',
    row: {
      n,
      percents: counts.map((count) => printPercent(count, n)),
      mean: printMean(counts),
      sd: printSd(counts),
      min: answered[0] ?? null,
      max: answered.at(-1) ?? null,
    },
  };
}

const HEADS = {
  en: { item: 'statement', mean: 'mean' },
  nl: { item: 'stelling', mean: 'gemiddelde' },
} satisfies Record<Language, object>;

/** The row as it is printed. */
export function tableOfRow({ item, row }: MadeUpRow, language: Language): AnyTable {
  const percents = Object.fromEntries(row.percents.map((percent, index) => [`${index + 1} (%)`, percent]));
  const heads = HEADS[language];
  return toLessonTable([
    {
      [heads.item]: item,
      n: row.n,
      ...percents,
      [heads.mean]: row.mean,
      SD: row.sd,
      min: row.min,
      max: row.max,
    },
  ]);
}

/** Whether counts are whole numbers of people, one for each category. */
export const areCounts = (vector: readonly number[], { row }: MadeUpRow): boolean =>
  vector.length === row.percents.length && vector.every((count) => Number.isSafeInteger(count) && count >= 0);

const half = (printed: string): number => 0.5 * 10 ** -decimalsOf(printed) + 1e-9;
const within = (value: number, printed: string | null): boolean =>
  printed === null || Math.abs(value - Number(printed)) <= half(printed);

/** Which figures of the row counts print as; an exact half may have gone either way. */
export function printedLike(vector: CountVector, { row }: MadeUpRow) {
  const n = validN(vector);
  const answered = vector.flatMap((count, index) => (count > 0 ? [index + 1] : []));
  return {
    n: n === row.n,
    percents: n > 0 && vector.every((count, index) => within((100 * count) / n, row.percents[index] ?? null)),
    mean: n > 0 && within(mean(vector), row.mean),
    sd: n > 1 && within(standardDeviation(vector), row.sd),
    populationSd: n > 1 && within(standardDeviation(vector) * Math.sqrt((n - 1) / n), row.sd),
    ends: (row.min === null || answered[0] === row.min) && (row.max === null || answered.at(-1) === row.max),
  };
}
