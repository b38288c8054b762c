import { escapeMarkup } from '../contracts/escape-markup.ts';
import { type Language, writeChange, writeNumber } from '../contracts/language.ts';
import { addressOf, claimsPath, figurePath, questionPath, statementPath } from './addresses.ts';
import type { Edition } from './edition.ts';
import { pageFrame, type SiteParts } from './page-frame.ts';
import type { PlacedFigure } from './place-figures.ts';
import { scrollable } from './scrollable.ts';
import type { SiteChange, SiteClaim, SiteInput, SiteRow } from './site-input.ts';
import { stackedTable } from './stacked-table.ts';
import { statusBadge } from './status-badge.ts';
import { tryForm } from './try-form.ts';
import { type Names, numberIn, placeIn } from './words.ts';

const WORDS = {
  en: {
    title: 'Statements',
    questions: 'Questions to managers',
    lead: 'Every statement in our own words, the row that the report prints of it, and the answers that can lie behind that row.',
    printed: 'As printed',
    counts: 'Answers that print so',
    countsOne: 'One distribution of the answers prints exactly so.',
    countsMany: (count: number) => `${count} distributions of the answers print exactly so.`,
    countsLeft: 'The printed difference between the waves leaves one of them.',
    countsNone: 'No distribution of the answers prints so; these come nearest.',
    conflict: 'These cannot hold together: ',
    misprints: 'One misprint would explain it: ',
    or: ', or ',
    drawn: 'drawn in the charts',
    formula: 'From counts to numbers',
    agree: 'Agree',
    mean: 'Mean',
    change: 'Change',
    changeText: 'Change of the share that agrees, in points, with its 95% interval',
    meanChange: 'Change of the mean',
    between: 'whichever of them lies behind the print',
    conclusions: {
      stands:
        'The change stands: it is beyond chance after Holm’s correction for all statements, whichever counts lie behind the print.',
      'does not stand':
        'The change does not stand: chance can explain it after Holm’s correction for all statements.',
      undetermined: 'Undetermined: it depends on which counts lie behind the print.',
    },
    shown: 'Where the report shows it',
    said: 'What the report says of it',
    all: 'All statements',
    counted: 'statements',
    answer: 'Answer',
    printedShort: 'printed',
    of: 'of',
  },
  nl: {
    title: 'Stellingen',
    questions: 'Vragen aan managers',
    lead: 'Elke stelling in onze eigen woorden, de rij die het rapport ervan geeft, en de antwoorden die daarachter kunnen zitten.',
    printed: 'Zoals gedrukt',
    counts: 'Antwoorden die hierbij passen',
    countsOne: 'Precies één verdeling van de antwoorden past hierbij.',
    countsMany: (count: number) => `${count} verdelingen van de antwoorden passen hier precies bij.`,
    countsLeft: 'Het gedrukte verschil tussen de metingen laat er één van over.',
    countsNone: 'Geen verdeling van de antwoorden past hierbij; deze komen het dichtst in de buurt.',
    conflict: 'Deze kunnen niet samen kloppen: ',
    misprints: 'Eén drukfout zou het verklaren: ',
    or: ', of ',
    drawn: 'getekend in de grafieken',
    formula: 'Van aantallen naar cijfers',
    agree: 'Eens',
    mean: 'Gemiddelde',
    change: 'Verandering',
    changeText: 'Verandering van het aandeel dat het eens is, in punten, met 95%-interval',
    meanChange: 'Verandering van het gemiddelde',
    between: 'welke er ook achter het gedrukte zit',
    conclusions: {
      stands:
        'De verandering houdt stand: ook na de correctie van Holm voor alle stellingen is zij meer dan toeval, welke aantallen er ook achter het gedrukte zitten.',
      'does not stand':
        'De verandering houdt geen stand: na de correctie van Holm voor alle stellingen kan toeval haar verklaren.',
      undetermined: 'Onbeslist: het hangt ervan af welke aantallen achter het gedrukte zitten.',
    },
    shown: 'Waar het rapport dit laat zien',
    said: 'Wat het rapport ervan zegt',
    all: 'Alle stellingen',
    counted: 'stellingen',
    answer: 'Antwoord',
    printedShort: 'gedrukt',
    of: 'van',
  },
} satisfies Record<Language, unknown>;

/** What the pages of statements are made from. */
export interface StatementContext {
  readonly edition: Edition;
  readonly names: Names;
  readonly parts: SiteParts;
  readonly input: SiteInput;
  readonly figures: readonly PlacedFigure[];
}

/**
 * The main part of every page of a statement, by its path in the edition: what a panel shows of it as well.
 */
