// biome-ignore-all assist/source/organizeImports: grouped by the question that they answer

// counts and their shares
export { agreeCount } from './agree-count.ts';
export { agreeShare } from './agree-share.ts';
export { type CountSums, countSums } from './count-sums.ts';
export { type CountVector, validN } from './count-vector.ts';
export { disagreeShare } from './disagree-share.ts';
export { validPercent } from './valid-percent.ts';

// centre and spread
export { mean } from './mean.ts';
export { median } from './median.ts';
export { type SampleSummary, sampleSummary } from './sample-summary.ts';
export { standardDeviation } from './standard-deviation.ts';

// figures as printed, rounded exactly
export { printMean } from './print-mean.ts';
export { printMeanDifference } from './print-mean-difference.ts';
export { printPercent } from './print-percent.ts';
export { printSd } from './print-sd.ts';
export { type RoundingConvention, roundRatio } from './round-ratio.ts';

// one wave: intervals, and a test of a share
export type { Estimate } from './estimate.ts';
export type { Interval } from './interval.ts';
export { clopperPearsonInterval } from './clopper-pearson-interval.ts';
export { meanInterval } from './mean-interval.ts';
export { midPInterval } from './mid-p-interval.ts';
export { midPTest } from './mid-p-test.ts';
export { wilsonInterval } from './wilson-interval.ts';

// a sample from a small population
export { finitePopulationCorrection } from './finite-population-correction.ts';
export { finitePopulationExactInterval } from './finite-population-exact-interval.ts';
export { finitePopulationInterval } from './finite-population-interval.ts';

// two waves: differences
export { agreeShareDifference } from './agree-share-difference.ts';
export { meanDifference } from './mean-difference.ts';
export { newcombeInterval } from './newcombe-interval.ts';

// two waves: tests
export { type ChiSquareResult, chiSquareTest } from './chi-square-test.ts';
export { cochranArmitageTest, type TrendResult } from './cochran-armitage-test.ts';
export { conditionalOddsRatio } from './conditional-odds-ratio.ts';
export type { ContingencyTable } from './contingency-table.ts';
export { fisherExactTableTest } from './fisher-exact-table-test.ts';
export { type FisherResult, fisherExactTest } from './fisher-exact-test.ts';
export type { TwoByTwo } from './hypergeometric-weights.ts';
export { linearByLinearTest } from './linear-by-linear-test.ts';
export { mannWhitneyExactTest } from './mann-whitney-exact-test.ts';
export { type MannWhitneyResult, mannWhitneyTest } from './mann-whitney-test.ts';
export { type TTestResult, welchTTest, welchTTestOfCounts } from './welch-t-test.ts';

// two waves: effect sizes
export { cliffsDelta } from './cliffs-delta.ts';
export { cohensH } from './cohens-h.ts';
export { commonLanguageEffect } from './common-language-effect.ts';
export { hedgesG, hedgesGOfCounts } from './hedges-g.ts';

// two waves: what samples of this size can show
export { minimalDetectableMeanDifference } from './minimal-detectable-mean-difference.ts';
export { minimalDetectableShares } from './minimal-detectable-shares.ts';
export { powerOfTwoMeans } from './power-of-two-means.ts';
export { powerOfTwoShares } from './power-of-two-shares.ts';

// many tests at once
export { benjaminiHochberg } from './benjamini-hochberg.ts';
export { holm } from './holm.ts';

// linked responses only: joint answers and clusters
export { agreeIndicators } from './agree-indicators.ts';
export { type BootstrapOptions, clusterBootstrapInterval } from './cluster-bootstrap-interval.ts';
export { clusterRobustInterval } from './cluster-robust-interval.ts';
export type { ClusterLabel } from './clusters.ts';
export { cronbachAlpha } from './cronbach-alpha.ts';
export { designEffect } from './design-effect.ts';
export { intraclassCorrelation } from './intraclass-correlation.ts';
export { itemTotalCorrelations } from './item-total-correlations.ts';
export { type LinkedMatrix, linkedMatrix } from './linked-matrix.ts';
export { type CorrelationResult, spearmanCorrelation } from './spearman-correlation.ts';
