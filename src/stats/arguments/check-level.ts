import { dutchNumber, type InBoth, refusal } from '../refusal.ts';

const CONFIDENCE_LEVEL = { en: 'the confidence level', nl: 'het betrouwbaarheidsniveau' };

/**
 * Lets a confidence level, error probability or power through, and refuses anything else.
 *
 * @param level a probability strictly between 0 and 1
 * @param name what to call it in the error
 * @returns the level itself
 * @throws RangeError when it is not strictly between 0 and 1
 */
export function checkLevel(level: number, name: InBoth = CONFIDENCE_LEVEL): number {
  if (!(level > 0 && level < 1)) {
    throw refusal({
      en: `${name.en} is ${level}; expected a number strictly between 0 and 1, such as 0.95`,
      nl: `${name.nl} is ${dutchNumber(level)}; verwacht een getal dat boven 0 en onder 1 ligt, zoals 0,95`,
    });
  }
  return level;
}
