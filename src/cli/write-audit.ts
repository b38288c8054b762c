import { join } from 'node:path';
import type { AuditedClaim } from '../audit/index.ts';
import { writeAtomically } from '../runner/index.ts';

/**
 * Judges every claim of the ledger and writes `audit.json`, `audit.md` and `findings.md`. Nothing is written before
 * all three are complete.
 *
 * @param folder where to write; made when missing
 * @returns the judged claims
 */
export async function writeAudit(folder: string): Promise<AuditedClaim[]> {
  const { auditClaims, auditFindings, auditMarkdown, withExplanations } = await import('../audit/index.ts');
  const judged = auditClaims();
  const claims = withExplanations(judged, auditFindings(judged));
  const texts = {
    'audit.json': `${JSON.stringify(claims, null, 2)}\n`,
    'audit.md': auditMarkdown(claims),
  };
  for (const [name, text] of Object.entries(texts)) writeAtomically(join(folder, name), text);
  return claims;
}
