import { errorInWords } from '../contracts/error-in-words.ts';
import type { Told } from '../contracts/language.ts';
import { rangeTold } from '../contracts/told.ts';
import { type PrintedValue, parsePrinted } from './printed-value.ts';
import type { PublishedRow } from './published-row.ts';

/** A published row whose printed values have been read and whose structure has been validated. */
export interface ParsedRow {
  readonly n: { readonly min: number; readonly max: number };
  readonly percents: readonly (PrintedValue | null)[];
  readonly mean: PrintedValue | null;
  readonly sd: PrintedValue | null;
  readonly min: number | null;
  readonly max: number | null;
}

const refused = (told: Told): RangeError => errorInWords(told, RangeError);

/**
 * Reads a published row.
 *
 * Refuses what cannot be a row at all. Printed values that merely contradict each other pass: to find those
 * is the purpose of recovery.
 *
 * @param row one item in one wave as printed
 * @returns the row with exact printed values and n as a range
 * @throws TypeError when there is no row, or a printed value is a number in place of text
 * @throws RangeError when a printed value is no decimal number, a percentage lies outside 0..100, n is not an
 *   integer of 1 or more, the SD is negative, or min and max are not categories in order
 */
export function parseRow(row: PublishedRow): ParsedRow {
  if (row === undefined || row === null) {
    throw errorInWords(
      {
        en: 'there is no printed row here: the item or the table that was asked for does not exist',
        nl: 'hier is geen gedrukte rij: de stelling of de tabel die gevraagd is, bestaat niet',
      },
      TypeError,
    );
  }
  const n = typeof row.n === 'number' ? { min: row.n, max: row.n } : { min: row.n.min, max: row.n.max };
  if (!Number.isSafeInteger(n.min) || !Number.isSafeInteger(n.max) || n.min < 1 || n.max < n.min) {
    const given = rangeTold(String(n.min), String(n.max));
    throw refused({
      en: `n: ${given.en} cannot be a number of answers; expected an integer of 1 or more`,
      nl: `n: ${given.nl} kan geen aantal antwoorden zijn; verwacht een heel getal van 1 of meer`,
    });
  }
  const categories = row.percents.length;
  if (categories === 0) {
    throw refused({
      en: 'percents: a row needs one entry per category (null where not printed), got none',
      nl: 'percents: een rij vraagt één waarde per antwoord (null waar niets gedrukt is), en kreeg er geen',
    });
  }
  const percents = row.percents.map((text, index) => {
    if (text === null) return null;
    const printedValue = parsePrinted(text, `percentage of category ${index + 1}`);
    if (printedValue.units < 0n || printedValue.units > 100n * 10n ** BigInt(printedValue.decimals)) {
      throw refused({
        en: `percentage of category ${index + 1}: "${text}" lies outside 0 to 100`,
        nl: `percentage van antwoord ${index + 1}: "${text}" ligt buiten 0 tot 100`,
      });
    }
    return printedValue;
  });
  const mean = row.mean === null ? null : parsePrinted(row.mean, 'mean');
  const sd = row.sd === null ? null : parsePrinted(row.sd, 'sd');
  if (sd !== null && sd.units < 0n)
    throw refused({ en: `sd: "${row.sd}" is negative`, nl: `SD: "${row.sd}" is negatief` });
  for (const [name, value] of [
    ['min', row.min],
    ['max', row.max],
  ] as const) {
    if (value !== null && (!Number.isInteger(value) || value < 1 || value > categories)) {
      throw refused({
        en: `${name}: ${value} is not a category; expected an integer from 1 to ${categories}`,
        nl: `${name}: ${value} is geen antwoord; verwacht een heel getal van 1 tot ${categories}`,
      });
    }
  }
  if (row.min !== null && row.max !== null && row.min > row.max) {
    throw refused({
      en: `min: ${row.min} lies above max ${row.max}`,
      nl: `min: ${row.min} ligt boven max ${row.max}`,
    });
  }
  return { n, percents, mean, sd, min: row.min, max: row.max };
}
