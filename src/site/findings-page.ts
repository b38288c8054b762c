import { escapeMarkup } from '../contracts/escape-markup.ts';
import { type Language, writeChange } from '../contracts/language.ts';
import { isError } from '../contracts/verdict.ts';
import { addressOf, claimsPath, figurePath, questionPath, statementPath } from './addresses.ts';
import { contentsList } from './contents-list.ts';
import { errs } from './error-card.ts';
import { filterForm } from './filter-form.ts';
import { FINDING_WORDS, findingWord } from './finding-words.ts';
import { numberLink } from './number-link.ts';
import { pageFrame } from './page-frame.ts';
import { scrollable } from './scrollable.ts';
import type { SiteAnswer, SiteChange, SiteFinding, SiteRange } from './site-input.ts';
import { stackedTable } from './stacked-table.ts';
import type { StatementContext } from './statement-pages.ts';
import { statusBadge } from './status-badge.ts';
import { numberIn, placeIn } from './words.ts';

const WORDS = {
  en: {
    title: 'Findings',
    lead: (claims: number, errors: number, findings: number) =>
      `Of ${claims} claims ${errors} are errors, in ${findings} findings. Each has a dossier: where, the steps from the counts to the number, the readings tried, what its author could answer, and how sure it is.`,
    counted: 'findings',
    kind: 'Kind',
    sure: 'How sure',
    where: 'Where, and what is printed',
    place: 'Place',
    claim: 'Claim',
    stated: 'Stated',
    recomputed: 'Recomputed',
    verdict: 'Verdict',
    steps: 'From the counts to the number',
    statistic: 'Statistic',
    print: 'From the print',
    counts: 'Counts',
    value: 'Value',
    prints: 'Prints as',
    needed: 'Right if',
    rebuttal: 'Its author could answer',
    answer: 'What remains',
    rows: 'Printed rows that no answers give',
    conflict: 'These cannot hold together: ',
    misprint: 'One misprint would explain it: ',
    or: ', or ',
    changes: (from: string, to: string) => `Changes from ${from} to ${to} that stand`,
    changesText: (stand: number, all: number, open: number) =>
      `${stand} of ${all} statements changed beyond chance, whichever counts lie behind the print (Welch and Mann-Whitney, Holm’s correction); ${open} undetermined. Respondents are taken as independent; colleagues may think alike.`,
    statement: 'Statement',
    agree: 'Agree, points (95%)',
    mean: 'Mean (95%)',
    link: 'Link to this finding',
  },
  nl: {
    title: 'Bevindingen',
    lead: (claims: number, errors: number, findings: number) =>
      `Van de ${claims} beweringen zijn er ${errors} fout, samen ${findings} bevindingen. Bij elke hoort een dossier: waar het staat, hoe het cijfer uit de aantallen volgt, welke lezingen zijn geprobeerd, wat de auteur kan antwoorden en hoe zeker het is.`,
    counted: 'bevindingen',
    kind: 'Soort',
    sure: 'Hoe zeker',
    where: 'Waar, en wat er gedrukt staat',
    place: 'Plaats',
    claim: 'Bewering',
    stated: 'Gesteld',
    recomputed: 'Nagerekend',
    verdict: 'Oordeel',
    steps: 'Van de aantallen naar het cijfer',
    statistic: 'Grootheid',
    print: 'Uit het gedrukte',
    counts: 'Aantallen',
    value: 'Waarde',
    prints: 'Gedrukt als',
    needed: 'Juist als',
    rebuttal: 'De auteur kan antwoorden',
    answer: 'Wat overblijft',
    rows: 'Gedrukte rijen waar geen antwoorden bij passen',
    conflict: 'Deze kunnen niet samen kloppen: ',
    misprint: 'Eén drukfout zou het verklaren: ',
    or: ', of ',
    changes: (from: string, to: string) => `Veranderingen van ${from} naar ${to} die standhouden`,
    changesText: (stand: number, all: number, open: number) =>
      `${stand} van ${all} stellingen veranderden meer dan toeval kan verklaren, welke aantallen er ook achter het gedrukte zitten (Welch en Mann-Whitney, met de correctie van Holm); ${open} onbeslist. Respondenten gelden als onafhankelijk van elkaar; collega’s denken misschien hetzelfde.`,
    statement: 'Stelling',
    agree: 'Eens, punten (95%)',
    mean: 'Gemiddelde (95%)',
    link: 'Link naar deze bevinding',
  },
} satisfies Record<Language, unknown>;

/**
 * The findings as a page: each a dossier under an address of its own, then the
 * rows that cannot be right, and what changed.
 */
