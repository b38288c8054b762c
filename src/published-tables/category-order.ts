import { said } from '../contracts/told.ts';
import type { Measure } from './measure.ts';
import type { ReadRow } from './placed-value.ts';
import type { UnderstoodColumn } from './understood-column.ts';

/**
 * Turns the order of categories that are known by their place where the printed means say so: names such as
 * "vaak" or "nauwelijks" do not tell which end is the high one, and a mean does.
 *
 * @param columns what each column holds
 * @param rows what each row prints
 * @returns both, with the places turned in the groups whose means lie nearer that way
 */
export function orderByMeans(
  columns: readonly UnderstoodColumn[],
  rows: readonly ReadRow[],
): { columns: readonly UnderstoodColumn[]; rows: readonly ReadRow[] } {
  const groups = new Set(rows.map(({ group }) => group));
  const turned = new Set([...groups].filter((group) => isTurned(rows.filter((row) => row.group === group))));
  if (turned.size === 0) return { columns, rows };
  const turn = (column: UnderstoodColumn): UnderstoodColumn => {
    const { meaning } = column;
    const places =
      meaning?.kind === 'values' && meaning.statistics.some(({ position }) => position !== undefined);
    if (!turned.has(column.group) || !places) return column;
    const by = said({
      en: 'its place among the categories, and the means',
      nl: 'de plaats tussen de antwoorden, en de gemiddelden',
    });
    return { ...column, meaning: { ...meaning, statistics: meaning.statistics.map(opposite) }, by };
  };
  return {
    columns: columns.map(turn),
    rows: rows.map((row) => ({
      ...row,
      printedValues: row.printedValues.map((placed) =>
        turned.has(row.group)
          ? { ...placed, column: turn(placed.column), measure: opposite(placed.measure) }
          : placed,
      ),
    })),
  };
}

function opposite(measure: Measure): Measure {
  const { position, of } = measure;
  return position === undefined || of === undefined ? measure : { ...measure, position: of + 1 - position };
}

/** Whether the means lie nearer to what the shares give from high to low, in most of the rows that tell. */
function isTurned(rows: readonly ReadRow[]): boolean {
  let [up, down] = [0, 0];
  for (const { printedValues } of rows) {
    const mean = printedValues.find(({ measure }) => measure.statistic === 'mean');
    const shares = printedValues.filter(
      ({ measure }) => measure.position !== undefined && measure.statistic === 'percent',
    );
    const of = shares[0]?.measure.of ?? 0;
    if (mean === undefined || of === 0 || shares.length < of) continue;
    const total = shares.reduce((sum, { printedValue }) => sum + Number(printedValue.text), 0);
    const place = shares.reduce(
      (sum, { measure, printedValue }) => sum + (measure.position ?? 0) * Number(printedValue.text),
      0,
    );
    if (total === 0) continue;
    // a scale that starts at 0 lies one lower, and means of either order mirror each other
    const [low, own] = [place / total, Number(mean.printedValue.text)];
    const away = (value: number) => Math.min(Math.abs(own - value), Math.abs(own - (value - 1)));
    const [straight, mirrored] = [away(low), away(of + 1 - low)];
    if (straight < mirrored) up += 1;
    if (mirrored < straight) down += 1;
  }
  return down > up;
}
