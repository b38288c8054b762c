import { join } from 'node:path';
import type { AuditedClaim } from '../claims/index.ts';
import { errorCount, verdictCounts } from '../contracts/verdict.ts';
import { writeAtomically } from '../platform/write-atomically.ts';
import type { Study } from '../tables/index.ts';

/** The judged ledger. */
export interface WrittenAudit {
  readonly claims: AuditedClaim[];
  /** The claims that err and that no finding explains */
  readonly unexplained: readonly AuditedClaim[];
}

/** A claim that errs without an explanation, in one line that names it and the cure. */
export function describeUnexplained({
  id,
  section,
  claim,
  worded,
  recomputed,
  verdict,
}: AuditedClaim): string {
  const value = `stated ${worded}, recomputed ${recomputed || '–'}`;
  return `claim ${id} (${section}), ${claim}: ${verdict}, ${value}; explain it in the table of explanations`;
}

/**
 * Judges every claim of the ledger and writes `audit.json`, and `audit.md` and `findings.md` in both
 * languages. Nothing is written before all are complete.
 *
 * @param study whose ledger it is
 * @param folder where to write; made when missing
 * @returns the judged claims, and which of them err unexplained
 */
export async function writeAudit(study: Study, folder: string): Promise<WrittenAudit> {
  const { impossibleRows, itemChanges } = await import('../checks/index.ts');
  const { auditMarkdown } = await import('../claims/index.ts');
  const { auditClaims, auditFindings, findingAddress, findingsMarkdown, withFindings } = await import(
    '../report/index.ts'
  );
  const { survey } = study;
  const judged = auditClaims(study);
  const findings = auditFindings(judged, study);
  const claims = withFindings(judged, findings);
  const counts = verdictCounts(claims);
  const frequencies = study.frequencies();
  const items = survey.items.map(({ item }) => item);
  const isCompared = survey.waves.length > 1;
  const dossiers = findings.map((finding) => ({
    address: findingAddress(finding),
    ...finding,
    // the claims stand above
    claims: finding.claims.map(({ id }) => id),
  }));
  const parts = {
    claims,
    findings,
    impossible: impossibleRows(survey, frequencies),
    changes: isCompared ? itemChanges(survey, study.responses(), frequencies, items) : [],
    survey,
  };
  const texts = {
    'audit.json': `${JSON.stringify({ errors: errorCount(counts), counts, claims, findings: dossiers }, null, 2)}\n`,
    'audit.md': auditMarkdown(claims),
    'audit.nl.md': auditMarkdown(claims, 'nl'),
    'findings.md': findingsMarkdown(parts),
    'findings.nl.md': findingsMarkdown(parts, 'nl'),
  };
  for (const [name, text] of Object.entries(texts)) writeAtomically(join(folder, name), text);
  const unexplained = findings.filter(({ sure }) => sure === null).flatMap((finding) => finding.claims);
  return { claims, unexplained };
}