export function statementMains({ edition, names, input, figures }: StatementContext): Map<string, PageMain> {
  const { rows = [], claims = [], changes = [] } = input;
  const items = [...new Set(rows.map(({ item }) => item))];
  return new Map(
    items.map((item) => {
      const words = WORDS[edition.language];
      const own = rows.filter((row) => row.item === item);
      const asked = names.statement(item) ?? names.label(item);
      const change = changes.find((one) => one.item === item);
      const shown = figures.filter((figure) => figure.items?.includes(item));
      const said = claims.filter(({ statistic }) => new RegExp(`\\b${item}\\b`).test(statistic));
      const main = [
        `<h1>${escapeMarkup(asked)} <small>${escapeMarkup(names.label(item))}</small></h1>`,
        ...own.map((row) => rowHtml(row, names, edition.language)),
        change ? changeHtml(change, edition.language) : '',
        shown.length > 0
          ? `<section><h2>${words.shown}</h2><ul>${shown.map((one) => figureLine(one, edition.language)).join('')}</ul></section>`
          : '',
        said.length > 0
          ? `<section><h2>${words.said}</h2><ul class="said">${said.map((claim) => claimLine(claim, edition, names)).join('')}</ul></section>`
          : '',
      ].join('\n');
      return [statementPath(item), { title: `${names.label(item)}: ${asked}`, main }];
    }),
  );
}

/** The heading of a page, and its main part. */
export interface PageMain {
  readonly title: string;
  readonly main: string;
}

export function figureLine({ id, label, title, verdict }: PlacedFigure, language: Language): string {
  return `<li>${statusBadge(verdict, language)} <a href="../${addressOf(figurePath(id))}">${escapeMarkup(`${label}. ${title}`)}</a></li>`;
}

export function claimLine(
  { id, section, claim, worded, verdict }: SiteClaim,
  edition: Edition,
  names: Names,
): string {
  const { language } = edition;
  return `<li>${statusBadge(verdict, language)} <a data-way href="../${addressOf(claimsPath(section), id)}">${escapeMarkup(placeIn(section, language))}</a>: ${edition.html(claim, `claim ${id}`)} (${names.told(worded, `claim ${id}`)})</li>`;
}

/** More distributions than this are not listed one by one. */
const MOST_LISTED = 24;

function rowHtml(row: SiteRow, names: Names, language: Language): string {
  const words = WORDS[language];
  const { item, wave, source, printed, possible, basis, conflict } = row;
  const answers = possible[0]?.map((_, index) => `p${index + 1}`) ?? [];
  const others = Object.keys(printed).filter((name) => !answers.includes(name));
  const place = `${source}, row ${item}`;
  const heads = [...answers, ...others].map((name) => escapeMarkup(names.statistic(item, name)));
  const cells = [...answers, ...others].map((name) => {
    const text = numberIn(printed[name] ?? '–', language);
    return escapeMarkup(answers.includes(name) && printed[name] ? `${text}%` : text);
  });
  const told =
    basis === 'nearest' || conflict
      ? words.countsNone
      : possible.length === 1
        ? words.countsOne
        : `${words.countsMany(possible.length)}${basis === 'unique' ? ` ${words.countsLeft}` : ''}`;
  return [
    `<section class="printed-row" id="wave-${escapeMarkup(wave)}">`,
    `<h2>${escapeMarkup(`${wave}: ${placeIn(source, language)}`)}</h2>`,
    `<h3>${words.printed}</h3>`,
    stackedTable('figures-of', `${names.label(item)}, ${wave}`, heads, [cells]),
    conflict
      ? `<p class="conflict">${words.conflict}${names.told(conflict.figures, place)}.${conflict.misprints.length > 0 ? ` ${words.misprints}${conflict.misprints.map((one) => names.told(one, place)).join(words.or)}.` : ''}</p>`
      : '',
    `<h3>${words.counts}</h3><p>${told}</p>`,
    countsTable(row, answers, names, language),
    `<h3>${words.formula}</h3>${formulas(row, language)}`,
    tryForm(row, names, language),
    '</section>',
  ].join('\n');
}

function countsTable(
  { item, possible, chosen }: SiteRow,
  answers: readonly string[],
  names: Names,
  language: Language,
): string {
  const words = WORDS[language];
  const listed = possible.slice(0, MOST_LISTED);
  const isChosen = (counts: readonly number[]) => counts.join() === chosen.join();
  const head = answers.map((name) => `<th scope="col">${escapeMarkup(names.statistic(item, name))}</th>`);
  const rows = listed.map(
    (counts) =>
      `<tr${isChosen(counts) ? ' class="chosen"' : ''}>${counts.map((count) => `<td>${count}</td>`).join('')}<td>${isChosen(counts) && possible.length > 1 ? `<span aria-hidden="true">●</span><span class="unseen">${words.drawn}</span>` : ''}</td></tr>`,
  );
  const { open, close } = scrollable(words.counts);
  const key = possible.length > 1 ? `<p class="soft" aria-hidden="true">● ${words.drawn}</p>` : '';
  return `${open}<table class="figures-of"><thead><tr>${head.join('')}<td></td></tr></thead><tbody>${rows.join('')}</tbody></table>${close}${key}`;
}

