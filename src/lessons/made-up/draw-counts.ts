import type { CountVector } from '../../stats/index.ts';
import type { Draw } from './first-fitting.ts';

/**
 * Made-up answers of n people on a scale: most in the middle or above it, as answers to statements are.
 *
 * @returns answers per category, lowest first, their sum n
 */
export function drawCounts(draw: Draw, n: number, categories = 5): CountVector {
  const weights = Array.from({ length: categories }, (_, index) => draw.between(1, 4 + 6 * index));
  // the highest is seldom the most chosen
  weights[categories - 1] = draw.between(2, 12);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const counts = weights.map((weight) => Math.floor((n * weight) / total));
  const left = n - counts.reduce((sum, count) => sum + count, 0);
  const largest = weights.indexOf(Math.max(...weights));
  return counts.map((count, index) => (index === largest ? count + left : count));
}
