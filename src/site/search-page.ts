import type { Language } from '../contracts/language.ts';
import { countsInWords, isError, verdictName } from '../contracts/verdict.ts';
import { addressOf, claimsPath, figurePath, notebookPath, questionPath, statementPath } from './addresses.ts';
import { glossaryTerms } from './glossary-page.ts';
import { cellText, titledSections } from './notebook-page.ts';
import { pageFrame, type SiteParts } from './page-frame.ts';
import type { PackageEntry } from './reference/reference.ts';
import { referencePath } from './reference/reference-pages.ts';
import type { StatementContext } from './statement-pages.ts';
import { placeIn } from './words.ts';

const WORDS = {
  en: {
    title: 'Search',
    label: 'Search all pages',
    button: 'Search',
    none: 'Nothing found. Fewer or other words may help.',
    found: 'found',
    noScript:
      'Searching needs JavaScript. Every page can be reached without it: figures, findings, claims, statements.',
    kinds: {
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
    none: 'Niets gevonden. Minder of andere woorden kunnen helpen.',
    found: 'gevonden',
    noScript:
      'Zoeken vraagt JavaScript. Elke pagina is ook zonder te bereiken: figuren, bevindingen, beweringen, stellingen.',
    kinds: {
      finding: 'Bevindingen',
      figure: 'Figuren en tabellen',
      statement: 'Stellingen en vragen',
      claim: 'Beweringen',
      section: 'Notebooks',
      term: 'Begrippen',
      reference: 'Naslag van het pakket (in het Engels)',
    },
  },
} satisfies Record<Language, unknown>;

type Kind = keyof (typeof WORDS)['en']['kinds'];

/**
 * Something that a search finds: its kind, where it stands, what it
 * is called, what else it says, its verdict.
 */
type Entry = readonly [kind: Kind, address: string, title: string, text: string, verdict: string];

/** Everything that a search of an edition finds, errors first within each kind. */
export function searchEntries(context: StatementContext): Entry[] {
  const { edition, names, input } = context;
  const { findings = [], rows = [], answers = [], reference = [] } = input;
  const { plain } = edition;
  const terms = glossaryTerms(edition.language, input.report);
  const statement = (item: string, path: string): Entry => [
    'statement',
    addressOf(path),
    names.statement(item) ?? item,
    names.label(item),
    '',
  ];
  return [
    ...findings.map(
      ({ finding, title, explanation }): Entry => [
        'finding',
        addressOf('findings.html', finding),
        plain(title, `finding ${finding}`),
        plain(explanation, `explanation of ${finding}`),
        '',
      ],
    ),
    ...figureEntries(context),
    ...[...new Set(rows.map(({ item }) => item))].map((item) => statement(item, statementPath(item))),
    ...[...new Set(answers.map(({ item }) => item))].map((item) => statement(item, questionPath(item))),
    ...claimEntries(context),
    ...sectionEntries(context),
    ...[...terms.verdicts, ...terms.terms].map(
      ({ id, term, meaning }): Entry => ['term', addressOf('glossary.html', id), term, meaning, ''],
    ),
    ...referenceEntries(reference),
  ];
}

function figureEntries({ edition: { language }, names, figures }: StatementContext): Entry[] {
  return figures.map(({ id, label, title, counts, verdict, items = [], asked }) => {
    const statements = items.length < 8 ? items.flatMap((item) => names.statement(item) ?? []) : [];
    const text = [asked ?? '', ...statements, countsInWords(counts, language)].filter(Boolean).join(' · ');
    return ['figure', addressOf(figurePath(id)), `${label}. ${title}`, text, verdictName(verdict, language)];
  });
}

/** The claims, errors first. */
function claimEntries({ edition: { language, plain }, names, input }: StatementContext): Entry[] {
  return [...(input.claims ?? [])]
    .sort((a, b) => Number(isError(b.verdict)) - Number(isError(a.verdict)))
    .map(({ id, section, claim, worded, verdict }) => [
      'claim',
      addressOf(claimsPath(section), id),
      plain(claim, `claim ${id}`),
      `${placeIn(section, language)}: ${names.toldPlain(worded, `claim ${id}`)}`,
      verdictName(verdict, language),
    ]);
}

/** The sections of notebooks that have a heading, with the beginning of their text. */
function sectionEntries({ edition, input }: StatementContext): Entry[] {
  return input.notebooks.flatMap((notebook) =>
    titledSections(notebook, edition).sections.flatMap(({ id, heading, cells }): Entry[] => {
      if (heading === '') return [];
      const text = cells
        .filter(({ cell_type }) => cell_type === 'markdown')
        .map((cell) => cellText(cell, edition, notebook.name).text.replace(/^#+ .*$/m, ''))
        .join(' ')
        .replace(/[`*#\n]+/g, ' ')
        .trim();
      return [['section', addressOf(notebookPath(notebook.name), id), heading, text.slice(0, 600), '']];
    }),
  );
}

/**
 * Every public name of the package with the first sentence that its source
 * says of it, at the first entry that has it.
 */
function referenceEntries(entries: readonly PackageEntry[]): Entry[] {
  const found = new Map<string, Entry>();
  for (const { name: entry, names } of entries) {
    for (const { name, kind, doc } of names) {
      const [sentence = ''] = /^[\s\S]*?(?:[.:](?=\s|$)|$)/.exec(doc.trim()) ?? [];
      const text = sentence.replace(/[`*]|\{@link (\w+)\}/g, '$1').replace(/\s+/g, ' ');
      const address = `../en/${addressOf(referencePath(entry), name)}`;
      if (!found.has(name)) found.set(name, ['reference', address, `${name} (${kind})`, text, entry]);
    }
  }
  return [...found.values()];
}

/** The index of a search as a script: a page that is opened from a folder may load nothing else. */
export const searchScript = (entries: readonly Entry[]): string =>
  `window.rekenschapSearch = ${JSON.stringify(entries)};\n`;

/** The page that searches all pages of an edition. */
export function searchPage(parts: SiteParts): string {
  const { language } = parts;
  const words = WORDS[language];
  const kinds = JSON.stringify(words.kinds).replaceAll('"', '&quot;');
  return pageFrame(
    {
      title: words.title,
      path: 'search.html',
      scripts: [`search-${language}.js`, 'search.js'],
      main: [
        `<h1>${words.title}</h1>`,
        `<form class="ask" role="search" id="search" data-kinds="${kinds}" data-none="${words.none}" data-found="${words.found}" hidden><label for="q">${words.label}</label> <input id="q" type="search" name="q" autocomplete="off"> <button type="submit">${words.button}</button></form>`,
        `<noscript><p>${words.noScript}</p></noscript>`,
        '<p role="status" id="found"></p><div id="results"></div>',
      ].join('\n'),
    },
    parts,
  );
}
