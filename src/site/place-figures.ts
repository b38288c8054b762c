import { basename } from 'node:path';
import { CHECK_MIME } from '../contracts/check-mime.ts';
import { collectValues } from '../runner/index.ts';
import { chapterOf } from './chapter-of.ts';
import { type NotebookSection, notebookSections } from './notebook-sections.ts';
import type { SiteFigure, SiteNotebook } from './site-input.ts';

/** A figure with its place in the site. */
export interface PlacedFigure extends SiteFigure {
  /** what it is called, without the number */
  readonly title: string;
  /** `Figure 2.2`, `Table B1.1` */
  readonly label: string;
  readonly chapter: string;
  readonly waves: readonly string[];
  /** name of its notebook's page */
  readonly page: string;
  /** the section that shows it */
  readonly section: string;
  /** the cell that lays printed beside recomputed */
  readonly checkCell: string;
}

interface Check {
  readonly figure: string;
  readonly cells: readonly { readonly wave: string }[];
}

/**
 * Finds every figure's place: the section of its notebook that holds its check.
 *
 * @throws Error when a figure's notebook is missing, or shows no check of it
 */
export function placeFigures(
  figures: readonly SiteFigure[],
  notebooks: readonly SiteNotebook[],
): PlacedFigure[] {
  return figures.map((figure) => {
    const page = basename(figure.notebook, '.ipynb');
    const found = notebooks.find(({ name }) => name === page);
    if (!found)
      throw new Error(`figure ${figure.id} stands in ${figure.notebook}, which is not among the notebooks`);
    const place = placeOf(figure.id, notebookSections(found.notebook, page).sections);
    if (!place) throw new Error(`${figure.notebook} shows no check of figure ${figure.id}`);
    const label = labelOf(figure.id);
    return {
      ...figure,
      label,
      title: figure.title ?? label,
      chapter: chapterOf(figure.id),
      waves: wavesOf(place.checks),
      page,
      section: place.section.id,
      checkCell: place.cell,
    };
  });
}

function placeOf(figure: string, sections: readonly NotebookSection[]) {
  for (const section of sections) {
    for (const cell of section.cells) {
      const checks = collectValues([cell], CHECK_MIME).map(({ value }) => value as unknown as Check);
      const own = checks.filter((check) => check.figure === figure);
      if (own.length > 0) return { section, cell: cell.id, checks: own };
    }
  }
  return undefined;
}

/** The waves that a figure compares; a change from one to another (`2010-2017`) is not one of them. */
function wavesOf(checks: readonly Check[]): string[] {
  const waves = new Set(checks.flatMap(({ cells }) => cells.map(({ wave }) => wave)));
  const isChange = (wave: string) => wave.includes('-') && wave.split('-').every((end) => waves.has(end));
  return [...waves].filter((wave) => !isChange(wave)).sort();
}

const labelOf = (id: string): string => (/^\d/.test(id) ? `Figure ${id}` : capitalised(id));
const capitalised = (text: string): string => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
