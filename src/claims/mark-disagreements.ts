import { isError, type Verdict } from '../contracts/verdict.ts';
import type { AuditedClaim, Claim } from './claim.ts';
import { placeOf } from './evaluate-claim.ts';
import { listed } from './outcome.ts';
import { excludes, sayingOf } from './quantity-of.ts';

/**
 * Holds claims on one quantity against each other: where two exclude each other, and neither is an error by itself,
 * both become `says both`, each with the other places. A claim that the numbers already deny keeps its verdict; it
 * hears which places it disagrees with.
 *
 * @param ledger the claims, in the order of the judged ones
 * @param judged the same claims with their verdicts
 */
export function markDisagreements(ledger: readonly Claim[], judged: readonly AuditedClaim[]): AuditedClaim[] {
  const sayings = ledger.map(sayingOf);
  const groups = new Map<string, number[]>();
  sayings.forEach((saying, index) => {
    if (saying) groups.set(saying.quantity, [...(groups.get(saying.quantity) ?? []), index]);
  });
  return judged.map((claim, index) => {
    const saying = sayings[index];
    if (!saying) return claim;
    const others = (groups.get(saying.quantity) ?? []).filter((other) => {
      const says = sayings[other]?.says;
      return says !== undefined && excludes(saying.says, says) && mayExclude(judged[other]?.verdict);
    });
    const places = others.flatMap((other) => judged[other] ?? []).map(placeOf);
    if (places.length === 0) return claim;
    const otherPlaces = [...claim.otherPlaces, ...places];
    if (isError(claim.verdict) && claim.verdict !== 'misattributed') return { ...claim, otherPlaces };
    const told = places.map(({ section, worded }) => `${section} (${worded})`);
    const reason = [`another place says otherwise: ${listed([...new Set(told)], 'and')}`, claim.reason]
      .filter(Boolean)
      .join('; ');
    const note = ledger[index]?.note;
    return {
      ...claim,
      verdict: 'says both',
      reason,
      otherPlaces,
      note: [reason, note].filter(Boolean).join('; '),
    };
  });
}

/** A number that is wrong by itself makes no other place err. */
const mayExclude = (verdict: Verdict | undefined): boolean => verdict !== 'wrong';
