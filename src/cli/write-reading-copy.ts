import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { AuditedClaim } from '../claims/index.ts';
import type { NotebookRun } from '../runner/index.ts';
import type { Summary } from './summary.ts';

/**
 * Writes `site/`, the pages that a reader opens, from what a reproduction gave.
 *
 * @param folder the reports; `findings.md` is taken from it when present, the site is written into it
 * @returns path of the page to open
 */
export async function writeReadingCopy(
  folder: string,
  runs: readonly NotebookRun[],
  summary: Summary,
  claims: readonly AuditedClaim[],
): Promise<string> {
  const { writeSite } = await import('../site/index.ts');
  const findings = join(folder, 'findings.md');
  const populationOf = await populations();
  return writeSite({
    notebooks: runs.flatMap(({ path, notebook }) =>
      notebook ? [{ name: basename(path, '.ipynb'), notebook }] : [],
    ),
    figures: summary.figures.map((figure) => ({ ...figure, population: populationOf(figure.id) })),
    claims,
    ...(existsSync(findings) ? { findings: readFileSync(findings, 'utf8') } : {}),
    out: join(folder, 'site'),
  });
}

/** Who a figure is about: the managers' questions name their figures, table 1.1 is the panel, the rest is staff. */
async function populations(): Promise<(figure: string) => string> {
  const { loadManagerQuestions } = await import('../report/index.ts');
  const ofManagers = new Set(loadManagerQuestions().flatMap(({ figures = [] }) => figures));
  return (figure) => {
    if (figure === 'table 1.1') return 'panel';
    return ofManagers.has(figure) ? 'managers' : 'front-line staff';
  };
}
