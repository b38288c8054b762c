export { type Bounds, boundsOver, boundsOverPairs } from './bounds-over.ts';
export { chooseVector } from './choose-vector.ts';
export { countVectors, numberOfCountVectors, type PublishedSummary } from './count-vectors.ts';
export { type Conflict, explainConflict } from './explain-conflict.ts';
export { feasibleSet } from './feasible-set.ts';
export { type NearestVector, nearestVectors } from './nearest-vectors.ts';
export { differenceOfPrinted, pairsWithDifference, type VectorPair } from './pairs-with-difference.ts';
export type { PublishedRow } from './published-row.ts';
export { type DifferenceFinding, type DifferenceReading, readDifferences } from './read-differences.ts';
export {
  type Basis,
  type PublishedWave,
  type RecoveredCount,
  type RecoveredItem,
  recoverQuickscan,
  type UsedDifference,
} from './recover-quickscan.ts';
export type { Rounding } from './rounding.ts';
export type { Miss } from './row-constraints.ts';
export { type Tie, tiesIn } from './ties-in.ts';
