/**
 * Rows that have an answer and a weight above 0.
 *
 * @throws RangeError when lengths differ, an answer is not finite, or no row is left
 */
export function answeredRows(values: readonly (number | null)[], weights: readonly number[]): number[] {
  if (values.length !== weights.length) {
    throw new RangeError(
      `got ${values.length} answers for ${weights.length} weights; give one of each per respondent`,
    );
  }
  const rows: number[] = [];
  values.forEach((value, row) => {
    if (value === null) return;
    if (!Number.isFinite(value)) {
      throw new RangeError(
        `the answer of respondent ${row + 1} is ${value}; expected a number, or null for none`,
      );
    }
    if ((weights[row] as number) > 0) rows.push(row);
  });
  if (rows.length === 0) throw new RangeError('nobody with a weight above 0 has an answer');
  return rows;
}
