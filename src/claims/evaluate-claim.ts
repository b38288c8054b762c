import type { Judgement, OtherPlace } from '../contracts/judgement.ts';
import type { Told } from '../contracts/language.ts';
import { placeTold } from '../contracts/place-name.ts';
import { alike, joinTold, listTold, UNTOLD } from '../contracts/told.ts';
import type { AuditedClaim, Claim } from './claim.ts';
import { type ClaimEvidence, claimWorlds, isOfCounts } from './claim-worlds.ts';
import type { Evidence, FindEvidence, NoEvidence } from './evidence.ts';
import { judgeExact } from './judge-exact.ts';
import { type CorrectedP, judgeRelation } from './judge-relation.ts';
import { judgeWorded } from './judge-worded.ts';
import type { Outcome } from './outcome.ts';
import { type ClaimStatistic, parseStatistic, type Term, termsOf } from './parse-statistic.ts';
import { type ChanceOfDifference, chanceOfDifference } from './sensitivity.ts';
import { type NamesOfTerms, statedTold } from './stated-in-words.ts';
import { statisticTold } from './statistic-in-words.ts';

/** What a claim is judged beside. */
interface ClaimContext {
  /** The same statistic as other rows of the ledger state it exactly */
  readonly elsewhere?: readonly Claim[];
  /** p of its comparison after Holm's correction */
  readonly corrected?: CorrectedP | undefined;
  /** What items, questions and answers are called, by code */
  readonly names?: NamesOfTerms;
}

const NOTHING = { readings: [], possible: 0, holds: 0, sensitivity: null, recomputed: UNTOLD } as const;

/**
 * Judges one claim against everything that agrees with the print. `VERDICTS` in `contracts/verdict.ts` says
 * what each verdict means; whether other places of the report say otherwise is for {@link markDisagreements}.
 *
 * @param claim a row of the ledger
 * @param finders where to look for evidence, in order
 * @throws SyntaxError for a statistic that cannot be read, Error for
 *   a precision that the ledger does not know
 */
export function evaluateClaim(
  claim: Claim,
  finders: readonly FindEvidence[],
  { elsewhere = [], corrected, names }: ClaimContext = {},
): AuditedClaim {
  const { id, section, claim: words, statistic, stated, precision } = claim;
  const outcome = attributed(claim, outcomeOf(claim, finders, elsewhere, corrected));
  const { otherPlaces = [], recomputed, reason, ...judged } = outcome;
  const worded = statedTold(claim, names);
  const formula = statisticTold(statistic, names);
  const note = joinTold([reason, noteOf(claim)]);
  return {
    id,
    section,
    claim: words,
    statistic,
    formula: formula.en,
    stated,
    precision,
    worded: worded.en,
    ...judged,
    recomputed: recomputed.en,
    reason: reason.en,
    otherPlaces,
    note: note.en,
    nl: {
      section: placeTold(section).nl,
      claim: claim.claim_nl ?? words,
      formula: formula.nl,
      worded: worded.nl,
      recomputed: recomputed.nl,
      reason: reason.nl,
      note: note.nl,
    },
  };
}

/** How the ledger reads a sentence, in both languages. */
export function noteOf(claim: Pick<Claim, 'note' | 'note_nl'> | undefined): Told {
  const { note, note_nl } = claim ?? {};
  return note ? { en: note, nl: note_nl ?? note } : UNTOLD;
}

type Found = Outcome & Partial<Pick<Judgement, 'otherPlaces'>>;

function outcomeOf(
  claim: Claim,
  finders: readonly FindEvidence[],
  elsewhere: readonly Claim[],
  corrected: CorrectedP | undefined,
): Found {
  const { statistic: text, stated, precision } = claim;
  if (text === 'none') return { ...NOTHING, verdict: 'not checkable', reason: UNTOLD };
  const statistic = parseStatistic(text);
  const evidence = evidenceFor(statistic, claim, finders);
  if ('reason' in evidence) return statedElsewhere(claim, elsewhere, evidence);
  if (statistic.relation) return softened(judgeRelation(statistic, precision, evidence, corrected), evidence);
  if (precision === 'exact') return softened(judgeExact(statistic, stated, evidence), evidence);
  if (![...evidence.values()].some(({ bound }) => bound)) {
    const reason = toldAlike(elsewhere, claim, { en: 'told in words', nl: 'verteld in woorden' });
    return { ...NOTHING, verdict: 'not checkable', reason };
  }
  return softened(judgeWorded(statistic, stated, precision, evidence), evidence);
}

