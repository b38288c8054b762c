import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';
import { countsInWords, VERDICTS, verdictName } from '../contracts/verdict.ts';
import { addressOf, figurePath, notebookPath } from './addresses.ts';
import { chapterName } from './chapter-of.ts';
import { citationBlock, citeWord } from './citation.ts';
import { errorCard, errs } from './error-card.ts';
import { type Headline, headlineOf } from './headline.ts';
import { LIVE_TASKS } from './live-tasks/live-tasks.ts';
import { pageFrame } from './page-frame.ts';
import type { PlacedFigure } from './place-figures.ts';
import { stackedTable } from './stacked-table.ts';
import type { StatementContext } from './statement-pages.ts';
import { statusBadge } from './status-badge.ts';
import { many, numberIn } from './words.ts';

/** A notebook's page in the list of all. */
interface NotebookEntry {
  readonly name: string;
  readonly title: string;
}

const WORDS = {
  en: {
    title: 'What stands, and what does not',
    none: 'Every figure of the report, recomputed',
    by: (authors: string, bureau: string, published: string, commissioner: string) =>
      `By ${authors} (${bureau}, ${published}), commissioned by ${commissioner}.`,
    values: (h: Headline) =>
      `Of the <b>${many(h.values, 'en')}</b> values that its ${h.figures} figures and tables print, <b>${h.valueErrors}</b> are errors`,
    claims: (h: Headline) => `; of <b>${many(h.claims, 'en')}</b> claims in its text <b>${h.claimErrors}</b>`,
    findings: (count: number) => `They come down to <b>${count}</b> findings.`,
    rest: (wordings: number) =>
      `${wordings > 0 ? `In <b>${wordings}</b> more a word does not fit its numbers. ` : ''}The rest can be right.`,
    ask: 'Ask the report',
    search: 'Search',
    example: 'For instance:',
    which: 'Which numbers are wrong?',
    errors: 'The errors',
    matrix: 'All figures and tables, by verdict',
    matrixNote: 'Each tile is a figure or table of the report, with the verdict that needs a reader most.',
    done: 'What was done',
    steps: (rows: number, items: number, one: number, figures: number) => [
      rows > 0
        ? `The answers were never published. From the printed percentages, n, means, standard deviations and differences it was worked out which answers can lie behind each of ${rows} printed rows on ${items} statements; behind ${one} only one distribution can.`
        : 'The report was read as it is printed.',
      `Each of ${figures} figures and tables was computed anew from those answers, and laid beside the print.`,
      'Each claim of the text was computed under every fair reading: ways of rounding, of taking the base, of taking a word.',
      'A number is called an error only where no reading makes it right, or where the report itself says otherwise elsewhere.',
      'Everything runs in notebooks that anyone can rerun; every number here leads to where it comes from.',
    ],
    notebooks: 'Notebooks',
    own: 'Your own data, in this page',
    totals: 'Totals by verdict',
    heads: ['Verdict', 'Values', 'Claims', 'Meaning'],
    note: 'On this reference',
    noPrinted: 'prints no value',
    claim: 'Claim',
  },
  nl: {
    title: 'Wat klopt, en wat niet',
    none: 'Elke figuur van het rapport, nagerekend',
    by: (authors: string, bureau: string, published: string, commissioner: string) =>
      `Van ${authors} (${bureau}, ${published}), in opdracht van ${commissioner}.`,
    values: (h: Headline) =>
      `Van de <b>${many(h.values, 'nl')}</b> waarden in de ${h.figures} figuren en tabellen zijn er <b>${h.valueErrors}</b> fout`,
    claims: (h: Headline) =>
      `; van de <b>${many(h.claims, 'nl')}</b> beweringen in de tekst <b>${h.claimErrors}</b>`,
    findings: (count: number) => `Dat komt neer op <b>${count}</b> bevindingen.`,
    rest: (wordings: number) =>
      `${wordings > 0 ? `Bij nog <b>${wordings}</b> past een woord niet bij de cijfers. ` : ''}De rest kan kloppen.`,
    ask: 'Vraag het rapport',
    search: 'Zoeken',
    example: 'Bijvoorbeeld:',
    which: 'Welke getallen kloppen niet?',
    errors: 'De fouten',
    matrix: 'Alle figuren en tabellen, naar oordeel',
    matrixNote:
      'Elk vakje is een figuur of tabel van het rapport, met het oordeel dat de meeste aandacht vraagt.',
    done: 'Wat er is gedaan',
    steps: (rows: number, items: number, one: number, figures: number) => [
      rows > 0
        ? `De antwoorden zijn nooit gepubliceerd. Uit de gedrukte percentages, aantallen, gemiddelden, standaarddeviaties en verschillen is afgeleid welke verdelingen van antwoorden passen bij elk van de ${rows} gedrukte rijen over ${items} stellingen; bij ${one} rijen past er maar één.`
        : 'Het rapport is gelezen zoals het gedrukt is.',
      `Elk van de ${figures} figuren en tabellen is uit die antwoorden opnieuw berekend en naast het gedrukte gelegd.`,
      'Elke bewering in de tekst is nagerekend volgens elke redelijke lezing: van het afronden, van de groep waarover een percentage gaat, van een woord.',
      'Een getal heet alleen fout als het volgens geen enkele lezing klopt, of als het rapport elders zelf iets anders zegt.',
      'Alles staat in notebooks die iedereen zelf kan draaien; elk getal hier leidt naar zijn herkomst.',
    ],
    notebooks: 'Notebooks',
    own: 'Uw eigen gegevens, op deze pagina',
    totals: 'Totalen naar oordeel',
    heads: ['Oordeel', 'Waarden', 'Beweringen', 'Betekenis'],
    note: 'Over deze verwijzing',
    noPrinted: 'geen gedrukte waarde',
    claim: 'Bewering',
  },
} satisfies Record<Language, unknown>;

