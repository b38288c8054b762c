import { said } from '../../contracts/told.ts';
import { cellAt, type SourceColumn, type SourceTable } from '../source-table.ts';
import { decimalNumber } from './decimal-number.ts';
import type { Problem } from './problems.ts';

/**
 * The weights of a column by respondent.
 *
 * @param at position of the column; null for none
 * @returns the weights, null where there is no column, and what is no weight
 */
export function respondentWeights(
  table: SourceTable,
  at: number | null,
  rows: readonly number[],
): { readonly values: Float64Array | null; readonly problems: readonly Problem[] } {
  if (at === null) return { values: null, problems: [] };
  const column = table.columns[at] as SourceColumn;
  const problems = new Map<string, Problem>();
  const values = Float64Array.from(rows, (row) => {
    const cell = cellAt(column, row);
    const weight = typeof cell === 'number' ? cell : decimalNumber(cell ?? '');
    if (weight >= 0 && Number.isFinite(weight)) return weight;
    const value = String(cell ?? '');
    const known = problems.get(value);
    const place = { row: known?.row ?? table.rowNumber(row), column: column.name, item: null, value };
    problems.set(value, {
      ...place,
      count: (known?.count ?? 0) + 1,
      problem:
        value === ''
          ? said({ en: 'the weight is empty', nl: 'het gewicht is leeg' })
          : said({
              en: `${JSON.stringify(value)} is no weight`,
              nl: `${JSON.stringify(value)} is geen gewicht`,
            }),
      cure: said({
        en: 'expected a number of 0 or more, with a point or a comma for decimals',
        nl: 'verwacht een getal van 0 of meer, met een punt of een komma voor decimalen',
      }),
    });
    return Number.NaN;
  });
  if (problems.size === 0 && rows.length > 0 && values.every((weight) => weight === 0)) {
    problems.set('0', {
      ...{ row: null, column: column.name, item: null, value: '0', count: rows.length },
      problem: said({ en: 'all weights are 0', nl: 'alle gewichten zijn 0' }),
      cure: said({
        en: 'name another column as weight, or none',
        nl: 'noem een andere kolom als weight, of geen',
      }),
    });
  }
  return { values, problems: [...problems.values()] };
}
