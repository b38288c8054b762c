import type { Language } from './language.ts';
import { wording } from './wording.ts';

/** How many answered: "n = 209", or that the report does not say. */
export function writeN(n: number | null, language: Language): string {
  return n === null ? wording(language).unknownN : `n = ${n}`;
}

/** A wave with its n, as rows are labelled: "2017 (n = 209)". */
export function waveLabel(wave: string, n: number | null, language: Language): string {
  return `${wave} (${writeN(n, language)})`;
}