/**
 * How the share that agrees and the mean follow from the counts that are drawn, and how far others move them.
 */
function formulas({ possible, chosen, agree, printed }: SiteRow, language: Language): string {
  const words = WORDS[language];
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const agreeing = (counts: readonly number[]) => agree.map((answer) => counts[answer - 1] ?? 0);
  const share = (counts: readonly number[]) => (100 * sum(agreeing(counts))) / sum(counts);
  const mean = (counts: readonly number[]) =>
    counts.reduce((total, count, index) => total + count * (index + 1), 0) / sum(counts);
  const write = (value: number, decimals: number) => writeNumber(value, language, decimals);
  const range = (of: (counts: readonly number[]) => number, decimals: number) => {
    const [least, most] = [Math.min(...possible.map(of)), Math.max(...possible.map(of))].map((value) =>
      write(value, decimals),
    );
    return least === most ? '' : ` (${least}–${most}, ${words.between})`;
  };
  const n = sum(chosen);
  const total = chosen.map((count, index) => `${index + 1}×${count}`).join(' + ');
  const given = printed.mean ? `; ${words.printedShort} ${numberIn(printed.mean, language)}` : '';
  const parts = agree.map((answer) => printed[`p${answer}`] ?? '?');
  return [
    '<ul class="formulas">',
    `<li><b>${words.agree}</b>: (${agreeing(chosen).join(' + ')}) / ${n} = ${write(share(chosen), 1)}%${range(share, 1)}; ${words.printedShort} ${parts.join(' + ')} = ${parts.reduce((total, part) => total + Number(part), 0)}</li>`,
    `<li><b>${words.mean}</b>: (${total}) / ${n} = ${write(mean(chosen), 3)}${range(mean, 3)}${given}</li>`,
    '</ul>',
  ].join('');
}

function changeHtml({ from, to, agree, mean, conclusion }: SiteChange, language: Language): string {
  const words = WORDS[language];
  const written = ({ change, interval }: SiteChange['agree'], decimals: number) =>
    `${writeChange(change, language, decimals)} [${writeChange(interval.lower, language, decimals)}; ${writeChange(interval.upper, language, decimals)}]`;
  return [
    `<section id="change"><h2>${words.change} ${from}–${to}</h2><ul>`,
    `<li>${words.changeText}: <strong>${written(agree, 1)}</strong></li>`,
    `<li>${words.meanChange}: <strong>${written(mean, 2)}</strong></li></ul>`,
    `<p>${words.conclusions[conclusion]}</p></section>`,
  ].join('');
}

/** The questions to managers, of which no table is printed. */
function questionsList({ edition, names, input }: StatementContext): string {
  const items = [...new Set((input.answers ?? []).map(({ item }) => item))];
  if (items.length === 0) return '';
  const list = items.map(
    (item) =>
      `<li><a href="${addressOf(questionPath(item))}">${escapeMarkup(names.statement(item) ?? item)}</a> <small>${escapeMarkup(names.label(item))}</small></li>`,
  );
  return `<h2>${WORDS[edition.language].questions}</h2><ul class="statements">${list.join('\n')}</ul>`;
}

/** The page that lists all statements. */
export function statementsPage(context: StatementContext): string {
  const { edition, names, parts, input } = context;
  const words = WORDS[edition.language];
  const { rows = [] } = input;
  const items = [...new Set(rows.map(({ item }) => item))];
  const list = items.map((item) => {
    const waves = rows
      .filter((row) => row.item === item)
      .map(({ wave, possible, basis }) => `${wave}: ${basis === 'nearest' ? 0 : possible.length}`);
    return `<li><a href="${addressOf(statementPath(item))}">${escapeMarkup(names.statement(item) ?? item)}</a> <small>${escapeMarkup(`${names.label(item)} · ${words.counts.toLowerCase()}: ${waves.join(', ')}`)}</small></li>`;
  });
  return pageFrame(
    {
      title: words.title,
      path: 'statements.html',
      scripts: [],
      main: `<h1>${words.title}</h1><p class="lead">${words.lead}</p><ul class="statements">${list.join('\n')}</ul>${questionsList(context)}`,
    },
    parts,
  );
}
