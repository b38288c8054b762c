// counts and their shares
export { agreeCount } from './agree-count.ts';
export { agreeShare } from './agree-share.ts';
// two waves: differences
export { agreeShareDifference } from './agree-share-difference.ts';
export { type CountSums, countSums } from './count-sums.ts';
export { type CountVector, validN } from './count-vector.ts';
export { disagreeShare } from './disagree-share.ts';
// intervals for one wave
export type { Interval } from './interval.ts';
// centre and spread
export { mean } from './mean.ts';
export { meanDifference } from './mean-difference.ts';
export { meanInterval } from './mean-interval.ts';
export { median } from './median.ts';
export { newcombeInterval } from './newcombe-interval.ts';
// figures as printed, rounded exactly
export { printMean } from './print-mean.ts';
export { printMeanDifference } from './print-mean-difference.ts';
export { printPercent } from './print-percent.ts';
export { printSd } from './print-sd.ts';
export { type RoundingConvention, roundRatio } from './round-ratio.ts';
export { standardDeviation } from './standard-deviation.ts';
export { validPercent } from './valid-percent.ts';
export { wilsonInterval } from './wilson-interval.ts';
