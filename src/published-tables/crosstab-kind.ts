/**
 * What the cells of a crosstab hold: numbers of answers, or
 * percentages of those in a row, a column, or in all.
 *
 * @example
 * CROSSTAB_KINDS
 * // ['counts', 'row', 'column', 'total']
 */
export const CROSSTAB_KINDS = ['counts', 'row', 'column', 'total'] as const;

/** One of {@link CROSSTAB_KINDS}. */
export type CrosstabKind = (typeof CROSSTAB_KINDS)[number];
