import type { ColumnTable } from 'arquero';
import {
  loadClaims,
  loadFrequencies,
  loadInstrument,
  loadManagerFigures,
  loadManagerQuestions,
  loadPanel,
} from '../survey/index.ts';
import { type AuditedClaim, type Claim, evaluateClaim } from './evaluate-claim.ts';
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
