import { joinTold, listTold } from '../contracts/told.ts';
import { isError, type Verdict } from '../contracts/verdict.ts';
import type { AuditedClaim, Claim } from './claim.ts';
import { noteOf, placeOf } from './evaluate-claim.ts';
import { excludes, sayingOf } from './quantity-of.ts';

/**
 * Holds claims on one quantity against each other: where two exclude each other, and neither is an error by
 * itself, both become `says both`, each with the other places. A claim that the numbers already deny keeps
 * its verdict; it hears which places it disagrees with.
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
    const told = places.map(({ section, worded, nl }) => ({
      en: `${section} (${worded})`,
      nl: `${nl.section} (${nl.worded})`,
    }));
    const named = listTold([...new Map(told.map((place) => [place.en, place])).values()], 'and');
    const reason = joinTold([
      {
        en: `another place says otherwise: ${named.en}`,
        nl: `een andere plaats zegt iets anders: ${named.nl}`,
      },
      { en: claim.reason, nl: claim.nl.reason },
    ]);
    const note = joinTold([reason, noteOf(ledger[index])]);
    return {
      ...claim,
      verdict: 'says both',
      reason: reason.en,
      otherPlaces,
      note: note.en,
      nl: { ...claim.nl, reason: reason.nl, note: note.nl },
    };
  });
}

/** A number that is wrong by itself makes no other place err. */
const mayExclude = (verdict: Verdict | undefined): boolean => verdict !== 'wrong';
