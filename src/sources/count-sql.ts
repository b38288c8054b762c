import type { CountQuery } from './response-source.ts';

/** A name as standard SQL quotes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text as standard SQL writes it. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * What one respondent adds to a count: one, or a weight in whole millionths, so that sums are exact in any
 * order. Only functions that databases share.
 */
export const amountOf = ({ weight }: CountQuery, whole: (text: string) => string): string =>
  weight === undefined ? 'count(*)' : `sum(${whole(`round(${quoted(weight)} * 1000000)`)})`;

/** How many respondents have no weight, or one below 0. */
export const badWeights = ({ weight }: CountQuery): string =>
  weight === undefined
    ? '0'
    : `sum(CASE WHEN ${quoted(weight)} IS NULL OR ${quoted(weight)} < 0 THEN 1 ELSE 0 END)`;

/**
 * @param bad how many have no weight, by group
 * @throws Error when any respondent has no weight
 */
export function requireWeights(source: string, { weight }: CountQuery, bad: readonly number[]): void {
  const all = bad.reduce((sum, each) => sum + each, 0);
  if (all === 0) return;
  throw new Error(
    `${source}, column ${weight}: ${all} respondents have no weight, or one below 0; expected a number of 0 or more for everybody`,
  );
}
