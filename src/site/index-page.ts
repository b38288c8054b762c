import { escapeMarkup } from '../contracts/escape-markup.ts';
import { countsInWords, errorCount, VERDICT_NAMES, VERDICTS, verdictCounts } from '../contracts/verdict.ts';
import { compareChapters } from './chapter-of.ts';
import { type ChartVersion, versionMark } from './chart-version.ts';
import { filterForm } from './filter-form.ts';
import { LIVE_TASKS } from './live-tasks/live-tasks.ts';
import { type PageFrame, pageFrame, type SiteParts } from './page-frame.ts';
import type { PlacedFigure } from './place-figures.ts';
import { scrollable } from './scrollable.ts';
import type { SiteClaim } from './site-input.ts';
import { statusBadge } from './status-badge.ts';

/** A drawing that stands for a figure in the index. */
export interface Thumbnail {
  /** from the site's root */
  readonly address: string;
  readonly width: number;
  readonly height: number;
  /** where there is one in each language */
  readonly version: ChartVersion | undefined;
}

/** A notebook's page in the list of all. */
interface NotebookEntry {
  readonly name: string;
  readonly title: string;
}

/**
 * The page of all figures and tables, by chapter, and of all notebooks.
 *
 * @param claims the ledger, for the totals
 * @param thumbnails per figure id; a figure without one shows an empty frame
 */
export function indexPage(
  figures: readonly PlacedFigure[],
  notebooks: readonly NotebookEntry[],
  thumbnails: ReadonlyMap<string, readonly Thumbnail[]>,
  parts: SiteParts,
  claims: readonly SiteClaim[] = [],
): string {
  const chapters = [...new Set(figures.map(({ chapter }) => chapter))].sort(compareChapters);
  const populations = figures.flatMap(({ population }) => population ?? []);
  const form = filterForm('figures', 'figures and tables', [
    { name: 'verdict', label: 'Verdict', values: figures.map(({ verdict }) => verdict).sort() },
    { name: 'population', label: 'Population', values: populations.sort() },
    { name: 'chapter', label: 'Chapter', values: chapters },
  ]);
  const groups = chapters.map((chapter) => {
    const rows = figures
      .filter((figure) => figure.chapter === chapter)
      .map((figure) => figureRow(figure, thumbnails.get(figure.id) ?? []));
    return `<section data-group><h2>${escapeMarkup(chapter)}</h2>\n<ul class="figures">\n${rows.join('\n')}\n</ul></section>`;
  });
  const list = notebooks.map(
    ({ name, title }) =>
      `<li><a href="notebooks/${encodeURIComponent(name)}.html">${escapeMarkup(title)}</a> <small>${escapeMarkup(name)}</small></li>`,
  );
  const frame: PageFrame = {
    title: 'Reading copy: every figure, recomputed',
    root: '',
    charts: [...thumbnails.values()].flat().find(({ version }) => version)?.version?.language,
    scripts: ['filter.js'],
    main: [
      '<h1>Every figure of the report, recomputed</h1>',
      overview(figures, claims),
      form,
      `<div id="figures">\n${groups.join('\n')}\n</div>`,
      TASKS,
      `<section><h2 id="notebooks">Notebooks</h2>\n<ul class="notebooks">\n${list.join('\n')}\n</ul></section>`,
    ].join('\n'),
  };
  return pageFrame(frame, parts);
}

/** How many of all that is printed errs, and beside it every verdict that was given. */
function overview(figures: readonly PlacedFigure[], claims: readonly SiteClaim[]): string {
  const values = VERDICT_NAMES.map((name) => figures.reduce((sum, { counts }) => sum + counts[name], 0));
  const claimed = verdictCounts(claims);
  const errors = figures.reduce((sum, { counts }) => sum + errorCount(counts), 0);
  const printed = figures.reduce((sum, figure) => sum + printedValues(figure), 0);
  const parts = [`${figures.length} figures and tables print ${printed} values, ${errors} of them in error`];
  if (claims.length > 0)
    parts.push(`the text makes ${claims.length} claims, ${errorCount(claimed)} of them in error`);
  const rows = VERDICT_NAMES.map((name, index) => ({
    name,
    counts: [values[index] ?? 0, claimed[name]] as const,
  }))
    .filter(({ counts }) => counts.some((count) => count > 0))
    .map(
      ({ name, counts: [value, claim] }) =>
        `<tr><th scope="row">${statusBadge(name)}</th><td>${value}</td><td>${claim}</td><td>${escapeMarkup(VERDICTS[name].meaning.en)}</td></tr>`,
    );
  return [
    `<p class="lead">${parts.join('; ')}.</p>`,
    `${scrollable('Totals by verdict').open}<table class="verdicts"><thead><tr><th scope="col">Verdict</th><th scope="col">Values</th><th scope="col">Claims</th><th scope="col">Meaning</th></tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody></table>${scrollable('').close}`,
  ].join('\n');
}

function figureRow(figure: PlacedFigure, thumbnails: readonly Thumbnail[]): string {
  const { label, title, verdict, population, waves, chapter, page, section, checkCell } = figure;
  const address = `notebooks/${encodeURIComponent(page)}.html`;
  const facts = [population, waves.join(', ')].filter(Boolean).join(' · ');
  const images = thumbnails.map(
    ({ address: source, width, height, version }) =>
      `<img src="${escapeMarkup(source)}" width="${width}" height="${height}" alt="" loading="lazy"${version ? ` ${versionMark(version)}` : ''}>`,
  );
  const image = images.join('') || '<span class="no-image" aria-hidden="true"></span>';
  return [
    `<li data-row data-verdict="${escapeMarkup(verdict)}" data-population="${escapeMarkup(population ?? '')}" data-chapter="${escapeMarkup(chapter)}">`,
    `<div class="thumbnail">${image}</div>`,
    `<div><h3><a class="to-figure" href="${address}#${encodeURIComponent(section)}"><span>${escapeMarkup(label)}</span> ${escapeMarkup(title)}</a></h3>`,
    `<p class="facts">${escapeMarkup(facts)}</p>`,
    `<p class="verdict">${statusBadge(verdict)} <a href="${address}#${encodeURIComponent(checkCell)}">${countsOf(figure)}<span class="unseen">: ${escapeMarkup(label)}, printed beside recomputed</span></a></p></div>`,
    '</li>',
  ].join('');
}

/** How many values of a figure the report prints. */
function printedValues({ counts }: PlacedFigure): number {
  const judged = VERDICT_NAMES.filter((name) => name !== 'not in the report');
  return judged.reduce((sum, name) => sum + counts[name], 0);
}

function countsOf(figure: PlacedFigure): string {
  return printedValues(figure) === 0 ? 'no printed value' : countsInWords(figure.counts);
}

const TASKS = `<section><h2 id="own">Your own data</h2>\n<ul>${LIVE_TASKS.map(({ name, title }) => `<li><a href="en/${name}.html">${title.en}</a> · <a href="nl/${name}.html" lang="nl" hreflang="nl">${title.nl}</a></li>`).join('')}</ul></section>`;
