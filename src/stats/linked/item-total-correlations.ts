import { STATISTICS } from '../statistic-names.ts';
import { checkLinked, itemAnswers, type LinkedMatrix } from './linked-matrix.ts';
import { pearsonCorrelation } from './pearson-correlation.ts';

/**
 * Does each item go along with the rest of its scale? The corrected item-total correlation: the correlation
 * of an item with the sum of the others, so that it does not correlate with itself. Low or negative: the
 * item measures something else, or runs the other way.
 *
 * @param matrix linked answers, at least 3 respondents and 2 items
 * @returns one correlation in [-1, 1] per item
 * @throws TypeError when the answers are not linked; RangeError when there are too
 *   few, or an item or the rest does not vary
 * @see Nunnally and Bernstein (1994), Psychometric Theory, 3rd ed.,
 *   chapter 8 (McGraw-Hill, ISBN 978-0-07-047849-7)
 * @example itemTotalCorrelations(linkedMatrix([[1, 2], [2, 2], [4, 5]])) // [0.9449112, 0.9449112]
 */
export function itemTotalCorrelations(matrix: LinkedMatrix): number[] {
  checkLinked(matrix, STATISTICS.itemTotalCorrelation, 3, 2);
  const totals = matrix.map((row) => row.reduce((sum, answer) => sum + answer, 0));
  return (matrix[0] as readonly number[]).map((_, item) => {
    const answers = itemAnswers(matrix, item);
    const rest = totals.map((total, i) => total - (answers[i] as number));
    const name = {
      en: `the item-total correlation of item ${item}`,
      nl: `de item-totaalcorrelatie van stelling ${item}`,
    };
    return pearsonCorrelation(answers, rest, name);
  });
}