/** Where a printed row cannot be right, nothing that rests on the counts nearest to it is more than open. */
function softened(outcome: Outcome, evidence: ClaimEvidence): Outcome {
  const nearest = [...evidence.values()].filter((found) => found.nearest).map(({ key }) => key);
  if (nearest.length === 0 || outcome.verdict === 'open') return outcome;
  const rows = listTold([...new Set(nearest)].map(alike), 'and');
  const tried = listTold(
    outcome.readings.map(({ name, holds, possible, nl }) => ({
      en: `${name} ${holds} of ${possible}`,
      nl: `${nl.name} ${holds} van de ${possible}`,
    })),
    'and',
  );
  const reason = {
    en: `the printed row of ${rows.en} cannot be right, so that this rests on the counts nearest to it: ${tried.en}`,
    nl: `de gedrukte rij van ${rows.nl} kan niet kloppen, dus dit rust op de dichtstbijzijnde aantallen: ${tried.nl}`,
  };
  return { ...outcome, verdict: 'open', reason };
}

/**
 * The evidence for each term of a claim, or why one has none. A relation needs a bound on one side at least.
 */
function evidenceFor(
  statistic: ClaimStatistic,
  claim: Claim,
  finders: readonly FindEvidence[],
): ClaimEvidence | NoEvidence {
  const evidence = new Map<Term, Evidence>();
  for (const term of termsOf(statistic)) {
    const found = finders.map((find) => find(term, claim)).find((result) => result !== undefined);
    if (!found) {
      const reason = {
        en: 'the report gives nothing else to compute it from',
        nl: 'het rapport geeft niets anders om het uit te berekenen',
      };
      return { reason };
    }
    if ('reason' in found) return found;
    evidence.set(term, found);
  }
  const bare = [...evidence].filter(([, { bound }]) => !bound);
  if (statistic.relation && bare.length === evidence.size) {
    const reason = {
      en: 'the report gives no exact number of either side',
      nl: 'het rapport geeft van geen van beide kanten een exact cijfer',
    };
    return { reason };
  }
  return evidence;
}

/**
 * A number that only statements bear on: does another place state it alike? That alone recomputes nothing.
 */
function statedElsewhere(
  claim: Claim,
  elsewhere: readonly Claim[],
  { reason, atLeast }: NoEvidence,
): Outcome {
  if (atLeast && claim.precision === 'exact') {
    const fits = Number(claim.stated) >= atLeast.value;
    return fits
      ? { ...NOTHING, verdict: 'consistent', reason: possibleBecause(atLeast.because) }
      : { ...NOTHING, verdict: 'says both', reason: atLeast.because };
  }
  return { ...NOTHING, verdict: 'not checkable', reason: toldAlike(elsewhere, claim, reason) };
}

const possibleBecause = ({ en, nl }: Told): Told => ({ en: `possible: ${en}`, nl: `mogelijk: ${nl}` });

function toldAlike(elsewhere: readonly Claim[], claim: Claim, reason: Told): Told {
  const alike = elsewhere.filter(
    ({ stated, precision }) => stated === claim.stated && precision === claim.precision,
  );
  const places = [...new Set(alike.map(({ section }) => section))].filter((place) => place !== claim.section);
  if (places.length === 0) return reason;
  const named = listTold(places.map(placeTold), 'and');
  return joinTold([
    reason,
    {
      en: `stated alike in ${named.en}, which is no evidence`,
      nl: `net zo verteld in ${named.nl}, en dat is geen bewijs`,
    },
  ]);
}

/** A claim whose numbers are right, but of another population or question than its sentence names. */
function attributed({ asked, asked_nl }: Claim, outcome: Found): Found {
  const right = ['recomputed', 'rounding', 'consistent', 'open', 'wording'].includes(outcome.verdict);
  if (!asked || !right) return outcome;
  return { ...outcome, verdict: 'misattributed', reason: { en: asked, nl: asked_nl ?? asked } };
}

/**
 * What chance allows of the comparison that a claim makes: two shares of
 * different people, with exact numbers of both.
 *
 * @returns undefined for a claim that makes none
 */
export function comparisonOf(claim: Claim, finders: readonly FindEvidence[]): ChanceOfDifference | undefined {
  if (claim.statistic === 'none') return undefined;
  const statistic = parseStatistic(claim.statistic);
  if (!statistic.relation || isOfCounts(statistic)) return undefined;
  const evidence = evidenceFor(statistic, claim, finders);
  if ('reason' in evidence || [...evidence.values()].some(({ bound }) => !bound)) return undefined;
  return chanceOfDifference(statistic, evidence, claimWorlds(evidence));
}

/** A claim as another place of the report. */
export const placeOf = (claim: Pick<AuditedClaim, 'id' | 'section' | 'worded' | 'nl'>): OtherPlace => ({
  id: claim.id,
  section: claim.section,
  worded: claim.worded,
  nl: { section: claim.nl.section, worded: claim.nl.worded },
});