export function findingsPage(context: StatementContext): string {
  const { edition, parts, input } = context;
  const { language } = edition;
  const words = WORDS[language];
  const { findings = [], claims = [], changes = [], rows = [] } = input;
  const kinds = Object.keys(FINDING_WORDS.en.kinds).filter((kind) =>
    findings.some((one) => one.kind === kind),
  );
  const groups = kinds.map((kind) => {
    const own = findings.filter((finding) => finding.kind === kind);
    return `<section data-group><h2 id="kind-${kind}">${escapeMarkup(findingWord(language, 'kinds', kind))}</h2>${own.map((finding) => dossier(finding, context)).join('\n')}</section>`;
  });
  const erring = findings.filter((finding) => errs(finding, claims));
  const errors = claims.filter(({ id }) => erring.some((finding) => finding.claims.includes(id)));
  const count = claims.filter((claim) => errors.includes(claim) && isError(claim.verdict)).length;
  const form = filterForm(
    'findings',
    words.counted,
    [
      {
        name: 'kind',
        label: words.kind,
        values: kinds.map((kind) => ({ value: kind, text: findingWord(language, 'kinds', kind) })),
      },
      {
        name: 'sure',
        label: words.sure,
        values: [...new Set(findings.flatMap(({ sure }) => sure ?? []))].map((sure) => ({
          value: sure,
          text: findingWord(language, 'short', sure),
        })),
      },
    ],
    language,
  );
  const impossible = rows.filter(({ conflict }) => conflict !== undefined);
  const entries = [
    ...kinds.map((kind) => ({ id: `kind-${kind}`, text: findingWord(language, 'kinds', kind) })),
    ...(impossible.length > 0 ? [{ id: 'rows', text: words.rows }] : []),
    ...(changes[0] ? [{ id: 'changes', text: words.changes(changes[0].from, changes[0].to) }] : []),
  ];
  return pageFrame(
    {
      title: words.title,
      path: 'findings.html',
      scripts: ['filter.js', 'page.js'],
      aside: contentsList(entries, language),
      main: [
        `<h1>${words.title}</h1><p class="lead">${words.lead(claims.length, count, erring.length)}</p>`,
        form,
        `<div class="prose parts" id="findings">${groups.join('\n')}</div>`,
        impossible.length > 0
          ? `<section class="prose"><h2 id="rows">${words.rows}</h2>${impossible.map((row) => impossibleRow(row, context)).join('')}</section>`
          : '',
        changesHtml(changes, context),
      ].join('\n'),
    },
    parts,
  );
}

function dossier(finding: SiteFinding, context: StatementContext): string {
  const { edition, figures } = context;
  const { language } = edition;
  const words = WORDS[language];
  const { finding: name, kind, sure, title, explanation, needed, rebuttal, answer, figures: at } = finding;
  const links = figures
    .filter(({ id }) => at.includes(id))
    .map(({ id, label }) => `<a href="${addressOf(figurePath(id))}">${escapeMarkup(label)}</a>`);
  const told = (
    [
      [words.needed, needed, 'needed'],
      [words.rebuttal, rebuttal, 'rebuttal'],
      [words.answer, answer, 'answer'],
    ] as const
  )
    .filter(([, text]) => text.en !== '')
    .map(
      ([word, text, part]) =>
        `<li><strong>${word}.</strong> ${edition.html(text, `${part} of ${name}`)}</li>`,
    );
  const degree =
    sure === null
      ? ''
      : `<li><strong>${words.sure}.</strong> ${escapeMarkup(findingWord(language, 'sure', sure))}.</li>`;
  return [
    `<section class="dossier" data-row data-kind="${escapeMarkup(kind)}" data-sure="${escapeMarkup(sure ?? '')}" id="${escapeMarkup(name)}">`,
    `<h3><a href="#${encodeURIComponent(name)}" title="${words.link}">${edition.html(title, `finding ${name}`)}</a></h3>`,
    `<p>${edition.html(explanation, `explanation of ${name}`)}</p>`,
    links.length > 0 ? `<p class="ways">${links.join(' · ')}</p>` : '',
    claimsTable(finding, context),
    stepsTable(finding, context),
    `<ul>${told.join('')}${degree}</ul>`,
    '</section>',
  ].join('\n');
}

function claimsTable({ claims: ids }: SiteFinding, { edition, names, input }: StatementContext): string {
  const { language } = edition;
  const words = WORDS[language];
  const rows = (input.claims ?? [])
    .filter(({ id }) => ids.includes(id))
    .map(({ id, section, claim, worded, recomputed, verdict }) => {
      const place = `claim ${id}`;
      const way = addressOf(claimsPath(section), id);
      return [
        `<a data-way href="${way}">${escapeMarkup(placeIn(section, language))}</a>`,
        edition.html(claim, place),
        names.told(worded, place),
        recomputed === '' ? '–' : numberLink(way, names.told(recomputed, place), true),
        statusBadge(verdict, language),
      ];
    });
  return table(words.where, [words.place, words.claim, words.stated, words.recomputed, words.verdict], rows);
}

