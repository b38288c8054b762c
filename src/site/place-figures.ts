import { basename } from 'node:path';
import { CHECK_MIME } from '../contracts/check-mime.ts';
import type { Language } from '../contracts/language.ts';
import { collectValues } from '../runner/index.ts';
import { chapterOf, compareChapters } from './chapter-of.ts';
import type { Edition } from './edition.ts';
import { type NotebookSection, notebookSections } from './notebook-sections.ts';
import type { SiteFigure, SiteNotebook } from './site-input.ts';

/** A figure with its place in an edition. */
export interface PlacedFigure extends Omit<SiteFigure, 'title'> {
  /** What it is called, without the number, in the words of the edition */
  readonly title: string;
  /** `Figure 2.2`, `Table B1.1` */
  readonly label: string;
  readonly chapter: string;
  /** Who was asked, in the words of the edition */
  readonly asked: string | undefined;
  readonly waves: readonly string[];
  /** Name of its notebook's page */
  readonly page: string;
  /** The section that shows it */
  readonly section: string;
  /** The cell that lays printed beside recomputed */
  readonly checkCell: string;
}

interface Check {
  readonly figure: string;
  readonly cells: readonly { readonly wave: string }[];
}

/**
 * Finds every figure's place: the section of its notebook that holds its check. Chapters stand in order.
 *
 * @throws Error when a figure's notebook is missing, or shows no check of it
 */
export function placeFigures(
  figures: readonly SiteFigure[],
  notebooks: readonly SiteNotebook[],
  edition: Edition,
): PlacedFigure[] {
  const placed = figures.map((figure) => {
    const page = basename(figure.notebook, '.ipynb');
    const found = notebooks.find(({ name }) => name === page);
    if (!found)
      throw new Error(`figure ${figure.id} stands in ${figure.notebook}, which is not among the notebooks`);
    const place = placeOf(figure.id, notebookSections(found.notebook, page).sections);
    if (!place) throw new Error(`${figure.notebook} shows no check of figure ${figure.id}`);
    const label = labelOf(figure.id, edition.language);
    return {
      ...figure,
      label,
      title: figure.title ? edition.plain(figure.title, `title of ${figure.id}`) : label,
      asked: figure.population && edition.plain(figure.population, `population of ${figure.id}`),
      chapter: chapterOf(figure.id),
      waves: wavesOf(place.checks),
      page,
      section: place.section.id,
      checkCell: place.cell,
    };
  });
  return placed.sort((a, b) => compareChapters(a.chapter, b.chapter));
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

const KINDS = {
  en: { figure: 'Figure', table: 'Table' },
  nl: { figure: 'Figuur', table: 'Tabel' },
} satisfies Record<Language, Record<string, string>>;

/** `Figure 2.2`, `Tabel B1.1`. */
function labelOf(id: string, language: Language): string {
  const words = KINDS[language];
  return /^\d/.test(id) ? `${words.figure} ${id}` : id.replace(/^table/, words.table);
}
