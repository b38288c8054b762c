import type { Language } from '../../contracts/language.ts';
import { addressOf, notebookPath } from '../addresses.ts';
import { citeWord } from '../citation.ts';
import { findingWord } from '../finding-words.ts';
import { LIVE_TASKS } from '../live-tasks/live-tasks.ts';
import { titledSections } from '../notebook-page.ts';
import type { StatementContext } from '../statement-pages.ts';
import type { SearchEntry } from './search-entry.ts';

const WORDS = {
  en: {
    errors: 'Which numbers are wrong?',
    errorsTold: 'The errors as cards: what is printed, what it should be, why, and how sure that is.',
    sure: 'How sure is a finding?',
    done: 'What was done',
    doneTold: 'How the answers were worked out from the print, and when a number is called an error.',
    citeTold: 'The report and this reading copy, as text and as BibTeX.',
    report: 'The report',
    figures: 'All figures and tables, by verdict',
    ledger: 'All claims of the text, with their verdicts',
    notebooks: 'All notebooks and lessons',
    notebook: 'Notebook',
  },
  nl: {
    errors: 'Welke getallen kloppen niet?',
    errorsTold: 'De fouten als kaarten: wat er gedrukt is, wat het moet zijn, waarom, en hoe zeker dat is.',
    sure: 'Hoe zeker is een bevinding?',
    done: 'Wat er is gedaan',
    doneTold: 'Hoe de antwoorden uit het gedrukte zijn afgeleid, en wanneer een getal fout heet.',
    citeTold: 'Het rapport en deze leeskopie, als tekst en als BibTeX.',
    report: 'Het rapport',
    figures: 'Alle figuren en tabellen, naar oordeel',
    ledger: 'Alle beweringen in de tekst, met hun oordeel',
    notebooks: 'Alle notebooks en lessen',
    notebook: 'Notebook',
  },
} satisfies Record<Language, Record<string, string>>;

/** Words that readers have for a page, in both languages: who asks in one may read the other. */
const ASKED = {
  errors: `fout fouten foute verkeerd verkeerde onjuist onjuiste mis vergissing vergissingen klopt kloppen
    juist correct betrouwbaar cijfers getallen kritiek
    wrong error errors mistake mistakes incorrect false right true correct reliable numbers`,
  sure: `zeker zekerheid onzeker onzekerheid waarschijnlijk betrouwbaar betrouwbaarheid bewijs
    sure certain certainty uncertain uncertainty likely reliable reliability evidence proof`,
  done: `methode methoden werkwijze aanpak verantwoording gedaan nagerekend berekend herkomst
    method methods methodology approach done recomputed computed`,
  cite: `citeren citaat aanhalen verwijzen verwijzing verwijs bron bronnen bronvermelding referentie
    literatuurlijst apa bibtex cite citing citation citations quote reference references source`,
  report: `auteur auteurs schrijver schrijvers geschreven schreef opdrachtgever onderzoekers bureau uitgever
    author authors writer written wrote commissioned researchers publisher bureau`,
  figures: 'figuren tabellen grafieken overzicht figures tables charts overview',
  ledger: 'beweringen uitspraken register claims ledger',
  own: 'eigen zelf own excel csv spss upload bestand file',
  lesson:
    'les lessen onderwijs oefenen oefening opgaven cursus lesson lessons exercise exercises teaching course',
};

/** The pages and parts of pages that answer what a reader of this reading copy asks of itself. */
export function pageEntries({ edition, parts, input }: StatementContext): SearchEntry[] {
  const { language } = edition;
  const words = WORDS[language];
  const { report } = input;
  const page = (address: string, title: string, text: string, asked: string): SearchEntry => [
    'page',
    address,
    title,
    text,
    '',
    asked.replace(/\s+/g, ' '),
  ];
  const sure = ['certain', 'likely', 'wording'].map((name) => findingWord(language, 'sure', name));
  const told = report && [
    report.title,
    report.authors.join(', '),
    `${report.bureau}, ${edition.plain(report.published, 'date of the report')}`,
    edition.plain(report.commissioner, 'commissioner'),
    edition.plain(report.subject, 'subject of the report'),
  ];
  return [
    ...(parts.findings
      ? [
          page('index.html#errors', words.errors, words.errorsTold, ASKED.errors),
          page('glossary.html#sure', words.sure, `${sure.join('; ')}.`, ASKED.sure),
        ]
      : []),
    ...(report ? [page('index.html#cite', citeWord(language), words.citeTold, ASKED.cite)] : []),
    ...(told ? [page('index.html#cite', words.report, told.join(' · '), ASKED.report)] : []),
    page('index.html#done', words.done, words.doneTold, ASKED.done),
    page('figures.html', words.figures, '', ASKED.figures),
    ...(parts.ledger ? [page('ledger.html', words.ledger, '', ASKED.ledger)] : []),
    ...LIVE_TASKS.map(({ name, title, lead }) =>
      page(`${name}.html`, title[language], lead[language][0] ?? '', ASKED.own),
    ),
    page('index.html#notebooks', words.notebooks, '', ASKED.lesson),
    ...input.notebooks.map((notebook) => {
      const { title } = titledSections(notebook, edition);
      return page(addressOf(notebookPath(notebook.name)), title, words.notebook, '');
    }),
  ];
}
