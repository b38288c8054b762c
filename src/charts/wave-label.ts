import { type Language, listing } from './language.ts';
import { wording } from './wording.ts';

/**
 * How many answered: "n = 209", "n = 58, effective n = 41" of weighted
 * answers, or that the report does not say.
 */
export function writeN(n: number | null, language: Language, effectiveN: number | null = null): string {
  const effective = effectiveN === null ? '' : `, ${wording(language).effectiveN} = ${effectiveN.toFixed(0)}`;
  return `${n === null ? wording(language).unknownN : `n = ${n}`}${effective}`;
}

/**
 * A wave with its n, as rows are labelled: "2017 (n = 209)", of weighted
 * answers "2026 (n = 58, effective n = 41)".
 */
export function waveLabel(
  wave: string,
  n: number | null,
  language: Language,
  effectiveN: number | null = null,
): string {
  return `${wave} (${writeN(n, language, effectiveN)})`;
}

/** Waves in a sentence: "2010 and 2017". */
export function nameWaves(waves: readonly string[], language: Language): string {
  return wording(language).waves(listing(waves, language), waves.length);
}
