import { dutchNumber, type InBoth, refusal } from '../refusal.ts';

/** Marks a matrix at run time. Symbol.for, so that two copies of this module know each other's. */
const linkedMark = Symbol.for('rekenschap.linked-matrix');

declare const linkedBrand: unique symbol;

/**
 * Answers that are known per respondent: one row each, one column per item, every cell a finite number.
 * Made by `linkedMatrix` only, so that counts, which do not say who gave which two answers together, cannot
 * pass for one: not in the type checker, and not at run time.
 */
export type LinkedMatrix = readonly (readonly number[])[] & { readonly [linkedBrand]: true };

/**
 * Takes respondents' own answers as a matrix for statistics on joint answers: Cronbach's alpha, correlations,
 * anything with clusters. Copies and freezes them.
 *
 * @param rows one array per respondent, one answer per item, in the same order for all
 * @returns the same answers, marked as linked
 * @throws RangeError when there are no rows or columns, rows differ in
 *   length, or an answer is missing or not finite
 * @example linkedMatrix([[4, 5], [2, 1], [3, 3]]).length // 3
 */
export function linkedMatrix(rows: readonly (readonly (number | null)[])[]): LinkedMatrix {
  const width = rows[0]?.length ?? 0;
  if (width === 0)
    throw refusal({
      en: 'a matrix of answers needs at least one respondent and one item',
      nl: 'een matrix van antwoorden vraagt minstens één respondent en één stelling',
    });
  const matrix = rows.map((row, i) => {
    if (row.length !== width) {
      throw refusal({
        en: `respondent ${i + 1} has ${row.length} answers, the first one ${width}`,
        nl: `respondent ${i + 1} heeft ${row.length} antwoorden, de eerste ${width}`,
      });
    }
    return Object.freeze(row.map((answer, j) => checkAnswer(answer, i + 1, j + 1)));
  });
  Object.defineProperty(matrix, linkedMark, { value: true });
  return Object.freeze(matrix) as unknown as LinkedMatrix;
}

function checkAnswer(answer: number | null, respondent: number, item: number): number {
  if (answer !== null && Number.isFinite(answer)) return answer;
  throw refusal({
    en: `respondent ${respondent}, item ${item}: ${answer} is not an answer; leave respondents with a missing answer out first`,
    nl: `respondent ${respondent}, stelling ${item}: ${answer} is geen antwoord; laat eerst weg wie een antwoord niet gaf`,
  });
}

/**
 * Lets a linked matrix through, and tells why anything else cannot give the statistic.
 *
 * @param matrix what was passed
 * @param statistic what to call the statistic in the error
 * @param respondents fewest rows it needs
 * @param items fewest columns it needs
 * @throws TypeError when it was not made by `linkedMatrix`; RangeError when it is too small
 */
export function checkLinked(matrix: LinkedMatrix, statistic: InBoth, respondents: number, items = 1): void {
  if (!Array.isArray(matrix) || !(linkedMark in matrix)) {
    throw refusal(
      {
        en: `${statistic.en} needs linked answers. Counts, also those recovered from print, say how often each answer was given, not which answers one respondent gave together, so they cannot tell it. With answers per respondent, pass linkedMatrix(rows)`,
        nl: `${statistic.nl} vraagt gekoppelde antwoorden. Aantallen, ook die uit druk zijn teruggevonden, zeggen hoe vaak elk antwoord is gegeven, niet welke antwoorden één respondent samen gaf, en dus niet dit. Wie antwoorden per respondent heeft, geeft linkedMatrix(rows)`,
      },
      TypeError,
    );
  }
  const width = matrix[0]?.length ?? 0;
  if (matrix.length < respondents || width < items) {
    throw refusal({
      en: `${statistic.en} needs at least ${respondents} respondents and ${items} item${items > 1 ? 's' : ''}, got ${matrix.length} and ${width}`,
      nl: `${statistic.nl} vraagt minstens ${respondents} respondenten en ${items} ${items > 1 ? 'stellingen' : 'stelling'}, en kreeg er ${matrix.length} en ${width}`,
    });
  }
}

/**
 * One item's answers, by respondent.
 *
 * @param matrix linked answers
 * @param item column, integer from 0
 * @returns one number per row
 * @throws RangeError when there is no such column
 */
export function itemAnswers(matrix: LinkedMatrix, item: number): number[] {
  const width = matrix[0]?.length ?? 0;
  if (!Number.isInteger(item) || item < 0 || item >= width) {
    throw refusal({
      en: `there is no item ${item}; expected a column from 0 to ${width - 1}`,
      nl: `er is geen stelling ${dutchNumber(item)}; verwacht een kolom van 0 tot en met ${width - 1}`,
    });
  }
  return matrix.map((row) => row[item] as number);
}
