import { currentLanguage, type Told } from './language.ts';

/** An error that says in both languages what is wrong and what would be right. */
interface ToldError extends Error {
  readonly told: Told;
}

type ErrorClass<Kind extends Error> = new (message: string, options?: ErrorOptions) => Kind;

/**
 * An error whose message is in the language that is set, and which has both.
 *
 * @param told what is wrong, and what would be right
 * @param Kind the class of error; `Error` when left out
 * @param options the error that caused it
 * @example errorInWords({ en: 'no such wave', nl: 'zo een meting is er niet' }).message // 'no such wave'
 */
export function errorInWords<Kind extends Error = Error>(
  told: Told,
  Kind: ErrorClass<Kind> = Error as unknown as ErrorClass<Kind>,
  options?: ErrorOptions,
): Kind & ToldError {
  const error = new Kind(told[currentLanguage()], options);
  return Object.defineProperty(error, 'told', { value: told }) as Kind & ToldError;
}
