import { dutchNumber, refusal } from '../refusal.ts';

/**
 * Where does a function that only rises, or only falls, cross zero? Bisection down to neighbouring
 * floating-point numbers, so the answer is as exact as the function is.
 *
 * @param f monotone on [low, high]
 * @param low left end
 * @param high right end
 * @returns a point of [low, high] at which f changes sign
 * @throws RangeError when f has the same sign at both ends
 */
export function findRoot(f: (x: number) => number, low: number, high: number): number {
  const signLow = Math.sign(f(low));
  const signHigh = Math.sign(f(high));
  if (signLow === 0) return low;
  if (signHigh === 0) return high;
  if (signLow === signHigh)
    throw refusal({
      en: `no sign change between ${low} and ${high}`,
      nl: `geen wisseling van teken van ${dutchNumber(low)} tot ${dutchNumber(high)}`,
    });
  let left = low;
  let right = high;
  for (;;) {
    const middle = left + (right - left) / 2;
    if (middle <= left || middle >= right) return middle;
    if (Math.sign(f(middle)) === signLow) left = middle;
    else right = middle;
  }
}
