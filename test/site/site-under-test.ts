import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseNotebook } from '../../src/runner/index.ts';
import { type SiteFigure, type SiteInput, writeSite } from '../../src/site/index.ts';

/** Parts of a real reproduction: see the README beside them. */
export const FIXTURES = fileURLToPath(new URL('../fixtures/site/', import.meta.url));

export const FINDINGS = [
  '# Findings',
  '',
  'Two kinds.',
  '',
  '## Waves swapped & more',
  '',
  '| printed | recomputed |',
  '| --- | --- |',
  '| 53 | 51 |',
  '',
  '## Rounding',
  '',
  'Text with <b>markup</b> and `code`.',
  '',
].join('\n');

const read = (path: string): string => readFileSync(join(FIXTURES, path), 'utf8');

const POPULATIONS: Readonly<Record<string, string>> = {
  '2.1': 'managers',
  '5.3': 'managers',
  'table 1.1': 'panel',
};

const TITLES: Readonly<Record<string, string>> = {
  'table 1.1': 'Municipalities in each part of the study',
  '2.1': 'Managers on a clear and shared vision and policy',
  '2.2': 'Front-line staff on the vision',
  '2.8': 'Front-line staff on conditions',
  '5.3': 'Do staff join the meetings of the neighbourhood team?',
  '5.5': 'Front-line staff: working with UWV',
};

/** What the fixture site is made from. */
export function siteInput(out: string): SiteInput {
  const { figures } = JSON.parse(read('summary.json')) as { figures: SiteFigure[] };
  return {
    notebooks: readdirSync(join(FIXTURES, 'notebooks'))
      .sort()
      .map((file) => ({
        name: file.replace('.ipynb', ''),
        notebook: parseNotebook(read(`notebooks/${file}`), file),
      })),
    figures: figures.map((figure) => ({
      ...figure,
      population: POPULATIONS[figure.id] ?? 'front-line staff',
      title: TITLES[figure.id] ?? '',
    })),
    claims: JSON.parse(read('audit.json')).claims,
    findings: FINDINGS,
    out,
  };
}

export interface BuiltSite {
  readonly folder: string;
  /** every page, from the site's root */
  readonly pages: readonly string[];
  remove(): void;
}

/** Writes the fixture site, or one with a part of it changed, to a scratch folder. */
export async function buildSite(change: Partial<SiteInput> = {}): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), 'rekenschap-site-'));
  await writeSite({ ...siteInput(folder), ...change });
  return { folder, pages: pagesIn(folder), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

let shared: Promise<BuiltSite> | undefined;

/** The fixture site, built once for all files that a worker tests and that leave it as it is. */
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
