import type { Measure } from './measure.ts';

/**
 * The categories that a measure adds up; none for one that is of all
 * answers, null where they lie off the scale.
 */
export function categoriesOf(measure: Measure, min: number, max: number, items: number): number[] | null {
  const size = max - min + 1;
  let [first, last] = [0, -1];
  if (measure.position !== undefined) [first, last] = [measure.position - 1, measure.position - 1];
  else if (measure.category !== undefined)
    [first, last] = [measure.category - min, (measure.last ?? measure.category) - min];
  else if (measure.top !== undefined) [first, last] = [size - measure.top, size - 1];
  else if (measure.bottom !== undefined) [first, last] = [0, measure.bottom - 1];
  else if (measure.upTo !== undefined) [first, last] = [0, measure.upTo - min];
  else if (measure.from !== undefined) [first, last] = [measure.from - min, size - 1];
  else if (measure.middle) [first, last] = size === 5 ? [2, 2] : [-1, -1];
  else return [];
  // a scale averaged over several items has no categories of single answers
  if (first < 0 || last >= size || last < first || items > 1) return null;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
