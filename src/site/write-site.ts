import { join } from 'node:path';
import { useDrawing } from '../contracts/drawing.ts';
import { pageFonts } from '../draw/index.ts';
import { nodeDrawing } from '../draw/node-drawing.ts';
import { writeAtomically } from '../platform/write-atomically.ts';
import { assets } from './assets.ts';
import { EDITIONS, newEdition } from './edition.ts';
import { headlineOf } from './headline.ts';
import { landingPage } from './landing-page.ts';
import { placeFigures } from './place-figures.ts';
import { plotlyFiles } from './plotly-files.ts';
import { referencePages } from './reference/reference-pages.ts';
import { removeLeftovers } from './remove-leftovers.ts';
import type { SiteInput, WrittenSite } from './site-input.ts';
import { type SiteFiles, writeEdition } from './write-edition.ts';
import { liveFiles } from './write-live.ts';

/**
 * Writes the reading copy: an edition in each language (`nl/`, `en/`) with a first screen, a page per
 * figure, statement, section of claims and notebook, findings, claims, glossary and search, and a page at
 * the root that opens one of them. The editions stand side by side, so that every page is whole in its
 * language and has its address in the other. It opens from a folder, without a server or a network, and
 * reads without JavaScript. The same input gives the same bytes. Of an earlier run's files those that have
 * no place any more are removed.
 *
 * @returns the page to open, and the texts that exist in one language only
 * @throws Error when a figure has no place in the notebooks
 */
export async function writeSite(input: SiteInput): Promise<WrittenSite> {
  const { report, figures, notebooks, claims = [], reference, out } = input;
  useDrawing(nodeDrawing);
  const files: SiteFiles = new Map();
  const editions = EDITIONS.map(newEdition);
  for (const edition of editions) await writeEdition(edition, input, files);
  const [english] = editions;
  if (!english) throw new Error('a site has at least one edition');
  const headline = headlineOf(placeFigures(figures, notebooks, english), claims);
  files.set('index.html', landingPage(headline, report));
  if (reference) {
    const parts = {
      language: english.language,
      report,
      findings: input.findings !== undefined,
      ledger: input.claims !== undefined,
      statements: (input.rows ?? []).length > 0,
      reference: true,
    };
    for (const [path, page] of referencePages(reference, parts)) files.set(`en/${path}`, page);
  }
  files.set('assets/fonts.css', await pageFonts());
  for (const [path, text] of liveFiles(notebooks)) files.set(path, text);
  for (const [name, text] of assets()) files.set(`assets/${name}`, text);
  for (const [path, script] of plotlyFiles()) files.set(path, script);
  for (const [path, text] of files) writeAtomically(join(out, path), text);
  removeLeftovers(out, new Set(files.keys()));
  return {
    page: join(out, 'index.html'),
    untranslated: editions.flatMap(({ untranslated }) => untranslated),
    languages: EDITIONS,
  };
}