/** The first screen: the report, the errors, all figures by verdict, what was done, and how to cite. */
export function frontPage(context: StatementContext, notebooks: readonly NotebookEntry[]): string {
  const { edition, parts, input, figures } = context;
  const { language } = edition;
  const words = WORDS[language];
  const { report, claims = [], findings = [], rows = [] } = input;
  const headline = headlineOf(figures, claims);
  const erring = findings.filter((finding) => errs(finding, claims));
  const lead = [
    `<p class="headline">${words.values(headline)}${headline.claims > 0 ? words.claims(headline) : ''}. ${erring.length > 0 ? words.findings(erring.length) : ''} ${words.rest(headline.claimCounts.wording)}</p>`,
  ];
  const items = new Set(rows.map(({ item }) => item)).size;
  const one = rows.filter(({ basis }) => basis === 'unique').length;
  const steps = words.steps(rows.length, items, one, figures.length);
  const list = notebooks.map(
    ({ name, title }) =>
      `<li><a href="${addressOf(notebookPath(name))}">${title}</a> <small><code>${escapeMarkup(name)}</code></small></li>`,
  );
  const main = [
    '<div class="front">',
    '<div class="answers"><div class="opening">',
    report ? `<p class="kicker">${edition.html(report.subject, 'subject of the report')}</p>` : '',
    `<h1>${report ? `<cite lang="nl">${escapeMarkup(report.title)}</cite>: ${words.title.charAt(0).toLowerCase()}${words.title.slice(1)}` : words.none}</h1>`,
    report
      ? `<p class="soft">${words.by(escapeMarkup(report.authors.join(', ')), escapeMarkup(report.bureau), edition.html(report.published, 'date of the report'), edition.html(report.commissioner, 'commissioner'))}</p>`
      : '',
    ...lead,
    askForm(context, erring.length > 0),
    '</div>',
    erring.length > 0
      ? `<section class="errors" id="errors"><h2>${words.errors}</h2><ul class="error-cards" data-by-card>${erring.map((finding) => errorCard(finding, context)).join('\n')}</ul></section>`
      : '',
    '</div><div class="beside">',
    `<section class="by-verdict"><h2 id="figures">${words.matrix}</h2>${matrix(figures, language)}<p class="soft">${words.matrixNote}</p></section>`,
    `<section class="done"><h2 id="done">${words.done}</h2><ol>${steps.map((step) => `<li>${step}</li>`).join('')}</ol></section>`,
    report
      ? `<section class="cite"><h2 id="cite">${citeWord(language)}</h2>${citationBlock(report, language)}${report.note ? `<p class="soft">${edition.html(report.note, 'note on the reference')}</p>` : ''}</section>`
      : '',
    '</div><div class="below">',
    `<section class="totals"><h2>${words.totals}</h2>${totals(headline, language)}</section>`,
    `<section class="own"><h2 id="own">${words.own}</h2><ul>${LIVE_TASKS.map(({ name, title: task, lead: told }) => `<li><a href="${name}.html">${escapeMarkup(task[language])}</a>. ${escapeMarkup(told[language][0] ?? '')}</li>`).join('')}</ul></section>`,
    `<section><h2 id="notebooks">${words.notebooks}</h2><ul class="notebooks">${list.join('\n')}</ul></section>`,
    '</div></div>',
  ].join('\n');
  const title = report?.title ?? words.none;
  return pageFrame({ title, path: 'index.html', scripts: ['search-box.js', 'copy.js'], main }, parts);
}

