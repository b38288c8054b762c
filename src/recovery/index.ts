/** Which counts can lie behind printed values, and how far they let a statistic move. */

export { type Bounds, boundsOver, boundsOverPairs } from './bounds-over.ts';
export { checkPublishedRow, type RowFinding } from './check-published-row.ts';
export type { CheckResult } from './check-result.ts';
export { chooseVector } from './choose-vector.ts';
export { countVectors, numberOfCountVectors, type PublishedSummary } from './count-vectors.ts';
export { debit } from './debit.ts';
export { differenceFollows } from './difference-follows.ts';
export { type Conflict, explainConflict } from './explain-conflict.ts';
export { feasibleSet, type ListOptions } from './feasible-set.ts';
export {
  type FeasibleShares,
  feasibleShares,
  type ShareConstraints,
  type ShareReading,
  type ShareStatement,
  type WholeRange,
} from './feasible-shares.ts';
export { grim } from './grim.ts';
export { grimmer } from './grimmer.ts';
export { type ChiSquareKind, chiSquareRange, type TableRange } from './linked/chi-square-range.ts';
export type { Crosstab, CrosstabValue } from './linked/crosstab.ts';
export { type CrosstabAnswer, type CrosstabMisprint, crosstabAnswer } from './linked/crosstab-answer.ts';
export {
  type DifferenceAnswer,
  type DifferenceRange,
  differenceAnswer,
  type PrintedDifference,
} from './linked/difference-answer.ts';
export { type LinkedAnswer, linkedAnswer, type RowLink } from './linked/linked-answer.ts';
export { numberOfTables } from './linked/number-of-tables.ts';
export { pRange, type TRange, type TTestKind, tRange } from './linked/t-range.ts';
export { type NearestVector, nearestVectors } from './nearest-vectors.ts';
export { differenceOfPrinted, pairsWithDifference, type VectorPair } from './pairs-with-difference.ts';
export { percentagesFromN } from './percentages-from-n.ts';
export { percentagesSum } from './percentages-sum.ts';
export type { PublishedRow } from './published-row.ts';
export {
  type DifferenceFinding,
  type DifferenceReading,
  type ItemInTwoWaves,
  readDifferences,
} from './read-differences.ts';
export {
  type Basis,
  type PublishedDifferences,
  type PublishedWave,
  type RecoveredCount,
  type RecoveredItem,
  recoverCounts,
  type UsedDifference,
} from './recover-counts.ts';
export type { Rounding } from './rounding.ts';
export type { Miss } from './row-constraints.ts';
export { sdLimits } from './sd-limits.ts';
export {
  type SummaryAnswer,
  type SummaryBounds,
  type SummaryWitness,
  summaryAnswer,
  summaryBounds,
  summaryCounts,
  summaryNumber,
} from './summary/summary-answer.ts';
export type { Statistic, SummaryRow, SummaryValue } from './summary/summary-row.ts';
export { type Tie, tiesIn } from './ties-in.ts';
