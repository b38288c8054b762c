import { changeWords } from '../charts/agree-total.ts';
import type { Card, LikertBar } from '../charts/card.ts';
import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';
import { numberTold } from '../contracts/told.ts';
import { numberLink } from './number-link.ts';

/** How a card leads on: to the way behind a number, or nowhere. */
export interface CardLinks {
  /** Address of the printed row of a statement */
  statement(item: string, wave: string): string | undefined;
  /** Address of the change of a statement between its waves */
  change(item: string): string | undefined;
  /** Address of what the report says of a question in a wave */
  answer(item: string, wave: string): string | undefined;
  /** What was asked, in our own words */
  asked(item: string): string | undefined;
}

const WORDS = {
  en: {
    agree: 'agree',
    change: 'change',
    points: 'points',
    interval: '95% interval',
    notGiven: 'not in the report',
    source: 'Source',
    wave: 'wave',
    unknownN: 'n not in the report',
    effectiveN: 'effective n',
    way: 'where this number comes from',
    line: 'A line is what remains possible where the report gives no number.',
  },
  nl: {
    agree: 'eens',
    change: 'verandering',
    points: 'punten',
    interval: '95%-interval',
    notGiven: 'niet in het rapport',
    source: 'Bron',
    wave: 'meting',
    unknownN: 'n niet in het rapport',
    effectiveN: 'effectieve n',
    way: 'waar dit getal vandaan komt',
    line: 'Een lijn is wat mogelijk blijft waar het rapport geen getal geeft.',
  },
} satisfies Record<Language, Record<string, string>>;

/** A card that leads nowhere, and tells no more than its labels. */
export const NOWHERE: CardLinks = {
  statement: () => undefined,
  change: () => undefined,
  answer: () => undefined,
  asked: () => undefined,
};

/**
 * A figure as boxes and text that reflow: the bars need neither script nor image, and every number is text.
 *
 * @param links nowhere when left out, as on a page that stands by itself
 */
export function cardHtml(card: Card, language: Language, links: CardLinks = NOWHERE): string {
  const words = WORDS[language];
  const body = [
    card.answers.length > 0 ? legend(card) : '',
    ...card.statements.map((statement) => statementHtml(statement, card, language, links)),
    ...card.questions.map((question) => questionHtml(question, language, links, card.questions.length > 1)),
  ];
  const hasLine = card.questions.some(({ answers }) =>
    answers.some(({ bars }) => bars.some(({ possible }) => possible !== null)),
  );
  const notes = [`${words.source}: ${card.source}.`, ...card.notes, ...(hasLine ? [words.line] : [])];
  return `<div class="card">${body.join('\n')}<p class="card-notes">${notes.map(escapeMarkup).join(' ')}</p></div>`;
}

function legend({ answers }: Card): string {
  const entries = answers.map(
    ({ name, colour }) =>
      `<li><span class="swatch" style="background:${colour}" aria-hidden="true"></span>${escapeMarkup(name)}</li>`,
  );
  return `<ul class="legend">${entries.join('')}</ul>`;
}

/** Text that leads to the way behind it, where there is one. */
const wayTo = (address: string | undefined, html: string, again = false): string =>
  address === undefined ? html : numberLink(address, html, again);

const percentText = (printed: string, language: Language): string => `${numberTold(printed)[language]}%`;

/** How many answered, and of weighted answers how many equally weighted ones would tell as much. */
const nText = (n: number, effectiveN: number | null, language: Language): string =>
  `n = ${n}${effectiveN === null ? '' : `<br>${WORDS[language].effectiveN} = ${effectiveN.toFixed(0)}`}`;

function heading(item: string, label: string, links: CardLinks): string {
  const asked = links.asked(item);
  if (asked === undefined) return `<h3>${escapeMarkup(label)}</h3>`;
  return `<h3>${escapeMarkup(asked)} <small>${escapeMarkup(label)}</small></h3>`;
}

function statementHtml(
  { item, label, bars }: Card['statements'][number],
  card: Card,
  language: Language,
  links: CardLinks,
): string {
  const rows = bars.map((bar) => likertRow(item, bar, card, language, links));
  return `<section class="statement">${heading(item, label, links)}${rows.join('\n')}</section>`;
}