/** A question to begin with, and where its answer stands. */
interface Example {
  readonly text: string;
  readonly address: string;
}

function askForm({ edition, input }: StatementContext, hasErrors: boolean): string {
  const words = WORDS[edition.language];
  const asked = (input.report?.questions ?? []).map(({ question, search }, index): Example => {
    const sought = edition.plain(search, `search of question ${index + 1}`);
    return {
      text: edition.plain(question, `question ${index + 1}`),
      address: `search.html?q=${encodeURIComponent(sought)}`,
    };
  });
  const examples = [...(hasErrors ? [{ text: words.which, address: '#errors' }] : []), ...asked].map(
    ({ text, address }) => `<li><a href="${address}">${escapeMarkup(text)}</a></li>`,
  );
  return [
    `<form class="ask" role="search" data-search="search.html" hidden><label for="ask">${words.ask}</label> <input id="ask" type="search" name="q" autocomplete="off"> <button type="submit">${words.search}</button></form>`,
    examples.length > 0
      ? `<div class="examples"><p>${words.example}</p><ul>${examples.join('')}</ul></div>`
      : '',
  ].join('\n');
}

function matrix(figures: readonly PlacedFigure[], language: Language): string {
  const words = WORDS[language];
  const chapters = [...new Set(figures.map(({ chapter }) => chapter))];
  const rows = chapters.map((chapter) => {
    const tiles = figures
      .filter((figure) => figure.chapter === chapter)
      .map(({ id, label, title, verdict, counts }) => {
        const { sign, tone } = VERDICTS[verdict];
        const told = countsInWords(counts, language) || words.noPrinted;
        const short = id.replace(/^table /, '');
        return `<a class="tile" data-tone="${tone}" href="${addressOf(figurePath(id))}" title="${escapeMarkup(`${label}. ${title}: ${told}`)}"><span class="unseen">${escapeMarkup(label)} </span><span aria-hidden="true">${escapeMarkup(numberIn(short, 'en'))} ${sign}</span><span class="unseen">: ${escapeMarkup(verdictName(verdict, language))}</span></a>`;
      });
    return `<tr><th scope="row">${escapeMarkup(chapterName(chapter, language))}</th><td>${tiles.join(' ')}</td></tr>`;
  });
  return `<table class="matrix" data-by-tile><tbody>${rows.join('\n')}</tbody></table>`;
}

function totals({ valueCounts, claimCounts }: Headline, language: Language): string {
  const words = WORDS[language];
  const names = Object.keys(valueCounts) as (keyof typeof valueCounts)[];
  const rows = names
    .filter((name) => valueCounts[name] + claimCounts[name] > 0)
    .map(
      (name) =>
        [
          statusBadge(name, language),
          many(valueCounts[name], language),
          many(claimCounts[name], language),
          escapeMarkup(VERDICTS[name].meaning[language]),
        ] as const,
    );
  return stackedTable('verdicts', words.totals, words.heads, rows);
}
