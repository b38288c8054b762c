import type { Rounding } from '../recovery/rounding.ts';
import { smallConflict } from '../recovery/small-conflict.ts';
import { summaryAnswer, summaryCounts } from '../recovery/summary/summary-answer.ts';
import { keepingValues, type SummaryRow, type SummaryValue } from '../recovery/summary/summary-row.ts';
import { printedByCounts } from './printed-by-counts.ts';

/** A printed value that, misprinted alone, explains a row that no counts print. */
export interface Misprint {
  readonly printedValue: string;
  readonly printed: string;
  /** What all others allow it to be: the nearest value that was found; null where it cannot be named */
  readonly wouldPrint: string | null;
}

/** Why no counts print as a row. */
interface RowConflict {
  /** Printed values that cannot hold together, none of them needless */
  readonly conflict: readonly SummaryValue[];
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
  const names = row.printedValues.map(({ name }) => name);
  const { conflict, misprints } = smallConflict(
    names,
    (kept) => summaryAnswer(keepingValues(row, kept), rounding) === 'none',
  );
  const printedValue = (name: string) =>
    row.printedValues.find((other) => other.name === name) as SummaryValue;
  return {
    conflict: conflict.map(printedValue),
    misprints: misprints.map((name) => ({
      printedValue: name,
      printed: printedValue(name).printed,
      wouldPrint: nearestPrint(row, printedValue(name), rounding),
    })),
  };
}

function nearestPrint(row: SummaryRow, printedValue: SummaryValue, rounding: Rounding): string | null {
  const others = keepingValues(
    row,
    new Set(row.printedValues.filter((f) => f !== printedValue).map(({ name }) => name)),
  );
  let best: string | null = null;
  let seen = 0;
  for (const witness of summaryCounts(others, rounding)) {
    const print = printedByCounts(printedValue, row, witness, rounding);
    const gap = (text: string) => Math.abs(Number(text) - Number(printedValue.printed));
    if (print !== null && (best === null || gap(print) < gap(best))) best = print;
    seen += 1;
    if (seen >= LOOKED_THROUGH) break;
  }
  return best;
}
