import { entriesOf, recordsOf } from './records-of.ts';

const UNITS =
  /\s*(?:%-?punten|%-?punt|%|percent|procent|pct|percentage points?|procentpunten|procentpunt|points?|punten|punt|pp)\.?\s*$/i;
/** What stands behind a number of things that were counted. */
const THINGS =
  /\s*(?:(?:of|van|van de) (?:the )?\d+|stellingen|statements|verschillen|differences|toetsen|tests)\s*$/i;
const ABOUT = /^(?:circa|ca\.|ongeveer|about|approximately|≈|~)\s*/i;

/**
 * A number, however it was given: a number, text with a percent sign or a decimal comma, or the
 * one value of a list, an object or a table.
 *
 * @param whole a point or comma before three digits parts thousands, since the number is a count
 * @returns undefined where there is not exactly one number
 */
export function readNumber(given: unknown, whole = false): number | undefined {
  if (typeof given === 'number') return Number.isFinite(given) ? given : undefined;
  if (typeof given === 'bigint') return Number(given);
  if (typeof given === 'string') return numberIn(given, whole);
  const values = valuesOf(given);
  return values?.length === 1 ? readNumber(values[0], whole) : undefined;
}

function valuesOf(given: unknown): unknown[] | undefined {
  const [row, ...more] = recordsOf(given) ?? [];
  if (row) return more.length === 0 ? numbersAmong(Object.values(row)) : undefined;
  if (Array.isArray(given)) return given;
  if (given instanceof Set) return [...given];
  if (ArrayBuffer.isView(given)) return [...(given as Float64Array)];
  const entries = entriesOf(given);
  return entries && numbersAmong(entries.map(([, value]) => value));
}

/** A row also names what it is of: the numbers are what counts, or the texts where there are none. */
function numbersAmong(values: unknown[]): unknown[] {
  const numbers = values.filter((value) => typeof value === 'number' || typeof value === 'bigint');
  return numbers.length > 0 ? numbers : values;
}

function numberIn(text: string, whole: boolean): number | undefined {
  const bare = text
    .trim()
    .replace(ABOUT, '')
    .replace(whole ? THINGS : UNITS, '')
    .replace(/^\u2212/, '-')
    .replace(/^\+\s*/, '');
  const plain = whole ? bare.replace(/(\d)[.,\u00a0\u202f ](?=\d{3}(?!\d))/g, '$1') : bare.replace(',', '.');
  return /^-?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}
