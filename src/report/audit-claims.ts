import type { ColumnTable } from 'arquero';
import { type AuditedClaim, type Claim, evaluateClaim } from '../claims/evaluate-claim.ts';
import type { FindEvidence } from '../claims/evidence.ts';
import { openStudy, type Study } from '../tables/study.ts';
import { loadManagerQuestions } from './load-manager-questions.ts';
import { loadClaims, loadManagerFigures, loadPanel } from './load-tables.ts';
import { managerEvidence } from './manager-evidence.ts';
import { panelEvidence } from './panel-evidence.ts';
import { quickscanEvidence } from './quickscan-evidence.ts';

/** What a claim may rest on, by the names that a survey gives as its evidence. */
const EVIDENCE: Readonly<Record<string, (study: Study) => FindEvidence>> = {
  answers: (study) => quickscanEvidence(study.survey, study.frequencies()),
  statements: (study) => managerEvidence(loadManagerFigures(study), loadManagerQuestions(study)),
  panel: (study) => panelEvidence(loadPanel(study), study.instrument()),
};

/**
 * Judges every claim of the ledger.
 *
 * @param study its survey names the kinds of evidence; the package's own when left out
 * @param claims a ledger in place of the study's own
 * @returns one verdict a claim, in the ledger's order
 * @throws RangeError when the survey names a kind of evidence that there is not
 */
export function auditClaims(
  study: Study = openStudy(),
  claims: ColumnTable = loadClaims(study),
): AuditedClaim[] {
  const finders = study.survey.evidence.map((kind) => {
    const find = Object.hasOwn(EVIDENCE, kind) ? EVIDENCE[kind] : undefined;
    if (find) return find(study);
    const known = Object.keys(EVIDENCE).join(', ');
    throw new RangeError(`survey ${study.survey.name}: evidence "${kind}" is not known; expected ${known}`);
  });
  const ledger = claims.objects() as Claim[];
  return ledger.map((claim) => {
    const same = ledger.filter(
      ({ id, statistic, precision }) =>
        id !== claim.id && statistic === claim.statistic && precision === 'exact',
    );
    return evaluateClaim(claim, finders, same);
  });
}
