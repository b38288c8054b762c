import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';
import { countsInWords } from '../contracts/verdict.ts';
import { addressOf, statementPath } from './addresses.ts';
import { findingWord } from './finding-words.ts';
import type { PlacedFigure } from './place-figures.ts';
import type { SiteFinding, SiteNote } from './site-input.ts';
import type { StatementContext } from './statement-pages.ts';
import { statusBadge } from './status-badge.ts';
import { numberIn, placeIn } from './words.ts';

const WORDS = {
  en: {
    aside: 'how it came out',
    beside: 'Printed beside recomputed',
    finding: 'Finding',
    prints: 'prints',
    recomputed: 'recomputed',
    unexplained: 'Not explained yet',
  },
  nl: {
    aside: 'hoe het uitkwam',
    beside: 'Gedrukt naast nagerekend',
    finding: 'Bevinding',
    prints: 'geeft',
    recomputed: 'nagerekend',
    unexplained: 'Nog niet verklaard',
  },
} satisfies Record<Language, Record<string, string>>;

/**
 * How a figure came out: its verdicts, the findings at which it stands, and each value that needs a reader.
 *
 * @param up way to the root of the edition
 * @param check address of printed beside recomputed
 */
export function verdictBox(
  figure: PlacedFigure,
  context: StatementContext,
  up: string,
  check: string,
): string {
  const { language } = context.edition;
  const words = WORDS[language];
  const { label, verdict, counts, noted } = figure;
  const here = (context.input.findings ?? []).filter(({ figures }) => figures.includes(figure.id));
  const list = [
    ...here.map((finding) => findingLine(finding, context, up)),
    ...noted.map((note) => noteLine(note, figure.id, context, up)),
  ].join('\n');
  return [
    `<aside class="verdict-box" aria-label="${escapeMarkup(label)}: ${words.aside}">`,
    `<p>${statusBadge(verdict, language)} · ${escapeMarkup(countsInWords(counts, language))}. <a href="${check}">${words.beside}</a></p>`,
    ...(list ? [`<ul>${list}</ul>`] : []),
    '</aside>',
  ].join('\n');
}

function findingLine(
  { finding, title, sure }: SiteFinding,
  { edition }: StatementContext,
  up: string,
): string {
  const { language } = edition;
  const degree = sure === null ? '' : ` (${escapeMarkup(findingWord(language, 'short', sure))})`;
  return `<li>${WORDS[language].finding}: <a href="${up}${addressOf('findings.html', finding)}">${edition.html(title, `finding ${finding}`)}</a>${degree}.</li>`;
}

function noteLine(
  note: SiteNote,
  figure: string,
  { edition, names, input }: StatementContext,
  up: string,
): string {
  const { language } = edition;
  const words = WORDS[language];
  const { verdict, item, wave, statistic, source, printed, recomputed, reason } = note;
  const dutch = language === 'nl' ? note.nl : undefined;
  const inWords = (own: string | null | undefined, text: string) =>
    own ? escapeMarkup(own) : names.told(text, place);
  const place = `figure ${figure}, ${item} ${wave} ${statistic}`;
  const what = escapeMarkup(`${names.label(item)} ${wave} ${names.statistic(item, statistic)}`);
  const hasWay = (input.rows ?? []).some((row) => row.item === item && row.wave === wave);
  const value = hasWay
    ? `<a class="number" data-way href="${up}${addressOf(statementPath(item), `wave-${wave}`)}"><b>${what}</b></a>`
    : `<b>${what}</b>`;
  const told = reason === null ? words.unexplained : inWords(dutch?.reason, reason);
  return `<li>${statusBadge(verdict, language)} ${value}: ${escapeMarkup(placeIn(source, language))} ${words.prints} ${escapeMarkup(numberIn(printed, language))}, ${words.recomputed} ${inWords(dutch?.recomputed, recomputed)}. ${sentence(told)}.</li>`;
}

const sentence = (text: string): string => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
