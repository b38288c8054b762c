// biome-ignore-all assist/source/organizeImports: grouped by the question that they answer
/** Statistics: pure functions on numbers and count vectors, an answer's category at each place. */

// counts and their shares
export { agreeCount } from './counts/agree-count.ts';
export { agreeShare } from './counts/agree-share.ts';
export { type CountSums, countSums } from './counts/count-sums.ts';
export { type CountVector, validN } from './counts/count-vector.ts';
export { disagreeShare } from './counts/disagree-share.ts';
export { validPercent } from './counts/valid-percent.ts';

// centre and spread
export { mean } from './counts/mean.ts';
export { median } from './counts/median.ts';
export { type SampleSummary, sampleSummary } from './counts/sample-summary.ts';
export { standardDeviation } from './counts/standard-deviation.ts';

// values as printed, rounded exactly
export { printMean } from './print/print-mean.ts';
export { printMeanDifference } from './print/print-mean-difference.ts';
export { printPercent } from './print/print-percent.ts';
export { printSd } from './print/print-sd.ts';
export { printTwice } from './print/print-twice.ts';
export { type RoundingConvention, roundRatio } from './print/round-ratio.ts';

// one wave: intervals, and a test of a share
export type { Estimate } from './intervals/estimate.ts';
export type { Interval } from './intervals/interval.ts';
export { clopperPearsonInterval } from './intervals/clopper-pearson-interval.ts';
export { meanInterval } from './intervals/mean-interval.ts';
export { midPInterval } from './intervals/mid-p-interval.ts';
export { midPTest } from './tests/mid-p-test.ts';
export { wilsonInterval } from './intervals/wilson-interval.ts';

// a sample from a small population
export { finitePopulationCorrection } from './intervals/finite-population-correction.ts';
export { finitePopulationExactInterval } from './intervals/finite-population-exact-interval.ts';
export { finitePopulationInterval } from './intervals/finite-population-interval.ts';

// two waves: differences
export { agreeShareDifference } from './intervals/agree-share-difference.ts';
export { meanDifference } from './intervals/mean-difference.ts';
export { newcombeInterval } from './intervals/newcombe-interval.ts';

// two waves: tests
export { type ChiSquareResult, chiSquareTest } from './tests/chi-square-test.ts';
export { cochranArmitageTest, type TrendResult } from './tests/cochran-armitage-test.ts';
export { conditionalOddsRatio } from './tests/conditional-odds-ratio.ts';
export type { ContingencyTable } from './tests/contingency-table.ts';
export { fisherExactTableTest } from './tests/fisher-exact-table-test.ts';
export { type FisherResult, fisherExactTest } from './tests/fisher-exact-test.ts';
export type { TwoByTwo } from './numeric/hypergeometric-weights.ts';
export { linearByLinearTest } from './tests/linear-by-linear-test.ts';
export { mannWhitneyExactTest } from './tests/mann-whitney-exact-test.ts';
export { type MannWhitneyResult, mannWhitneyTest } from './tests/mann-whitney-test.ts';
export { type TTestResult, welchTTest, welchTTestOfCounts } from './tests/welch-t-test.ts';

// two waves: effect sizes
export { cliffsDelta } from './effects/cliffs-delta.ts';
export { cohensH } from './effects/cohens-h.ts';
export { commonLanguageEffect } from './effects/common-language-effect.ts';
export { hedgesG, hedgesGOfCounts } from './effects/hedges-g.ts';

// two waves: what samples of this size can show
export { minimalDetectableMeanDifference } from './power/minimal-detectable-mean-difference.ts';
export { minimalDetectableShares } from './power/minimal-detectable-shares.ts';
export { powerOfTwoMeans } from './power/power-of-two-means.ts';
export { powerOfTwoShares } from './power/power-of-two-shares.ts';

// many tests at once
export { benjaminiHochberg } from './tests/benjamini-hochberg.ts';
export { holm } from './tests/holm.ts';

// linked responses only: joint answers and clusters
export { agreeIndicators } from './linked/agree-indicators.ts';
export { type BootstrapOptions, clusterBootstrapInterval } from './linked/cluster-bootstrap-interval.ts';
export { clusterRobustInterval } from './linked/cluster-robust-interval.ts';
export type { ClusterLabel } from './linked/clusters.ts';
export { cronbachAlpha } from './linked/cronbach-alpha.ts';
export { designEffect } from './linked/design-effect.ts';
export { intraclassCorrelation } from './linked/intraclass-correlation.ts';
export { itemTotalCorrelations } from './linked/item-total-correlations.ts';
export { type LinkedMatrix, linkedMatrix } from './linked/linked-matrix.ts';
export { type CorrelationResult, spearmanCorrelation } from './linked/spearman-correlation.ts';

// weighted answers of a sample design
export { type AnswerSpread, answerSpreadUnder } from './weighted/answer-spread.ts';
export { type AnswerSums, effectiveNOfSums, sumsOfCounts } from './weighted/answer-sums.ts';
export { effectiveN } from './weighted/effective-n.ts';
export { type PopulationMargin, postStratify, type RakingLimits, rake } from './weighted/rake.ts';
export { type ReplicateWeights, replicateMean } from './weighted/replicate-mean.ts';
export { type Calibration, type SurveyDesign, surveyDesign } from './weighted/survey-design.ts';
export {
  type WeightedDifference,
  weightedDifference,
  zeroDifferencePValue,
} from './weighted/weighted-difference.ts';
export type { WeightedEstimate } from './weighted/weighted-estimate.ts';
export { weightedMean } from './weighted/weighted-mean.ts';
export { weightedMeanOfSums } from './weighted/weighted-mean-of-sums.ts';
export { weightedShare } from './weighted/weighted-share.ts';
