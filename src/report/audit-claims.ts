import type { AuditedClaim, Claim } from '../claims/claim.ts';
import { comparisonOf, evaluateClaim } from '../claims/evaluate-claim.ts';
import type { FindEvidence } from '../claims/evidence.ts';
import type { CorrectedP } from '../claims/judge-relation.ts';
import { markDisagreements } from '../claims/mark-disagreements.ts';
import { sayingOf } from '../claims/quantity-of.ts';
import type { ChanceOfDifference } from '../claims/sensitivity.ts';
import { errorInWords } from '../contracts/error-in-words.ts';
import { holm } from '../stats/index.ts';
import { openStudy, type Study } from '../tables/study.ts';
import type { AnyTable } from '../tables/typed-table.ts';
import { loadManagerQuestions } from './load-manager-questions.ts';
import { loadClaims, loadManagerFigures, loadPanel, loadPanelTotals } from './load-tables.ts';
import { managerEvidence } from './manager-evidence.ts';
import { namesOfTerms } from './names-of-terms.ts';
import { panelEvidence } from './panel-evidence.ts';
import { panelStatements } from './panel-statements.ts';
import { quickscanEvidence } from './quickscan-evidence.ts';

/** What a claim may rest on, by the names that a survey gives as its evidence. */
const EVIDENCE: Readonly<Record<string, (study: Study) => FindEvidence[]>> = {
  answers: (study) => [quickscanEvidence(study.survey, study.frequencies())],
  statements: (study) => [managerEvidence(loadManagerFigures(study), loadManagerQuestions(study))],
  panel: (study) => {
    const panel = loadPanel(study);
    return [
      panelEvidence(panel, study.instrument()),
      panelStatements(loadPanelTotals(study), panel, study.survey, study.frequencies()),
    ];
  },
};

let ownAudit: AuditedClaim[] | undefined;
const judgedBefore = new WeakMap<AnyTable, AuditedClaim[]>();

/**
 * Judges every claim of the ledger.
 *
 * @param study its survey names the kinds of evidence; the package's own when left out
 * @param claims a ledger in place of the study's own
 * @returns one verdict a claim, in the ledger's order, none of a study without a ledger; the package's own
 *   ledger, and any one table, is judged once
 * @throws RangeError when the survey names a kind of evidence that there is not
 * @example
 * auditClaims().find(({ id }) => id === 'c2.2-15').verdict
 * // 'wrong'
 */
export function auditClaims(study?: Study, claims?: AnyTable): AuditedClaim[] {
  if (study || claims) return judgedLedger(study ?? openStudy(), claims);
  ownAudit ??= judgedLedger(openStudy());
  return ownAudit;
}

function judgedLedger(study: Study, given?: AnyTable): AuditedClaim[] {
  const claims = given ?? (study.has('claims') ? loadClaims(study) : undefined);
  if (claims === undefined) return [];
  const before = judgedBefore.get(claims);
  if (before) return before;
  const finders = evidenceOf(study);
  const ledger = claims.objects() as Claim[];
  const corrected = correctedComparisons(ledger, finders);
  const names = namesOfTerms(study);
  const judged = ledger.map((claim) => {
    const elsewhere = ledger.filter(({ id, statistic }) => id !== claim.id && statistic === claim.statistic);
    return evaluateClaim(claim, finders, { elsewhere, corrected: corrected.get(claim.id), names });
  });
  const marked = markDisagreements(ledger, judged);
  judgedBefore.set(claims, marked);
  return marked;
}

/**
 * Where the evidence for a claim is looked for, in order.
 *
 * @throws RangeError when the survey names a kind of evidence that there is not
 * @example
 * evidenceOf(openStudy()).length
 * // 4
 */
export function evidenceOf(study: Study): FindEvidence[] {
  return study.survey.evidence.flatMap((kind) => {
    const find = Object.hasOwn(EVIDENCE, kind) ? EVIDENCE[kind] : undefined;
    if (find) return find(study);
    const known = Object.keys(EVIDENCE).join(', ');
    throw errorInWords(
      {
        en: `survey ${study.survey.name}: evidence "${kind}" is not known; expected ${known}`,
        nl: `onderzoek ${study.survey.name}: bewijs "${kind}" is onbekend; verwacht ${known}`,
      },
      RangeError,
    );
  });
}

/**
 * p after Holm's correction, by claim: over all comparisons of one survey that the ledger makes, each
 * quantity once. Holm's p only grows when a p grows, so the ends over all possibilities give the ends.
 */
function correctedComparisons(
  ledger: readonly Claim[],
  finders: readonly FindEvidence[],
): ReadonlyMap<string, CorrectedP> {
  const families = new Map<string, Map<string, { chance: ChanceOfDifference; claims: string[] }>>();
  for (const claim of ledger) {
    const quantity = sayingOf(claim)?.quantity ?? '';
    const survey = quantity.includes('share(') ? 'managers' : 'quickscan';
    const family = families.get(survey) ?? new Map();
    families.set(survey, family);
    const known = family.get(quantity);
    if (known) known.claims.push(claim.id);
    else {
      const chance = comparisonOf(claim, finders);
      if (chance) family.set(quantity, { chance, claims: [claim.id] });
    }
  }
  const corrected = new Map<string, CorrectedP>();
  for (const family of families.values()) {
    const tested = [...family.values()];
    if (tested.length === 0) continue;
    const least = holm(tested.map(({ chance }) => chance.leastP));
    const greatest = holm(tested.map(({ chance }) => chance.greatestP));
    tested.forEach(({ claims }, index) => {
      const p = { least: least[index] ?? 1, greatest: greatest[index] ?? 1 };
      for (const id of claims) corrected.set(id, p);
    });
  }
  return corrected;
}