function likertRow(
  item: string,
  { wave, n, effectiveN, shares, agree, change }: LikertBar,
  card: Card,
  language: Language,
  links: CardLinks,
): string {
  const words = WORDS[language];
  const known = shares.reduce((sum, { percent }) => sum + (percent ?? 0), 0);
  const gap = shares.some(({ percent }) => percent === null) && known < 100 ? 100 - known : 0;
  const address = links.statement(item, wave);
  const segments = shares.map(({ percent, printed }, index) => {
    const { name, colour, ink } = card.answers[index] as Card['answers'][number];
    if (percent === null || printed === null || percent === 0) return '';
    const small = percent < 6 ? ' class="small"' : '';
    const told = `${name}: ${percentText(printed, language)}`;
    const style = `${small} style="flex-grow:${percent.toFixed(2)};background:${colour};color:${ink}" title="${escapeMarkup(told)}"`;
    const text = `<span class="unseen">${escapeMarkup(name)} </span><b>${percentText(printed, language).replace('%', '')}</b><span class="unseen">%, </span>`;
    // the total beside the bar is the stop for the keyboard: all parts of a bar have one way
    return address === undefined
      ? `<span${style}>${text}</span>`
      : `<a data-way data-again tabindex="-1" href="${address}"${style}>${text}</a>`;
  });
  if (gap > 0) {
    segments.push(
      `<span class="not-given" style="flex-grow:${gap.toFixed(2)}" title="${words.notGiven}"><span class="unseen">${words.notGiven}</span></span>`,
    );
  }
  const total = agree === null ? words.notGiven : `${percentText(agree, language)} ${words.agree}`;
  const told =
    address === undefined
      ? `<strong>${total}</strong>`
      : `<a class="number" data-way href="${address}" title="${words.way}"><strong>${total}</strong></a>`;
  const changed =
    change === null
      ? ''
      : `<span class="change">${wayTo(links.change(item), `${words.change} ${escapeMarkup(changeWords(change, language))} ${words.points}<span class="unseen"> (${words.interval})</span>`)}</span>`;
  return [
    '<div class="bar-row">',
    `<p class="wave"><b>${escapeMarkup(wave)}</b> <small>${n === null ? words.unknownN : nText(n, effectiveN, language)}</small></p>`,
    `<p class="bar likert">${segments.join('')}</p>`,
    `<p class="total">${told} ${changed}</p>`,
    '</div>',
  ].join('');
}

function questionHtml(
  { item, label, answers }: Card['questions'][number],
  language: Language,
  links: CardLinks,
  several: boolean,
): string {
  const words = WORDS[language];
  const asked = links.asked(item);
  const head = several || asked ? heading(item, label, links) : '';
  // all answers in a wave have one way; the first bar of each wave is the stop for the keyboard
  const passed = new Set<string>();
  const wayOf = (wave: string, html: string): string => {
    const again = passed.has(wave);
    passed.add(wave);
    return wayTo(links.answer(item, wave), html, again);
  };
  const rows = answers.map(({ name, bars }) => {
    const lines = bars.map(({ wave, n, effectiveN, colour, label: told, known, possible }) => {
      const bar =
        known === null
          ? `<span class="line" style="margin-left:${(possible?.from ?? 0).toFixed(1)}%;width:${(possible?.length ?? 100).toFixed(1)}%"></span>`
          : `<span class="fill" style="width:${known.toFixed(1)}%;background:${colour}"></span>`;
      return `<p class="answer-bar"><span class="wave"><b>${escapeMarkup(wave)}</b>${n === null ? '' : ` <small>${nText(n, effectiveN, language)}</small>`}</span><span class="bar" aria-hidden="true">${bar}</span><span class="told">${wayOf(wave, escapeMarkup(told))}</span></p>`;
    });
    return `<div class="answer"><h4>${escapeMarkup(name)}</h4>${lines.join('')}</div>`;
  });
  const unknown = answers.every(({ bars }) => bars.every(({ n }) => n === null));
  return `<section class="question">${head}${unknown ? `<p class="card-notes">${words.unknownN}</p>` : ''}${rows.join('\n')}</section>`;
}
