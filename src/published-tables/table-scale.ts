import { said } from '../contracts/told.ts';
import type { PlacedValue } from './placed-value.ts';
import type { PublishedTable, TableOptions } from './published-table.ts';
import type { UnderstoodColumn } from './understood-column.ts';

export type TableScale = NonNullable<PublishedTable['scale']>;

/**
 * The answers that could be given: as the reader says, else by the categories of the headings, else by the
 * least and the greatest answer that is printed.
 *
 * @param columns what each column holds
 * @param printedValues all values of the table
 * @param options what the reader knows
 * @returns null when nothing says it
 */
export function scaleOfTable(
  columns: readonly UnderstoodColumn[],
  printedValues: readonly PlacedValue[],
  options: TableOptions,
): TableScale | null {
  const items = options.items ?? 1;
  if (options.scale) return { ...options.scale, items, by: said({ en: 'given', nl: 'opgegeven' }) };
  const measures = columns.flatMap(({ meaning }) => (meaning?.kind === 'values' ? meaning.statistics : []));
  const values = measures.flatMap(({ category, last }) =>
    category === undefined ? [] : [category, last ?? category],
  );
  // `5 or lower` does not say how low answers go
  const open = measures.some(({ upTo, from }) => upTo !== undefined || from !== undefined);
  if (new Set(values).size >= 2 && !open)
    return {
      min: Math.min(...values),
      max: Math.max(...values),
      items,
      by: said({ en: 'the headings of its categories', nl: 'de koppen van de antwoorden' }),
    };
  const of = Math.max(0, ...measures.map((measure) => measure.of ?? 0));
  if (of >= 2)
    return { min: 1, max: of, items, by: said({ en: `its ${of} categories`, nl: `de ${of} antwoorden` }) };
  const ends = (statistic: string) =>
    printedValues
      .filter(({ measure }) => measure.statistic === statistic)
      .map(({ printedValue }) => Number(printedValue.text));
  const [lows, highs] = [ends('min'), ends('max')];
  if (lows.length === 0 || highs.length === 0) return null;
  const [min, max] = [Math.min(...lows), Math.max(...highs)];
  if (!Number.isInteger(min) || !Number.isInteger(max) || max <= min || max - min > 100) return null;
  return {
    min,
    max,
    items,
    by: said({
      en: 'the lowest and highest answer that it prints',
      nl: 'het laagste en hoogste antwoord dat gedrukt is',
    }),
  };
}
