import { dutchNumber, refusal } from '../refusal.ts';

/**
 * Rows that have an answer and a weight above 0.
 *
 * @throws RangeError when lengths differ, an answer is not finite, or no row is left
 */
export function answeredRows(values: readonly (number | null)[], weights: readonly number[]): number[] {
  if (values.length !== weights.length) {
    throw refusal({
      en: `got ${values.length} answers for ${weights.length} weights; give one of each per respondent`,
      nl: `antwoorden: ${values.length} bij ${weights.length} gewichten; geef van beide één per respondent`,
    });
  }
  const rows: number[] = [];
  values.forEach((value, row) => {
    if (value === null) return;
    if (!Number.isFinite(value)) {
      throw refusal({
        en: `the answer of respondent ${row + 1} is ${value}; expected a number, or null for none`,
        nl: `het antwoord van respondent ${row + 1} is ${dutchNumber(value)}; verwacht een getal, of null als er geen is`,
      });
    }
    if ((weights[row] as number) > 0) rows.push(row);
  });
  if (rows.length === 0)
    throw refusal({
      en: 'nobody with a weight above 0 has an answer',
      nl: 'niemand met een gewicht boven 0 heeft een antwoord',
    });
  return rows;
}
