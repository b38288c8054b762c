import { errorInWords } from '../contracts/error-in-words.ts';

/** `3/4` and `75` as percentages or counts: a fraction is of a hundred. */
export function statedNumber(stated: string): number {
  const [, top, bottom] = /^(\d+)\/(\d+)$/.exec(stated) ?? [];
  const value = top ? (100 * Number(top)) / Number(bottom) : Number(stated);
  if (stated.trim() === '' || !Number.isFinite(value)) {
    throw errorInWords({
      en: `stated "${stated}" is not a number or a fraction`,
      nl: `de vermelde waarde "${stated}" is geen getal en geen breuk`,
    });
  }
  return value;
}
