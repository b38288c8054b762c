import type { CountVector } from '../stats/counts/count-vector.ts';
import { type PrintedValue, parsePrinted } from './printed-value.ts';
import type { PublishedRow } from './published-row.ts';
import type { Rounding } from './rounding.ts';
import { meanOf, percentOf, sdOf } from './vector-values.ts';

/** One printed value of a row, and how the same of a count vector would print. */
interface RowValue {
  /** `p1`, `p2`, ..., `mean` or `sd` */
  readonly statistic: string;
  /** As printed, e.g. `"3.70"` */
  readonly printed: string;
  readonly printedValue: PrintedValue;
  /** Two for an exact half under `either`, none where the statistic is undefined */
  readonly candidates: (vector: CountVector, rounding: Rounding) => PrintedValue[];
}

/**
 * The values that a row prints: percentages, mean and SD, without those that are null.
 *
 * @param row the printed row
 * @returns printed values in the order of the table
 */
export function rowValues(row: PublishedRow): RowValue[] {
  const printedValues: RowValue[] = [];
  row.percents.forEach((printed, index) => {
    if (printed === null) return;
    const printedValue = parsePrinted(printed, `percentage of category ${index + 1}`);
    const { decimals } = printedValue;
    printedValues.push({
      statistic: `p${index + 1}`,
      printed,
      printedValue,
      candidates: (vector, rounding) => percentOf(vector, index, decimals, rounding),
    });
  });
  for (const [statistic, printed, of] of [
    ['mean', row.mean, meanOf],
    ['sd', row.sd, sdOf],
  ] as const) {
    if (printed === null) continue;
    const printedValue = parsePrinted(printed, statistic);
    const { decimals } = printedValue;
    printedValues.push({
      statistic,
      printed,
      printedValue,
      candidates: (vector, rounding) => of(vector, decimals, rounding),
    });
  }
  return printedValues;
}
