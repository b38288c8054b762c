import type { DtaType } from './layout.ts';

/** Stata's first missing value, `.`, of each type; `.a` to `.z` stand above it, a step apart. */
const MISSING_BYTE = 101;
const MISSING_INT = 32_741;
const MISSING_LONG = 2_147_483_621;
const MISSING_FLOAT = 2 ** 127;
const FLOAT_STEP = 2 ** 115;
const MISSING_DOUBLE = 2 ** 1023;
const DOUBLE_STEP = 2 ** 1011;
const LETTERS = 26;

/**
 * A number as Stata means it.
 *
 * @returns the number; null for `.`; `.a` to `.z` as text
 * @see Stata, help dta, section 5.5 (missing values)
 * @example stataNumber(102, 'byte') // ".a"
 */
export function stataNumber(value: number, kind: DtaType['kind']): number | string | null {
  switch (kind) {
    case 'byte':
      return value < MISSING_BYTE ? value : letter(value - MISSING_BYTE);
    case 'int':
      return value < MISSING_INT ? value : letter(value - MISSING_INT);
    case 'long':
      return value < MISSING_LONG ? value : letter(value - MISSING_LONG);
    case 'float':
      return value < MISSING_FLOAT ? value : letter((value - MISSING_FLOAT) / FLOAT_STEP);
    default:
      return value < MISSING_DOUBLE ? value : letter((value - MISSING_DOUBLE) / DOUBLE_STEP);
  }
}

/** The letters are `.a` to `.z`; 0 is `.` and NaN or more is nothing that Stata writes. */
function letter(step: number): string | null {
  if (!(step >= 1 && step <= LETTERS)) return null;
  return `.${String.fromCharCode(96 + Math.floor(step))}`;
}

/** 1 January 1960, from which Stata counts. */
const ZERO = Date.UTC(1960, 0, 1);
const DAY = 86_400_000;
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59);

/** A number as the date that its format shows (`%td`, `%d`, `%tc`, `%tC`); other numbers as they are. */
export function stataDate(value: number, format: string): number | string {
  const kind = /^%-?(?:t([dcC])|(d))/.exec(format);
  if (!kind) return value;
  const days = kind[2] === 'd' || kind[1] === 'd';
  const time = ZERO + (days ? value * DAY : value);
  if (!(Math.abs(time) <= LAST)) return value;
  const text = new Date(time).toISOString();
  return days ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}
