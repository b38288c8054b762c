import { errorInWords } from '../contracts/error-in-words.ts';

/** A printed number, kept exact: `units / 10 ** decimals`. `"3.70"` is 370 units with 2 decimals. */
export interface PrintedValue {
  readonly units: bigint;
  readonly decimals: number;
}

/** What printed values are called in errors. */
const NAMES: Readonly<Record<string, string>> = {
  'printed value': 'gedrukte waarde',
  mean: 'gemiddelde',
  sd: 'SD',
};

const inDutch = (name: string): string =>
  (Object.hasOwn(NAMES, name) ? NAMES[name] : undefined) ??
  name
    .replace(/^percentage of category (\d+)$/, 'percentage van antwoord $1')
    .replace(/^share of /, 'aandeel van ');

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/;

/**
 * Reads a printed value without losing its trailing zeros, which say how it was rounded.
 *
 * @param text a decimal number as text, e.g. `"3.70"`, `".88"`, `"-0.09"`, `"14"`
 * @param name what it is, for the error message, e.g. `"mean"`
 * @returns its digits as an integer and its number of decimals
 * @throws TypeError when a number is passed, since 3.7 cannot say whether "3.7" or "3.70" was printed
 * @throws RangeError when the text is not a decimal number
 */
export function parsePrinted(text: string, name = 'printed value'): PrintedValue {
  if (typeof text !== 'string') {
    const got = String(text);
    throw errorInWords(
      {
        en: `${name}: got the ${typeof text} ${got}; pass it as printed text, e.g. "3.70", since trailing zeros say how it was rounded`,
        nl: `${inDutch(name)}: kreeg ${typeof text === 'number' ? 'het getal' : typeof text} ${got}; geef het als gedrukte tekst, bijvoorbeeld "3.70", want nullen aan het eind zeggen hoe er is afgerond`,
      },
      TypeError,
    );
  }
  const match = DECIMAL.exec(text.trim());
  const digits = (match?.[2] ?? '') + (match?.[3] ?? '');
  if (!match || digits === '') {
    const cure = text.includes(',')
      ? { en: 'write a decimal point, not a comma', nl: 'schrijf een decimale punt, geen komma' }
      : { en: 'expected e.g. "3.70" or "14"', nl: 'verwacht bijvoorbeeld "3.70" of "14"' };
    throw errorInWords(
      {
        en: `${name}: "${text}" is not a decimal number; ${cure.en}`,
        nl: `${inDutch(name)}: "${text}" is geen decimaal getal; ${cure.nl}`,
      },
      RangeError,
    );
  }
  const units = BigInt(digits);
  return { units: match[1] === '-' ? -units : units, decimals: match[3]?.length ?? 0 };
}

/**
 * Writes a printed value as it is printed.
 *
 * @param printedValue digits and decimals
 * @returns text with exactly that many decimals, e.g. `"3.70"`
 */
export function formatPrinted(printedValue: PrintedValue): string {
  const sign = printedValue.units < 0n ? '-' : '';
  const digits = String(printedValue.units < 0n ? -printedValue.units : printedValue.units).padStart(
    printedValue.decimals + 1,
    '0',
  );
  if (printedValue.decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -printedValue.decimals)}.${digits.slice(-printedValue.decimals)}`;
}
