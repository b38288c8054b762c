/**
 * Lets a proportion through, and refuses anything else.
 *
 * @param p a number in [0, 1]
 * @param name what to call it in the error
 * @throws RangeError when it is not a number from 0 to 1; a percentage gets a hint
 */
export function checkProportion(p: number, name: string): void {
  if (!(p >= 0 && p <= 1)) {
    const hint = p > 1 && p <= 100 ? '; divide a percentage by 100' : '';
    throw new RangeError(`the ${name} is ${p}; expected a number from 0 to 1${hint}`);
  }
}
