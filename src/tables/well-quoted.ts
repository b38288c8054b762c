import type { Told } from '../contracts/language.ts';
import { dataError } from './data-error.ts';
import { lineCounter } from './line-counter.ts';

/**
 * Makes sure that quotes enclose whole cells, and that those within are doubled, as RFC 4180 has it: a parser
 * that guesses what was meant may take two rows for one cell.
 *
 * @param file name of the file, for errors
 * @throws DataError naming the line and the cure at the first quote that does not match
 */
export function requireWellQuoted(
  file: string,
  text: string,
  { delimiter, lineEnd }: Readonly<{ delimiter: string; lineEnd: string }>,
): void {
  const isBetween = (place: number) => text.startsWith(delimiter, place) || text.startsWith(lineEnd, place);
  const refuse = (place: number, told: Told) => notWellFormed(file, lineCounter(text)(place + 1), told);
  for (let open = text.indexOf('"'); open !== -1; ) {
    const begins =
      open === 0 ||
      text.startsWith(delimiter, open - delimiter.length) ||
      text.startsWith(lineEnd, open - lineEnd.length);
    if (!begins) throw refuse(open, MIDDLE);
    let close = text.indexOf('"', open + 1);
    while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    if (close === -1) throw refuse(open, UNCLOSED);
    if (close + 1 < text.length && !isBetween(close + 1)) throw refuse(close, AFTER);
    open = text.indexOf('"', close + 1);
  }
}

const MIDDLE: Told = {
  en: 'a quote stands in a cell that does not begin with one',
  nl: 'een aanhalingsteken staat in een cel die er niet mee begint',
};
const UNCLOSED: Told = {
  en: 'a quote that opens here is never closed',
  nl: 'een aanhalingsteken dat hier opent, wordt nergens gesloten',
};
const AFTER: Told = {
  en: 'a cell goes on after the quote that closes it',
  nl: 'een cel gaat door na het aanhalingsteken dat haar sluit',
};

function notWellFormed(file: string, row: number, what: Told): Error {
  return dataError(
    { file, row },
    {
      en: `is not well-formed CSV: ${what.en}. Put quotes around cells that hold quotes, and double those inside`,
      nl: `is geen welgevormde CSV: ${what.nl}. Zet aanhalingstekens om cellen die ze bevatten, en verdubbel die erin`,
    },
  );
}
