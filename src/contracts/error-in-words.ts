import { currentLanguage, type Told } from './language.ts';

/** An error that says in both languages what is wrong and what would be right. */
interface ToldError extends Error {
  readonly told: Told;
}

/**
 * An error whose message is in the language that is set, and which has both.
 *
 * @param told what is wrong, and what would be right
 * @param Kind the class of error; `Error` when left out
 * @example errorInWords({ en: 'no such wave', nl: 'zo een meting is er niet' }).message // 'no such wave'
 */
export function errorInWords<Kind extends Error = Error>(
  told: Told,
  Kind: new (message: string) => Kind = Error as unknown as new (
    message: string,
  ) => Kind,
): Kind & ToldError {
  const error = new Kind(told[currentLanguage()]);
  return Object.defineProperty(error, 'told', { value: told }) as Kind & ToldError;
}
