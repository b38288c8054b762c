import { newcombeInterval } from '../stats/intervals/newcombe-interval.ts';
import { boundDecimals } from '../stats/print/bound-decimals.ts';
import { printPercent } from '../stats/print/print-percent.ts';
import type { WrittenScale } from './chart-scale.ts';
import { type Language, writeChange } from './language.ts';
import type { ItemShares } from './read-shares.ts';
import { wording } from './wording.ts';

/** How many agree of how many, where both are known. */
function agreeing({ shares, n }: ItemShares, { agree }: WrittenScale): { count: number; n: number } | null {
  if (n === null || n === 0) return null;
  let count = 0;
  for (const answer of agree) {
    const own = shares[answer - 1]?.count ?? null;
    if (own === null) return null;
    count += own;
  }
  return { count, n };
}

/**
 * Printed percentage that agrees: from the counts or exact shares where they are known, else the sum of the
 * printed ones; null where one is missing.
 */
export function agreePrinted(bar: ItemShares, scale: WrittenScale): string | null {
  const known = agreeing(bar, scale);
  if (known !== null) return printPercent(known.count, known.n);
  const own = scale.agree.map((answer) => bar.shares[answer - 1]);
  if (own.some((share) => share === undefined || share.printed === null)) return null;
  const exact = own.reduce((sum, share) => sum + (share?.percent ?? 0), 0);
  // where more is known than is printed, the sum is rounded once and not twice
  return own.some((share) => share?.percent !== Number(share?.printed)) ? exact.toFixed(0) : String(exact);
}

/** A change of the share that agrees, in percentage points, with Newcombe's 95% interval. */
export interface AgreeChange {
  readonly points: number;
  readonly lower: number;
  readonly upper: number;
}

/** How the share that agrees changed since an earlier bar; null where either is not counted. */
export function agreeChangeSince(
  bar: ItemShares,
  before: ItemShares,
  scale: WrittenScale,
): AgreeChange | null {
  const [from, to] = [agreeing(before, scale), agreeing(bar, scale)];
  if (!from || !to) return null;
  const { lower, upper } = newcombeInterval(to.count, to.n, from.count, from.n);
  return { points: 100 * (to.count / to.n - from.count / from.n), lower: 100 * lower, upper: 100 * upper };
}

/** A change with its interval: "−7 [−14; 0]". */
export function changeWords({ points, lower, upper }: AgreeChange, language: Language): string {
  const [low, high] = [lower, upper].map((part) => writeChange(part, language, boundDecimals(part, 0)));
  return `${writeChange(points, language, 0)} [${low}; ${high}]`;
}

/** What stands beside a Likert bar. */
export interface AgreeTotal {
  /** "74%", or that it is not known */
  readonly agree: string;
  /** "−7 [−14; 0]"; empty where there is none */
  readonly change: string;
}

/**
 * What stands beside a Likert bar: the share that agrees and, where both are counted, its change since the
 * bar before in percentage points with Newcombe's 95% interval.
 *
 * @param before the same item in the wave before, if the chart has it
 */
export function agreeTotal(
  bar: ItemShares,
  before: ItemShares | undefined,
  scale: WrittenScale,
  language: Language,
): AgreeTotal {
  const printed = agreePrinted(bar, scale);
  if (printed === null) return { agree: wording(language).unknown, change: '' };
  const change = before ? agreeChangeSince(bar, before, scale) : null;
  return { agree: `${printed}%`, change: change === null ? '' : changeWords(change, language) };
}

/** The share that agrees, as it stands before its change. */
export const beforeChange = ({ agree, change }: AgreeTotal): string => (change === '' ? agree : `${agree}  `);
