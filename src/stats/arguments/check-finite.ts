/**
 * Lets a finite number through, and refuses NaN and the infinities.
 *
 * @param value the number
 * @param name what to call it in the error
 * @returns the value itself
 * @throws RangeError when it is not finite
 */
export function checkFinite(value: number, name: string): number {
  if (!Number.isFinite(value)) throw new RangeError(`the ${name} is ${value}; expected a finite number`);
  return value;
}
