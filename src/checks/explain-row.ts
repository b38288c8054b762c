import type { Rounding } from '../recovery/rounding.ts';
import { smallConflict } from '../recovery/small-conflict.ts';
import { summaryAnswer, summaryCounts } from '../recovery/summary/summary-answer.ts';
import { keepingFigures, type SummaryFigure, type SummaryRow } from '../recovery/summary/summary-row.ts';
import { printedByCounts } from './printed-by-counts.ts';

/** A figure that, misprinted alone, explains a row that no counts print. */
export interface Misprint {
  readonly figure: string;
  readonly printed: string;
  /** what all other figures allow it to be: the nearest value that was found; null where it cannot be named */
  readonly wouldPrint: string | null;
}

/** Why no counts print as a row. */
export interface RowConflict {
  /** figures that cannot hold together, none of them needless */
  readonly conflict: readonly SummaryFigure[];
  readonly misprints: readonly Misprint[];
}

/** Counts of the others that are looked through for the value nearest to the printed one. */
const LOOKED_THROUGH = 400;

/**
 * Explains a row that no counts print.
 *
 * @param row the row
 * @param rounding how values were rounded
 */
export function explainRow(row: SummaryRow, rounding: Rounding): RowConflict {
  const names = row.figures.map(({ name }) => name);
  const { conflict, misprints } = smallConflict(
    names,
    (kept) => summaryAnswer(keepingFigures(row, kept), rounding) === 'none',
  );
  const figure = (name: string) => row.figures.find((other) => other.name === name) as SummaryFigure;
  return {
    conflict: conflict.map(figure),
    misprints: misprints.map((name) => ({
      figure: name,
      printed: figure(name).printed,
      wouldPrint: nearestPrint(row, figure(name), rounding),
    })),
  };
}

function nearestPrint(row: SummaryRow, figure: SummaryFigure, rounding: Rounding): string | null {
  const others = keepingFigures(
    row,
    new Set(row.figures.filter((f) => f !== figure).map(({ name }) => name)),
  );
  let best: string | null = null;
  let seen = 0;
  for (const witness of summaryCounts(others, rounding)) {
    const print = printedByCounts(figure, row, witness, rounding);
    const gap = (text: string) => Math.abs(Number(text) - Number(figure.printed));
    if (print !== null && (best === null || gap(print) < gap(best))) best = print;
    seen += 1;
    if (seen >= LOOKED_THROUGH) break;
  }
  return best;
}
