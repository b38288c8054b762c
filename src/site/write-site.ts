import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { useDrawing } from '../contracts/drawing.ts';
import { pageFonts } from '../draw/index.ts';
import { nodeDrawing } from '../draw/node-drawing.ts';
import { writeAtomically } from '../platform/write-atomically.ts';
import { controlStyle, tableScript, tableStyle } from '../show/table-behaviour.ts';
import type { ChartVersion } from './chart-version.ts';
import { dossierLinks } from './dossier-links.ts';
import { findingsPage } from './findings-page.ts';
import { indexPage, type Thumbnail } from './index-page.ts';
import { ledgerPage } from './ledger-page.ts';
import { LIVE_TASKS } from './live-tasks/live-tasks.ts';
import { taskMain } from './live-tasks/task-page.ts';
import { notebookPage } from './notebook-page.ts';
import { notebookSections } from './notebook-sections.ts';
import { pageFrame } from './page-frame.ts';
import { type PlacedFigure, placeFigures } from './place-figures.ts';
import { referencePages } from './reference/reference-pages.ts';
import { removeLeftovers } from './remove-leftovers.ts';
import type { SiteInput } from './site-input.ts';
import { liveFiles } from './write-live.ts';

const SCRIPTS = ['charts.js', 'filter.js', 'language.js', 'live-frame.html', 'live.js', 'page.js'];

interface Drawing {
  readonly page: string;
  readonly cell: string;
  /** from the site's root */
  readonly path: string;
  readonly svg: string;
  readonly version: ChartVersion | undefined;
}

/**
 * Writes the reading copy: an index of all figures, a page per notebook, the findings and the ledger. It opens from
 * a folder, without a server or a network, and reads the same without JavaScript. The same input gives the same
 * bytes. Of an earlier run's files those that have no place any more are removed.
 *
 * @returns path of the index page
 * @throws Error when a figure has no place in the notebooks
 */
export async function writeSite(input: SiteInput): Promise<string> {
  const { notebooks, figures, claims, findings, dossiers = [], reference, out } = input;
  useDrawing(nodeDrawing);
  const placed = placeFigures(figures, notebooks);
  const parts = { findings: findings !== undefined, ledger: claims !== undefined, reference: !!reference };
  // without a page of findings there is nothing to link to
  const linked = findings === undefined ? [] : dossiers;
  const files = new Map<string, string>();
  const drawings: Drawing[] = [];
  for (const notebook of notebooks) {
    const { name } = notebook;
    const here = placed.filter(({ page }) => page === name);
    const keepImage = (cell: string, svg: string, version?: ChartVersion) => {
      const other = version?.asMade === false ? `.${version.language}` : '';
      const count = drawings.filter(
        (one) => one.page === name && one.cell === cell && one.version?.asMade === version?.asMade,
      ).length;
      const file = `${encodeURIComponent(cell)}${count === 0 ? '' : `-${count + 1}`}${other}.svg`;
      const path = `images/${encodeURIComponent(name)}/${file}`;
      drawings.push({ page: name, cell, path, svg, version });
      return `../${addressOf(path)}`;
    };
    files.set(`notebooks/${name}.html`, await notebookPage(notebook, here, keepImage, parts, linked));
  }
  for (const { path, svg } of drawings) files.set(path, svg);
  const entries = notebooks.map(({ name, notebook }) => ({
    name,
    title: notebookSections(notebook, name).title,
  }));
  const thumbnails = thumbnailsOf(placed, drawings, notebooks);
  files.set('index.html', indexPage(placed, entries, thumbnails, parts, claims));
  if (claims) files.set('ledger.html', ledgerPage(claims, parts, linked));
  if (findings !== undefined)
    files.set('findings.html', findingsPage(findings, parts, dossierLinks(dossiers, placed, claims)));
  for (const [path, page] of referencePages(reference ?? [], parts)) if (reference) files.set(path, page);
  files.set(
    'assets/site.css',
    `${asset('site.css')}\n${asset('live.css')}\n/* tables in outputs */${tableStyle}${controlStyle}`,
  );
  files.set('assets/fonts.css', await pageFonts());
  files.set('assets/tables.js', `'use strict';\n${tableScript.trimStart()}`);
  for (const name of SCRIPTS) files.set(`assets/${name}`, asset(name));
  for (const language of ['en', 'nl'] as const)
    for (const task of LIVE_TASKS)
      files.set(
        `${language}/${task.name}.html`,
        pageFrame(
          {
            title: task.title[language],
            root: '../',
            language,
            scripts: ['tables.js', 'live.js'],
            main: taskMain(task, language),
          },
          parts,
        ),
      );
  for (const [path, text] of liveFiles(notebooks)) files.set(path, text);
  for (const [path, text] of files) writeAtomically(join(out, path), text);
  removeLeftovers(out, new Set(files.keys()));
  mkdirSync(join(out, 'assets'), { recursive: true });
  copyFileSync(createRequire(import.meta.url).resolve('plotly.js'), join(out, 'assets', 'plotly.min.js'));
  return join(out, 'index.html');
}

/** A browser takes percent signs off an address, those in the names of files included. */
const addressOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** A file of this layer's `assets` folder, which is not compiled: it is found from `src` and from `dist` alike. */
function asset(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../src/site/assets/${name}`, import.meta.url)), 'utf8');
}

/** Per figure the first drawing of its section, in each language that there is. */
function thumbnailsOf(
  figures: readonly PlacedFigure[],
  drawings: readonly Drawing[],
  notebooks: SiteInput['notebooks'],
): Map<string, Thumbnail[]> {
  const thumbnails = new Map<string, Thumbnail[]>();
  for (const { id, page, section } of figures) {
    const notebook = notebooks.find(({ name }) => name === page)?.notebook;
    const cells = notebook
      ? notebookSections(notebook, page).sections.find((part) => part.id === section)?.cells
      : undefined;
    const own = drawings.filter((one) => one.page === page && cells?.some((cell) => cell.id === one.cell));
    const first = own.slice(0, own[0]?.version === undefined ? 1 : 2);
    const shown = first.map(({ path, svg, version }) => ({
      address: addressOf(path),
      version,
      ...sizeOf(svg),
    }));
    thumbnails.set(id, shown);
  }
  return thumbnails;
}

function sizeOf(svg: string): { width: number; height: number } {
  const head = /<svg[^>]*>/.exec(svg)?.[0] ?? '';
  const side = (name: string, otherwise: number) =>
    Math.round(Number(new RegExp(`\\s${name}="([\\d.]+)`).exec(head)?.[1] ?? otherwise));
  return { width: side('width', 700), height: side('height', 450) };
}
