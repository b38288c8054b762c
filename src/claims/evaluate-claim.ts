import type { Judgement, OtherPlace } from '../contracts/judgement.ts';
import type { AuditedClaim, Claim } from './claim.ts';
import { type ClaimEvidence, claimWorlds, isOfCounts } from './claim-worlds.ts';
import type { Evidence, FindEvidence, NoEvidence } from './evidence.ts';
import { judgeExact } from './judge-exact.ts';
import { type CorrectedP, judgeRelation } from './judge-relation.ts';
import { judgeWorded } from './judge-worded.ts';
import { listed, type Outcome } from './outcome.ts';
import { type ClaimStatistic, parseStatistic, type Term, termsOf } from './parse-statistic.ts';
import { type ChanceOfDifference, chanceOfDifference } from './sensitivity.ts';
import { statedInWords } from './stated-in-words.ts';

/** What a claim is judged beside. */
interface ClaimContext {
  /** the same statistic as other rows of the ledger state it exactly */
  readonly elsewhere?: readonly Claim[];
  /** p of its comparison after Holm's correction */
  readonly corrected?: CorrectedP | undefined;
}

const NOTHING = { readings: [], possible: 0, holds: 0, sensitivity: null, recomputed: '' } as const;

/**
 * Judges one claim against everything that agrees with the print. `VERDICTS` in `contracts/verdict.ts` says what each
 * verdict means; whether other places of the report say otherwise is for {@link markDisagreements}.
 *
 * @param claim a row of the ledger
 * @param finders where to look for evidence, in order
 * @throws SyntaxError for a statistic that cannot be read, Error for a precision that the ledger does not know
 */
export function evaluateClaim(
  claim: Claim,
  finders: readonly FindEvidence[],
  { elsewhere = [], corrected }: ClaimContext = {},
): AuditedClaim {
  const { id, section, claim: words, statistic, stated, precision } = claim;
  const { otherPlaces = [], ...outcome } = attributed(claim, outcomeOf(claim, finders, elsewhere, corrected));
  return {
    id,
    section,
    claim: words,
    statistic,
    stated,
    precision,
    worded: statedInWords(claim),
    ...outcome,
    otherPlaces,
    note: [outcome.reason, claim.note].filter(Boolean).join('; '),
  };
}

type Found = Outcome & Partial<Pick<Judgement, 'otherPlaces'>>;

function outcomeOf(
  claim: Claim,
  finders: readonly FindEvidence[],
  elsewhere: readonly Claim[],
  corrected: CorrectedP | undefined,
): Found {
  const { statistic: text, stated, precision } = claim;
  if (text === 'none') return { ...NOTHING, verdict: 'not checkable', reason: '' };
  const statistic = parseStatistic(text);
  const evidence = evidenceFor(statistic, claim, finders);
  if ('reason' in evidence) return statedElsewhere(claim, elsewhere, evidence);
  if (statistic.relation) return softened(judgeRelation(statistic, precision, evidence, corrected), evidence);
  if (precision === 'exact') return softened(judgeExact(statistic, stated, evidence), evidence);
  if (![...evidence.values()].some(({ bound }) => bound)) {
    return { ...NOTHING, verdict: 'not checkable', reason: toldAlike(elsewhere, claim, 'told in words') };
  }
  return softened(judgeWorded(statistic, stated, precision, evidence), evidence);
}

/** Where a printed row cannot be right, nothing that rests on the counts nearest to it is more than open. */
function softened(outcome: Outcome, evidence: ClaimEvidence): Outcome {
  const nearest = [...evidence.values()].filter((found) => found.nearest).map(({ key }) => key);
  if (nearest.length === 0 || outcome.verdict === 'open') return outcome;
  const rows = listed([...new Set(nearest)], 'and');
  const tried = outcome.readings.map(({ name, holds, possible }) => `${name} ${holds} of ${possible}`);
  const reason = `the printed row of ${rows} cannot be right, so that this rests on the counts nearest to it: ${listed(tried, 'and')}`;
  return { ...outcome, verdict: 'open', reason };
}

/** The evidence for each term of a claim, or why one has none. A relation needs a bound on one side at least. */
function evidenceFor(
  statistic: ClaimStatistic,
  claim: Claim,
  finders: readonly FindEvidence[],
): ClaimEvidence | NoEvidence {
  const evidence = new Map<Term, Evidence>();
  for (const term of termsOf(statistic)) {
    const found = finders.map((find) => find(term, claim)).find((result) => result !== undefined);
    if (!found) return { reason: 'the report gives nothing else to compute it from' };
    if ('reason' in found) return found;
    evidence.set(term, found);
  }
  const bare = [...evidence].filter(([, { bound }]) => !bound);
  if (statistic.relation && bare.length === evidence.size) {
    return { reason: 'the report gives no exact number of either side' };
  }
  return evidence;
}

/** A number that only statements bear on: does another place state it alike? That alone recomputes nothing. */
function statedElsewhere(
  claim: Claim,
  elsewhere: readonly Claim[],
  { reason, atLeast }: NoEvidence,
): Outcome {
  if (atLeast && claim.precision === 'exact') {
    const fits = Number(claim.stated) >= atLeast.value;
    return fits
      ? { ...NOTHING, verdict: 'consistent', reason: `possible: ${atLeast.because}` }
      : { ...NOTHING, verdict: 'says both', reason: atLeast.because };
  }
  return { ...NOTHING, verdict: 'not checkable', reason: toldAlike(elsewhere, claim, reason) };
}

function toldAlike(elsewhere: readonly Claim[], claim: Claim, reason: string): string {
  const alike = elsewhere.filter(
    ({ stated, precision }) => stated === claim.stated && precision === claim.precision,
  );
  const places = [...new Set(alike.map(({ section }) => section))].filter((place) => place !== claim.section);
  if (places.length === 0) return reason;
  return `${reason}; stated alike in ${listed(places, 'and')}, which is no evidence`;
}

/** A claim whose numbers are right, but of another population or question than its sentence names. */
function attributed({ asked }: Claim, outcome: Found): Found {
  const right = ['recomputed', 'rounding', 'consistent', 'open', 'wording'].includes(outcome.verdict);
  if (!asked || !right) return outcome;
  return { ...outcome, verdict: 'misattributed', reason: asked };
}

/**
 * What chance allows of the comparison that a claim makes: two shares of different people, with exact numbers of both.
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
export const placeOf = (claim: Pick<AuditedClaim, 'id' | 'section' | 'worded'>): OtherPlace => ({
  id: claim.id,
  section: claim.section,
  worded: claim.worded,
});
