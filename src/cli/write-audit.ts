import { join } from 'node:path';
import type { AuditedClaim } from '../claims/index.ts';
import { writeAtomically } from '../platform/write-atomically.ts';

/**
 * Judges every claim of the ledger and writes `audit.json`, `audit.md` and `findings.md`. Nothing is written before
 * all three are complete.
 *
 * @param folder where to write; made when missing
 * @returns the judged claims
 */
export async function writeAudit(folder: string): Promise<AuditedClaim[]> {
  const { impossibleRows, itemChanges } = await import('../checks/index.ts');
  const { auditMarkdown } = await import('../claims/index.ts');
  const {
    auditClaims,
    auditFindings,
    findingsMarkdown,
    withExplanations,
    loadFrequencies,
    loadInstrument,
    loadResponses,
    loadSurvey,
  } = await import('../report/index.ts');
  const judged = auditClaims();
  const findings = auditFindings(judged);
  const claims = withExplanations(judged, findings);
  const frequencies = loadFrequencies();
  const instrument = loadInstrument();
  const survey = loadSurvey();
  const items = instrument.array('item') as string[];
  const texts = {
    'audit.json': `${JSON.stringify(claims, null, 2)}\n`,
    'audit.md': auditMarkdown(claims),
    'findings.md': findingsMarkdown({
      claims,
      findings,
      impossible: impossibleRows(survey, frequencies),
      changes: itemChanges(survey, loadResponses(), frequencies, items),
      instrument,
    }),
  };
  for (const [name, text] of Object.entries(texts)) writeAtomically(join(folder, name), text);
  return claims;
}
