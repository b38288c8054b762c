import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';
import { isError } from '../contracts/verdict.ts';
import { addressOf, claimsPath, figurePath } from './addresses.ts';
import { findingWord } from './finding-words.ts';
import { numberLink } from './number-link.ts';
import type { SiteClaim, SiteFinding } from './site-input.ts';
import type { StatementContext } from './statement-pages.ts';
import { statusBadge } from './status-badge.ts';
import { placeIn } from './words.ts';

const WORDS = {
  en: {
    printed: 'printed',
    recomputed: 'recomputed',
    dossier: 'All that is to be said for and against it',
    more: (count: number) => `and ${count} more`,
  },
  nl: {
    printed: 'gedrukt',
    recomputed: 'nagerekend',
    dossier: 'Alles wat ervoor en ertegen te zeggen is',
    more: (count: number) => `en nog ${count}`,
  },
} satisfies Record<Language, unknown>;

/** Does a finding hold an error of the report, and not only words that do not fit? */
export const errs = ({ claims: ids }: SiteFinding, claims: readonly SiteClaim[]): boolean =>
  claims.some(({ id, verdict }) => ids.includes(id) && isError(verdict));

/** Claims shown on a card; the dossier has all. */
const MOST_ON_CARD = 2;

/** A finding that holds errors as a card of the first screen. */
export function errorCard(
  finding: SiteFinding,
  { edition, names, input, figures }: StatementContext,
): string {
  const { language } = edition;
  const words = WORDS[language];
  const { finding: name, title, explanation, sure, figures: at, claims: ids } = finding;
  const erring = (input.claims ?? []).filter(({ id, verdict }) => ids.includes(id) && isError(verdict));
  const worst = erring[0] as SiteClaim;
  const lines = erring
    .slice(0, MOST_ON_CARD)
    .map((claim) => `<li>${printedRecomputed(claim, { edition, names, input })}</li>`);
  const more =
    erring.length > MOST_ON_CARD ? `<li class="soft">${words.more(erring.length - MOST_ON_CARD)}</li>` : '';
  const links = figures
    .filter(({ id }) => at.includes(id))
    .map(({ id, label }) => `<a href="${addressOf(figurePath(id))}">${escapeMarkup(label)}</a>`);
  return [
    `<li class="error-card" data-sure="${escapeMarkup(sure ?? '')}">`,
    `<p class="card-verdict">${statusBadge(worst.verdict, language)}${sure ? ` <span class="sure">${escapeMarkup(findingWord(language, 'short', sure))}</span>` : ''}</p>`,
    `<h3><a href="${addressOf('findings.html', name)}" title="${words.dossier}">${edition.html(title, `finding ${name}`)}</a></h3>`,
    `<ul class="printed-recomputed">${lines.join('')}${more}</ul>`,
    `<p class="why">${edition.html(explanation, `explanation of ${name}`)}</p>`,
    links.length > 0 ? `<p class="ways">${links.join(' · ')}</p>` : '',
    '</li>',
  ].join('');
}

/**
 * Where a claim stands, what it says, and what is recomputed. Only what is wrong is struck out: of two places
 * that exclude each other either may stand, and what is said of another group has the right number.
 */
function printedRecomputed(
  claim: SiteClaim,
  { edition, names, input }: Pick<StatementContext, 'edition' | 'names' | 'input'>,
): string {
  const { language } = edition;
  const words = WORDS[language];
  const { id, section, worded, recomputed, verdict } = claim;
  const way = addressOf(claimsPath(section), id);
  // a comparison of two items is told by its sentence: their codes say nothing to who comes from the report
  const isOfItems = (input.items ?? []).some((item) => worded.split(/\s+/).includes(item.id));
  const said = isOfItems ? edition.html(claim.claim, `claim ${id}`) : names.told(worded, `claim ${id}`);
  const value = recomputed === '' ? '–' : numberLink(way, names.told(recomputed, `claim ${id}`), true);
  const place = `<a data-way href="${way}">${escapeMarkup(placeIn(section, language))}</a>`;
  return verdict === 'wrong'
    ? `${place}: <s><span class="unseen">${words.printed} </span>${said}</s> <span aria-hidden="true">→</span> <b><span class="unseen">${words.recomputed} </span>${value}</b>`
    : `${place}: <span class="unseen">${words.printed} </span>${said} · <span class="soft">${words.recomputed}</span> <b>${value}</b>`;
}
