import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHECK_MIME } from '../../src/checks/index.ts';
import type { AuditedClaim } from '../../src/claims/index.ts';
import { readKnownMismatches } from '../../src/cli/known-mismatches.ts';
import { readingCopyInput } from '../../src/cli/reading-copy-input.ts';
import { summariseRuns } from '../../src/cli/summary.ts';
import { auditClaims } from '../../src/report/index.ts';
import { type Cell, type NotebookRun, parseNotebook } from '../../src/runner/index.ts';
import type { Untranslated } from '../../src/site/edition.ts';
import { type SiteInput, writeSite } from '../../src/site/index.ts';
import { notebookSections } from '../../src/site/notebook-sections.ts';
import { openStudy } from '../../src/tables/index.ts';

const NOTEBOOKS = fileURLToPath(new URL('../../notebooks/', import.meta.url));

/**
 * Whole sections of committed notebooks, with the outputs that they are committed with: `notebooks check`
 * holds those against a fresh run. A site of these is quick to build, and has every kind of page.
 */
const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  '01-response-and-panel': ['count-note'],
  '02a-vision-and-policy': ['fig-2-1', 'fig-2-2'],
  '02b-organisation': ['fig-2-8'],
  '03-vision-elements': ['fig-3-3'],
  '05-cooperation': ['fig-5-3', 'fig-5-5'],
};

function runOf(name: string, sections: readonly string[]): NotebookRun {
  const path = `notebooks/${name}.ipynb`;
  const notebook = parseNotebook(readFileSync(join(NOTEBOOKS, `${name}.ipynb`), 'utf8'), path);
  const parts = notebookSections(notebook, name).sections;
  const kept = parts.filter(({ id }, index) => index === 0 || sections.includes(id));
  if (kept.length !== sections.length + 1) {
    throw new Error(
      `${path} has sections ${parts.map(({ id }) => id).join(', ')}; the tests want ${sections.join(', ')}`,
    );
  }
  const cells: Cell[] = kept.flatMap((part) => [...part.cells]);
  return {
    path,
    kernel: 'as committed',
    cells: cells.length,
    seconds: 0,
    cellSeconds: cells.map(() => 0),
    notebook: { ...notebook, cells },
  };
}

let made: Promise<Omit<SiteInput, 'out'>> | undefined;
let claimed: readonly AuditedClaim[] | undefined;

/** The judged ledger, once for all tests. */
export function judgedClaims(): readonly AuditedClaim[] {
  claimed ??= auditClaims(openStudy());
  return claimed;
}

/** What the site under test is made from: real sections, the real ledger, the real findings. */
export function siteInput(): Promise<Omit<SiteInput, 'out'>> {
  made ??= (async () => {
    const study = openStudy();
    const claims = judgedClaims();
    const runs = Object.entries(SECTIONS).map(([name, sections]) => runOf(name, sections));
    const summary = summariseRuns(runs, CHECK_MIME, readKnownMismatches(study), claims);
    return readingCopyInput({ runs, figures: summary.figures, claims, study });
  })();
  return made;
}

export interface BuiltSite {
  readonly folder: string;
  /** every page, from the site's root */
  readonly pages: readonly string[];
  readonly untranslated: readonly Untranslated[];
  remove(): void;
}

/** Writes the site under test, or one with a part of it changed, to a scratch folder. */
export async function buildSite(change: Partial<SiteInput> = {}): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), 'rekenschap-site-'));
  const { untranslated } = await writeSite({ ...(await siteInput()), out: folder, ...change });
  return {
    folder,
    pages: pagesIn(folder),
    untranslated,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

let shared: Promise<BuiltSite> | undefined;

/** The site under test, built once for all files that a worker tests and that leave it as it is. */
export function sharedSite(): Promise<BuiltSite> {
  shared ??= buildSite().then((site) => {
    process.once('exit', site.remove);
    return site;
  });
  return shared;
}

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html') && !path.startsWith('assets'))
    .sort();
}
