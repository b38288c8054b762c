import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';
import { pageFrame, type SiteParts } from './page-frame.ts';
import type { SearchEntry, SearchKind } from './search/search-entry.ts';

const WORDS = {
  en: {
    title: 'Search',
    label: 'Search all pages',
    button: 'Search',
    found: 'found',
    none: 'Nothing found. Fewer or other words may help.',
    unknown: 'Stands nowhere: ',
    corrected: 'Taken as: ',
    partly: 'No page holds all of these words; these hold the most.',
    more: 'more',
    other: 'Search the Dutch reading copy',
    noScript:
      'Searching needs JavaScript. Every page can be reached without it: figures, findings, claims, statements.',
    kinds: {
      page: 'In this reading copy',
      finding: 'Findings',
      figure: 'Figures and tables',
      statement: 'Statements and questions',
      claim: 'Claims',
      section: 'Notebooks',
      term: 'Glossary',
      reference: 'Reference of the package',
    },
  },
  nl: {
    title: 'Zoeken',
    label: 'Zoek op alle pagina’s',
    button: 'Zoeken',
    found: 'gevonden',
    none: 'Niets gevonden. Minder of andere woorden kunnen helpen.',
    unknown: 'Komt nergens voor: ',
    corrected: 'Opgevat als: ',
    partly: 'Nergens staan al deze woorden bij elkaar; hier staan de meeste.',
    more: 'meer',
    other: 'Zoek in de Engelse leeskopie',
    noScript:
      'Zoeken vraagt JavaScript. Elke pagina is ook zonder te bereiken: figuren, bevindingen, beweringen, stellingen.',
    kinds: {
      page: 'In deze leeskopie',
      finding: 'Bevindingen',
      figure: 'Figuren en tabellen',
      statement: 'Stellingen en vragen',
      claim: 'Beweringen',
      section: 'Notebooks',
      term: 'Begrippen',
      reference: 'Naslag van het pakket (in het Engels)',
    },
  },
} satisfies Record<Language, { kinds: Record<SearchKind, string> } & Record<string, unknown>>;

/** The index of a search as a script: a page that is opened from a folder may load nothing else. */
export const searchScript = (entries: readonly SearchEntry[]): string =>
  `window.rekenschapSearch = ${JSON.stringify(entries)};\n`;

/** The page that searches all pages of an edition. */
export function searchPage(parts: SiteParts): string {
  const { language } = parts;
  const words = WORDS[language];
  const { found, none, unknown, corrected, partly, more, other, kinds } = words;
  const told = JSON.stringify({ found, none, unknown, corrected, partly, more, other, kinds });
  return pageFrame(
    {
      title: words.title,
      path: 'search.html',
      scripts: [`search-${language}.js`, 'search.js'],
      main: [
        `<h1>${words.title}</h1>`,
        `<form class="ask" role="search" id="search" data-words="${escapeMarkup(told)}" hidden><label for="q">${words.label}</label> <input id="q" type="search" name="q" autocomplete="off"> <button type="submit">${words.button}</button></form>`,
        `<noscript><p>${words.noScript}</p></noscript>`,
        '<p role="status" id="found"></p><div id="results"></div>',
      ].join('\n'),
    },
    parts,
  );
}
