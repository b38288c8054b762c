import { checkSampleOfTwo, checkWhole } from './grim.ts';
import { integersPrinting } from './integer-range.ts';
import { parsePrinted } from './printed-value.ts';

/**
 * Least and greatest standard deviation (denominator n - 1) that whole answers on a scale can have,
 * given their printed mean.
 *
 * @param mean printed mean with its decimals
 * @param n answers, integer of 2 or more
 * @param min lowest value of the scale, integer
 * @param max highest value of the scale, integer
 * @param items whole-valued items averaged into one answer, default 1
 * @returns both limits in scale units; null when no answers on the scale have such a mean
 * @throws TypeError when the mean is a number in place of text
 * @throws RangeError when it is no decimal number, or n or items is impossible
 * @see Heathers et al. (2018), SPRITE, doi:10.7287/peerj.preprints.26968v1
 * @example sdLimits('1.50', 2, 1, 2).lower // 0.7071
 */
export function sdLimits(
  mean: string,
  n: number,
  min: number,
  max: number,
  items = 1,
): { lower: number; upper: number } | null {
  checkSampleOfTwo(n);
  const sums = integersPrinting(
    parsePrinted(mean, 'mean'),
    'either',
    1n,
    BigInt(n) * BigInt(checkWhole('items', items)),
  );
  const span = (max - min) * items;
  const base = n * min * items;
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let sum = Math.max(0, sums.lower - base); sum <= Math.min(n * span, sums.upper - base); sum += 1) {
    // least spread: two neighbouring values. Greatest: both ends, and at most one answer between.
    const above = sum % n;
    least = Math.min(least, above * (n - above));
    const atTop = span === 0 ? 0 : Math.floor(sum / span);
    const between = sum - atTop * span;
    most = Math.max(most, n * (atTop * span * span + between * between) - sum * sum);
  }
  if (most < least) return null;
  const scale = n * (n - 1) * items * items;
  return { lower: Math.sqrt(least / scale), upper: Math.sqrt(most / scale) };
}
