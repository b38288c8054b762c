/**
 * Lets a confidence level, error probability or power through, and refuses anything else.
 *
 * @param level a probability strictly between 0 and 1
 * @param name what to call it in the error
 * @returns the level itself
 * @throws RangeError when it is not strictly between 0 and 1
 */
export function checkLevel(level: number, name = 'confidence level'): number {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`the ${name} is ${level}; expected a number strictly between 0 and 1, such as 0.95`);
  }
  return level;
}
