import type { CountVector } from '../stats/counts/count-vector.ts';
import { type PrintedFigure, parsePrinted } from './printed-figure.ts';
import type { PublishedRow } from './published-row.ts';
import type { Rounding } from './rounding.ts';
import { meanOf, percentOf, sdOf } from './vector-figures.ts';

/** One printed figure of a row, and how the same figure of a count vector would print. */
export interface RowFigure {
  /** `p1`, `p2`, ..., `mean` or `sd` */
  readonly statistic: string;
  /** as printed, e.g. `"3.70"` */
  readonly printed: string;
  readonly figure: PrintedFigure;
  /** two figures for an exact half under `either`, none where the statistic is undefined */
  readonly candidates: (vector: CountVector, rounding: Rounding) => PrintedFigure[];
}

/**
 * The figures that a row prints: percentages, mean and SD, without those that are null.
 *
 * @param row the printed row
 * @returns figures in the order of the table
 */
export function rowFigures(row: PublishedRow): RowFigure[] {
  const figures: RowFigure[] = [];
  row.percents.forEach((printed, index) => {
    if (printed === null) return;
    const figure = parsePrinted(printed, `percentage of category ${index + 1}`);
    const { decimals } = figure;
    figures.push({
      statistic: `p${index + 1}`,
      printed,
      figure,
      candidates: (vector, rounding) => percentOf(vector, index, decimals, rounding),
    });
  });
  for (const [statistic, printed, of] of [
    ['mean', row.mean, meanOf],
    ['sd', row.sd, sdOf],
  ] as const) {
    if (printed === null) continue;
    const figure = parsePrinted(printed, statistic);
    const { decimals } = figure;
    figures.push({
      statistic,
      printed,
      figure,
      candidates: (vector, rounding) => of(vector, decimals, rounding),
    });
  }
  return figures;
}
