import type { ClusterLabel } from '../linked/clusters.ts';
import type { Calibration } from './survey-design.ts';

/**
 * What known totals leave unexplained of linearised values: each value, per unit of weight, less its fit by
 * least squares on the margins' categories under the first weights. Found by taking weighted means out of one
 * margin after the other, until nothing moves.
 *
 * @see Deville and Sarndal (1992), Journal of the American Statistical Association 87, 376-382,
 *   doi:10.1080/01621459.1992.10475217
 */
export function calibrationResiduals(
  scores: readonly number[],
  weights: readonly number[],
  { initialWeights, margins }: Calibration,
): number[] {
  const values = scores.map((score, row) => (weights[row] === 0 ? 0 : score / (weights[row] as number)));
  const scale = Math.max(...values.map(Math.abs), Number.MIN_VALUE);
  for (let round = 0; round < 10_000; round += 1) {
    let moved = 0;
    for (const labels of margins) moved = Math.max(moved, takeMeansOut(values, initialWeights, labels));
    if (moved <= 1e-15 * scale) break;
  }
  return values.map((value, row) => value * (weights[row] as number));
}

function takeMeansOut(values: number[], weights: readonly number[], labels: readonly ClusterLabel[]): number {
  const sums = new Map<ClusterLabel, { weight: number; sum: number }>();
  labels.forEach((label, row) => {
    const so = sums.get(label) ?? { weight: 0, sum: 0 };
    sums.set(label, so);
    so.weight += weights[row] as number;
    so.sum += (weights[row] as number) * (values[row] as number);
  });
  let moved = 0;
  labels.forEach((label, row) => {
    const { weight, sum } = sums.get(label) as { weight: number; sum: number };
    const mean = weight === 0 ? 0 : sum / weight;
    moved = Math.max(moved, Math.abs(mean));
    values[row] = (values[row] as number) - mean;
  });
  return moved;
}
