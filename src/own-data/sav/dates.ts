/** SPSS's numbers of print formats that show a date, a date with time, and a length of time. */
const DATES = new Set([20, 23, 24, 28, 29, 30, 38, 39]);
const DATE_TIMES = new Set([22, 41]);
const TIMES = new Set([21, 25, 40]);
/** Seconds from 14 October 1582, from which SPSS counts, to 1970. */
const TO_1970 = 12_219_379_200;
const LAST_SECOND = 253_402_300_799;

/**
 * A date or time of SPSS as text.
 *
 * @param seconds since 14 October 1582, or the length of time
 * @param format SPSS's number of the print format
 * @returns `2024-05-01`, `2024-05-01 13:30:00` or `13:30:00` (hours may pass 24); the number itself where the
 *   format shows none, or the date is out of the calendar
 * @see GNU PSPP developer's guide, "Variable Record"
 * @example spssDate(13933814400, 20) // "2024-04-30"
 */
export function spssDate(seconds: number, format: number): string | number {
  if (TIMES.has(format)) return hours(seconds);
  if (!DATES.has(format) && !DATE_TIMES.has(format)) return seconds;
  const unix = Math.round(seconds - TO_1970);
  if (!(unix >= -TO_1970 && unix <= LAST_SECOND)) return seconds;
  const text = new Date(unix * 1000).toISOString();
  return DATES.has(format) ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

function hours(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const text = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map(two).join(':');
  return seconds < 0 ? `-${text}` : text;
}

/** Whether a print format shows something else than a number. */
export const isDateFormat = (format: number): boolean =>
  DATES.has(format) || DATE_TIMES.has(format) || TIMES.has(format);
