import type { ColumnTable } from 'arquero';
import { type AuditedClaim, type Claim, evaluateClaim } from '../claims/evaluate-claim.ts';
import { loadFrequencies } from './load-frequencies.ts';
import { loadManagerQuestions } from './load-manager-questions.ts';
import { loadClaims, loadInstrument, loadManagerFigures, loadPanel } from './load-tables.ts';
import { managerEvidence } from './manager-evidence.ts';
import { panelEvidence } from './panel-evidence.ts';
import { quickscanEvidence } from './quickscan-evidence.ts';

/**
 * Judges every claim of the ledger.
 *
 * @param claims the ledger; the package's own when left out
 * @returns one verdict a claim, in the ledger's order
 */
export function auditClaims(claims: ColumnTable = loadClaims()): AuditedClaim[] {
  const finders = [
    quickscanEvidence(loadFrequencies()),
    managerEvidence(loadManagerFigures(), loadManagerQuestions()),
    panelEvidence(loadPanel(), loadInstrument()),
  ];
  const ledger = claims.objects() as Claim[];
  return ledger.map((claim) => {
    const same = ledger.filter(
      ({ id, statistic, precision }) =>
        id !== claim.id && statistic === claim.statistic && precision === 'exact',
    );
    return evaluateClaim(claim, finders, same);
  });
}
