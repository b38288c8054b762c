import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';
import { countsInWords, verdictName } from '../contracts/verdict.ts';
import { addressOf, figurePath } from './addresses.ts';
import { chapterName } from './chapter-of.ts';
import { filterForm } from './filter-form.ts';
import { printedValues } from './headline.ts';
import { pageFrame } from './page-frame.ts';
import type { PlacedFigure } from './place-figures.ts';
import type { StatementContext } from './statement-pages.ts';
import { statusBadge } from './status-badge.ts';

const WORDS = {
  en: {
    title: 'Every figure and table, recomputed',
    counted: 'figures and tables',
    verdict: 'Verdict',
    population: 'Who was asked',
    chapter: 'Chapter',
    none: 'no printed value',
    beside: 'printed beside recomputed',
  },
  nl: {
    title: 'Elke figuur en tabel, nagerekend',
    counted: 'figuren en tabellen',
    verdict: 'Oordeel',
    population: 'Wie het is gevraagd',
    chapter: 'Hoofdstuk',
    none: 'geen gedrukte waarde',
    beside: 'gedrukt naast nagerekend',
  },
} satisfies Record<Language, unknown>;

/** The page of all figures and tables, by chapter: what each says, and how it came out. */
export function figuresPage({ edition, names, parts, figures }: StatementContext): string {
  const { language } = edition;
  const words = WORDS[language];
  const chapters = [...new Set(figures.map(({ chapter }) => chapter))];
  const value = (text: string) => ({ value: text, text });
  const form = filterForm(
    'figures',
    words.counted,
    [
      {
        name: 'verdict',
        label: words.verdict,
        values: figures
          .map(({ verdict }) => ({ value: verdict, text: verdictName(verdict, language) }))
          .sort((a, b) => a.text.localeCompare(b.text, language)),
      },
      {
        name: 'population',
        label: words.population,
        values: figures
          .flatMap(({ asked }) => (asked ? [value(asked)] : []))
          .sort((a, b) => a.text.localeCompare(b.text, language)),
      },
      {
        name: 'chapter',
        label: words.chapter,
        values: chapters.map((chapter) => ({ value: chapter, text: chapterName(chapter, language) })),
      },
    ],
    language,
  );
  const groups = chapters.map((chapter) => {
    const rows = figures
      .filter((figure) => figure.chapter === chapter)
      .map((figure) => figureRow(figure, names, language));
    return `<section data-group><h2>${escapeMarkup(chapterName(chapter, language))}</h2>\n<ul class="figures">\n${rows.join('\n')}\n</ul></section>`;
  });
  return pageFrame(
    {
      title: words.title,
      path: 'figures.html',
      scripts: ['filter.js'],
      main: `<h1>${words.title}</h1>\n${form}\n<div id="figures">\n${groups.join('\n')}\n</div>`,
    },
    parts,
  );
}

function figureRow(figure: PlacedFigure, names: StatementContext['names'], language: Language): string {
  const { id, label, title, verdict, asked, waves, chapter, items = [], counts } = figure;
  const words = WORDS[language];
  const facts = [asked, waves.join(', ')].filter(Boolean).join(' · ');
  // what a figure on a few items asked is worth more than its title
  const statements =
    items.length > 0 && items.length < 4 ? items.flatMap((item) => names.statement(item) ?? []) : [];
  const told =
    statements.length > 0
      ? `<p class="asked">${statements.map((text) => escapeMarkup(text)).join(' · ')}</p>`
      : '';
  const address = addressOf(figurePath(id));
  const count = printedValues(figure) === 0 ? words.none : countsInWords(counts, language);
  return [
    `<li data-row data-verdict="${escapeMarkup(verdict)}" data-population="${escapeMarkup(asked ?? '')}" data-chapter="${escapeMarkup(chapter)}">`,
    `<h3><a class="to-figure" href="${address}"><span>${escapeMarkup(label)}</span> ${escapeMarkup(title)}</a></h3>`,
    told,
    `<p class="facts">${escapeMarkup(facts)}</p>`,
    `<p class="verdict">${statusBadge(verdict, language)} <a href="${address}#check">${escapeMarkup(count)}<span class="unseen">: ${escapeMarkup(label)}, ${words.beside}</span></a></p>`,
    '</li>',
  ].join('');
}
