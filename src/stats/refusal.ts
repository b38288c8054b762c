/** A text in both languages, as errors of this layer have it, which imports no other. */
export interface InBoth {
  readonly en: string;
  readonly nl: string;
}

type ErrorKind = new (message: string, options?: ErrorOptions) => Error;

/**
 * An error that says in both languages what is wrong. Its message is English: this layer knows no reader, and
 * who shows an error takes what it has told in the language of the reader.
 *
 * @param told what is wrong, and what would be right
 * @param Kind the class of error; `RangeError` when left out
 * @param options the error that caused it
 * @example refusal({ en: 'all weights are 0', nl: 'alle gewichten zijn 0' }).message // 'all weights are 0'
 */
export function refusal(told: InBoth, Kind: ErrorKind = RangeError, options?: ErrorOptions): Error {
  return Object.defineProperty(new Kind(told.en, options), 'told', { value: told });
}

/**
 * A number as a Dutch sentence has it.
 *
 * @example dutchNumber(0.95) // '0,95'
 */
export const dutchNumber = (value: number): string => String(value).replace('.', ',');
