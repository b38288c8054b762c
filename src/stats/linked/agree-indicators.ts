import { dutchNumber, refusal } from '../refusal.ts';
import { STATISTICS } from '../statistic-names.ts';
import { checkLinked, type LinkedMatrix, linkedMatrix } from './linked-matrix.ts';

/**
 * Turns answers into 1 (agrees: one of the two highest categories) and 0, so that the mean of an item is its
 * agree share as a proportion, and whatever works on means works on shares.
 *
 * @param matrix linked answers on the scale 1..categories
 * @param categories length of the scale, at least 4, default 5
 * @returns a matrix of the same size, of ones and zeros
 * @throws TypeError when the answers are not linked; RangeError when the scale
 *   is too short or an answer lies outside it
 * @example agreeIndicators(linkedMatrix([[5, 2], [4, 3]])) // [[1, 0], [1, 0]]
 */
export function agreeIndicators(matrix: LinkedMatrix, categories = 5): LinkedMatrix {
  checkLinked(matrix, STATISTICS.agreeShare, 1);
  if (!Number.isInteger(categories) || categories < 4) {
    throw refusal({
      en: `the scale has ${categories} categories; a top-2 box needs 4 or more`,
      nl: `de schaal heeft ${dutchNumber(categories)} antwoorden; een aandeel van de hoogste 2 vraagt er 4 of meer`,
    });
  }
  return linkedMatrix(
    matrix.map((row, i) =>
      row.map((answer, j) => {
        if (!Number.isInteger(answer) || answer < 1 || answer > categories) {
          throw refusal({
            en: `respondent ${i + 1}, item ${j + 1}: ${answer} is not on the scale 1 to ${categories}`,
            nl: `respondent ${i + 1}, stelling ${j + 1}: ${dutchNumber(answer)} staat niet op de schaal van 1 tot en met ${categories}`,
          });
        }
        return answer >= categories - 1 ? 1 : 0;
      }),
    ),
  );
}
