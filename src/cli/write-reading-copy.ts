import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { AuditedClaim } from '../claims/index.ts';
import type { NotebookRun } from '../runner/index.ts';
import type { PackageEntry } from '../site/index.ts';
import type { Study } from '../tables/index.ts';
import type { Summary } from './summary.ts';

/**
 * Writes `site/`, the pages that a reader opens, from what a reproduction gave.
 *
 * @param folder the reports; `findings.md` is taken from it when present, the site is written into it
 * @param study its records of the figures, with their titles and populations
 * @param reference what the package exports; without it there are no pages of it
 * @returns path of the page to open
 */
export async function writeReadingCopy(
  folder: string,
  runs: readonly NotebookRun[],
  summary: Summary,
  claims: readonly AuditedClaim[],
  study: Study,
  reference?: readonly PackageEntry[],
): Promise<string> {
  const { writeSite } = await import('../site/index.ts');
  const { auditFindings } = await import('../report/index.ts');
  const findings = join(folder, 'findings.md');
  return writeSite({
    notebooks: runs.flatMap(({ path, notebook }) =>
      notebook ? [{ name: basename(path, '.ipynb'), notebook }] : [],
    ),
    figures: summary.figures.map((figure) => ({ ...figure, ...recordOf(study, figure.id) })),
    claims,
    dossiers: auditFindings(claims, study).map((finding) => ({
      ...finding,
      claims: finding.claims.map(({ id }) => id),
    })),
    ...(existsSync(findings) ? { findings: readFileSync(findings, 'utf8') } : {}),
    reference,
    out: join(folder, 'site'),
  });
}

/** What the study's record of a figure says of it; nothing where it has none. */
function recordOf(study: Study, id: string): { title?: string; population?: string } {
  const record = study.figures.find(({ number }) => number === id);
  return record ? { title: record.title.en, population: record.population.label.en } : {};
}
