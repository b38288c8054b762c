/**
 * Refuses what is no set of weights.
 *
 * @throws RangeError that names the respondent, counted from 1
 */
export function checkWeights(weights: readonly number[]): void {
  if (weights.length === 0) throw new RangeError('a weighted statistic needs at least one respondent');
  weights.forEach((weight, row) => {
    if (!Number.isFinite(weight) || weight < 0) {
      throw new RangeError(
        `the weight of respondent ${row + 1} is ${weight}; expected a number of 0 or more`,
      );
    }
  });
  if (weights.every((weight) => weight === 0)) throw new RangeError('all weights are 0');
}
