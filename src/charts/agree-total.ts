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

/** Printed percentage that agrees: from the counts or exact shares where they are known, else the sum of the printed ones; null where one is missing. */
export function agreePrinted(bar: ItemShares, scale: WrittenScale): string | null {
  const known = agreeing(bar, scale);
  if (known !== null) return printPercent(known.count, known.n);
  const own = scale.agree.map((answer) => bar.shares[answer - 1]);
  if (own.some((share) => share === undefined || share.printed === null)) return null;
  const exact = own.reduce((sum, share) => sum + (share?.percent ?? 0), 0);
  // where more is known than is printed, the sum is rounded once and not twice
  return own.some((share) => share?.percent !== Number(share?.printed)) ? exact.toFixed(0) : String(exact);
}

/**
 * What stands beside a Likert bar: the share that agrees and, where both are counted, its change since the bar before
 * in percentage points with Newcombe's 95% interval: "74%  −7 [−14; 0]".
 *
 * @param before the same item in the wave before, if the chart has it
 */
export function agreeTotal(
  bar: ItemShares,
  before: ItemShares | undefined,
  scale: WrittenScale,
  language: Language,
): string {
  const printed = agreePrinted(bar, scale);
  if (printed === null) return wording(language).unknown;
  const [from, to] = [before && agreeing(before, scale), agreeing(bar, scale)];
  if (!from || !to) return `${printed}%`;
  const { lower, upper } = newcombeInterval(to.count, to.n, from.count, from.n);
  const change = to.count / to.n - from.count / from.n;
  const [low, high] = [100 * lower, 100 * upper].map((part) =>
    writeChange(part, language, boundDecimals(part, 0)),
  );
  const middle = writeChange(100 * change, language, 0);
  return `${printed}%  ${middle} [${low}; ${high}]`;
}
