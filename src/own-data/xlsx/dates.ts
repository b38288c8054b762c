import { readXml, type XmlPlace } from '../xml-events.ts';

/** The numbers of Excel's own formats for dates and times, in any locale. */
const BUILT_IN: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
const FIRST_OWN = 164;
const DAY = 86_400_000;
/** Excel's day 0, and the day from which its count agrees with the calendar: it has a 29 February 1900. */
const DAY_ZERO_1900 = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
const FIRST_TRUE_DAY = 61;
/** 31 December 9999, the last day that Excel shows. */
const LAST_DAY = 2_958_466;

/**
 * Reads which cell styles show a number as a date or a time.
 *
 * @returns the style numbers, as cells name them
 * @see ECMA-376-1, 18.8.30 (numFmt) and 18.8.10 (cellXfs)
 */
export function readDateStyles(place: XmlPlace, bytes: Uint8Array): ReadonlySet<number> {
  const own = new Map<number, string>();
  const dates = new Set<number>();
  let inCells = false;
  let style = 0;
  readXml(place, bytes, {
    open(name, attribute) {
      if (name === 'numFmt') own.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const format = Number(attribute('numFmtId') ?? 0);
      if (isDateFormat(format, own.get(format))) dates.add(style);
      style += 1;
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dates;
}

function isDateFormat(number: number, code: string | undefined): boolean {
  if (number < FIRST_OWN && code === undefined) {
    return BUILT_IN.some(([first, last]) => number >= first && number <= last);
  }
  // what is quoted, escaped, a fill, or a colour, condition or locale in brackets is no letter of the format;
  // but elapsed time stands in brackets too
  const letters = (code ?? '')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0];
  return /[dmyhs]/i.test((letters ?? '').replace(/general|e[+-]/gi, ''));
}

/**
 * A day number of Excel as text.
 *
 * @param day days since the workbook's day zero, with the time as fraction
 * @param from1904 whether the workbook counts from 1904
 * @returns `2024-05-01`, `2024-05-01 13:30:00`, `13:30:00` for a time
 *   alone; null when it is no day of the calendar
 * @example excelDate(45413.5625, false) // "2024-05-01 13:30:00"
 */
export function excelDate(day: number, from1904: boolean): string | null {
  if (!(day >= 0 && day < LAST_DAY)) return null;
  const early = !from1904 && day >= 1 && day < FIRST_TRUE_DAY ? DAY : 0;
  const zero = from1904 ? DAY_ZERO_1904 : DAY_ZERO_1900;
  const text = new Date(Math.round((zero + early + day * DAY) / 1000) * 1000).toISOString();
  const time = text.slice(11, 19);
  if (day < 1) return time;
  return time === '00:00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${time}`;
}
