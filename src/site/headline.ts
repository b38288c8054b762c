import { errorCount, VERDICT_NAMES, type VerdictCounts, verdictCounts } from '../contracts/verdict.ts';
import type { PlacedFigure } from './place-figures.ts';
import type { SiteClaim } from './site-input.ts';

/** What a reader wants to know first: how much is printed, and how much of it errs. */
export interface Headline {
  readonly figures: number;
  readonly values: number;
  readonly valueErrors: number;
  readonly claims: number;
  readonly claimErrors: number;
  /** How often each verdict was given, to values and to claims */
  readonly valueCounts: VerdictCounts;
  readonly claimCounts: VerdictCounts;
}

/** Counts what was judged. */
export function headlineOf(figures: readonly PlacedFigure[], claims: readonly SiteClaim[]): Headline {
  const total = (name: keyof VerdictCounts) => figures.reduce((sum, { counts }) => sum + counts[name], 0);
  const valueCounts = Object.fromEntries(VERDICT_NAMES.map((name) => [name, total(name)])) as VerdictCounts;
  const claimCounts = verdictCounts(claims);
  return {
    figures: figures.length,
    values: figures.reduce((sum, figure) => sum + printedValues(figure), 0),
    valueErrors: errorCount(valueCounts),
    claims: claims.length,
    claimErrors: errorCount(claimCounts),
    valueCounts,
    claimCounts,
  };
}

/** How many values of a figure the report prints. */
export function printedValues({ counts }: Pick<PlacedFigure, 'counts'>): number {
  const judged = VERDICT_NAMES.filter((name) => name !== 'not in the report');
  return judged.reduce((sum, name) => sum + counts[name], 0);
}