function stepsTable({ finding, steps }: SiteFinding, { edition, names, input }: StatementContext): string {
  const { language } = edition;
  const words = WORDS[language];
  const place = `steps of ${finding}`;
  const waves = new Set((input.rows ?? []).map(({ item, wave }) => `${item} ${wave}`));
  const rows = steps.map(({ statistic, formula: said, printed, counts, value, prints }) => {
    const [, item = '', wave = ''] = /\w+\((\w+)(?:, \d)?, (\w+)\)/.exec(statistic) ?? [];
    const formula = edition.html(said, place);
    const address = waves.has(`${item} ${wave}`)
      ? addressOf(statementPath(item), `wave-${wave}`)
      : stepQuestion(statistic, input.answers ?? []);
    const way = address === undefined ? formula : `<a data-way href="${address}">${formula}</a>`;
    const told = (text: string) => {
      if (text === '') return '–';
      const html = names.told(text, place);
      return address === undefined ? html : numberLink(address, html, true);
    };
    const numbers = printed.split(' ').map((part) => numberIn(part, language));
    return [way, escapeMarkup(numbers.join(' ')) || '–', told(counts), told(value), told(prints)];
  });
  return table(words.steps, [words.statistic, words.print, words.counts, words.value, words.prints], rows);
}

/** The way behind a step on a question to managers: `share(fig2.1, vision_clear, agree, 2017)`. */
function stepQuestion(statistic: string, answers: readonly SiteAnswer[]): string | undefined {
  const [, item = '', wave = ''] = /\w+\([\w.]+, (\w+)(?:, [\w+]+)?, (\w+)\)/.exec(statistic) ?? [];
  const isKnown = answers.some((answer) => answer.item === item && answer.wave === wave);
  return isKnown ? addressOf(questionPath(item), `wave-${wave}`) : undefined;
}

/** A table with its title; rows are lists of cells in HTML. */
function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? '' : `<h4>${title}</h4>${stackedTable('dossier-table', title, heads, rows)}`;
}

function impossibleRow(
  { item, wave, source, conflict }: NonNullable<StatementContext['input']['rows']>[number],
  { edition, names }: StatementContext,
): string {
  const { language } = edition;
  const words = WORDS[language];
  const place = `${source}, row ${item}`;
  const misprints = (conflict?.misprints ?? []).map((one) => names.told(one, place)).join(words.or);
  return `<p><strong><a data-way href="${addressOf(statementPath(item), `wave-${wave}`)}">${escapeMarkup(`${names.label(item)}, ${wave}`)}</a>.</strong> ${words.conflict}${names.told(conflict?.figures ?? '', place)}. ${misprints ? `${words.misprint}${misprints}.` : ''}</p>`;
}

function changesHtml(changes: readonly SiteChange[], { edition, names, input }: StatementContext): string {
  const [first] = changes;
  if (!first) return '';
  const { language } = edition;
  const words = WORDS[language];
  const count = (conclusion: SiteChange['conclusion']) =>
    changes.filter((change) => change.conclusion === conclusion).length;
  const written = ({ change, interval }: SiteRange, decimals: number) =>
    `${writeChange(change, language, decimals)} [${writeChange(interval.lower, language, decimals)}; ${writeChange(interval.upper, language, decimals)}]`;
  const itemLink = (item: string) => {
    const label = escapeMarkup(names.label(item));
    const hasPage = (input.rows ?? []).some((row) => row.item === item);
    return hasPage ? `<a data-way href="${addressOf(statementPath(item), 'change')}">${label}</a>` : label;
  };
  const rows = changes
    .filter(({ conclusion }) => conclusion === 'stands')
    .map(
      ({ item, agree, mean }) =>
        `<tr><td>${itemLink(item)}</td><td>${written(agree, 0)}</td><td>${written(mean, 2)}</td></tr>`,
    );
  const { open, close } = scrollable(words.changes(first.from, first.to));
  return [
    `<section class="prose"><h2 id="changes">${words.changes(first.from, first.to)}</h2>`,
    `<p>${words.changesText(count('stands'), changes.length, count('undetermined'))}</p>`,
    `${open}<table class="dossier-table"><thead><tr><th scope="col">${words.statement}</th><th scope="col">${words.agree}</th><th scope="col">${words.mean}</th></tr></thead><tbody>${rows.join('')}</tbody></table>${close}</section>`,
  ].join('\n');
}
