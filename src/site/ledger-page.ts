import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';
import { verdictName } from '../contracts/verdict.ts';
import { addressOf, claimsPath } from './addresses.ts';
import { chapterName, chapterOf, compareChapters } from './chapter-of.ts';
import { filterForm } from './filter-form.ts';
import { numberLink } from './number-link.ts';
import { pageFrame } from './page-frame.ts';
import type { SiteClaim } from './site-input.ts';
import type { StatementContext } from './statement-pages.ts';
import { statusBadge } from './status-badge.ts';
import { placeIn } from './words.ts';

const WORDS = {
  en: {
    title: 'Every claim of the report, recomputed',
    caption: (count: number) => `${count} claims in the order of the report`,
    counted: 'claims',
    verdict: 'Verdict',
    chapter: 'Chapter',
    heads: ['Section', 'Claim', 'Stated', 'Recomputed', 'Verdict', 'Note'],
    way: 'the way to this verdict',
  },
  nl: {
    title: 'Elke bewering van het rapport, nagerekend',
    caption: (count: number) => `${count} beweringen in de volgorde van het rapport`,
    counted: 'beweringen',
    verdict: 'Oordeel',
    chapter: 'Hoofdstuk',
    heads: ['Plaats', 'Bewering', 'Gesteld', 'Nagerekend', 'Oordeel', 'Toelichting'],
    way: 'de weg naar dit oordeel',
  },
} satisfies Record<Language, unknown>;

/**
 * The page of all claims: each stated value beside the recomputed one, with its verdict, and the way to it.
 */
export function ledgerPage(context: StatementContext): string {
  const { edition, parts, input } = context;
  const { language } = edition;
  const words = WORDS[language];
  const { claims = [] } = input;
  const verdicts = [...new Set(claims.map(({ verdict }) => verdict))].sort((a, b) =>
    verdictName(a, language).localeCompare(verdictName(b, language), language),
  );
  const counts = verdicts.map(
    (verdict) =>
      `<li>${statusBadge(verdict, language)} ${claims.filter((claim) => claim.verdict === verdict).length}</li>`,
  );
  const chapters = [...new Set(claims.map(({ section }) => chapterOf(section)))].sort(compareChapters);
  const form = filterForm(
    'claims',
    words.counted,
    [
      {
        name: 'verdict',
        label: words.verdict,
        values: verdicts.map((verdict) => ({ value: verdict, text: verdictName(verdict, language) })),
      },
      {
        name: 'chapter',
        label: words.chapter,
        values: chapters.map((chapter) => ({ value: chapter, text: chapterName(chapter, language) })),
      },
    ],
    language,
  );
  return pageFrame(
    {
      title: words.title,
      path: 'ledger.html',
      scripts: ['filter.js'],
      main: [
        `<h1>${words.title}</h1>`,
        `<ul class="counts">${counts.join('')}</ul>`,
        form,
        '<table class="ledger" id="claims" data-by-row>',
        `<caption>${words.caption(claims.length)}</caption>`,
        `<thead><tr>${words.heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>`,
        `<tbody>\n${claims.map((claim) => claimRow(claim, context)).join('\n')}\n</tbody>`,
        '</table>',
      ].join('\n'),
    },
    parts,
  );
}

function claimRow(claim: SiteClaim, { edition, names, input }: StatementContext): string {
  const { language } = edition;
  const words = WORDS[language];
  const { id, section, claim: said, worded, recomputed, verdict, reason, note } = claim;
  const place = `claim ${id}`;
  const way = addressOf(claimsPath(section), id);
  const found = (input.findings ?? [])
    .filter(({ claims }) => claims.includes(id))
    .map(
      ({ finding, title }) =>
        `<a href="${addressOf('findings.html', finding)}">${edition.html(title, `finding ${finding}`)}</a>`,
    );
  const told = [
    ...(reason ? [names.told(reason, place)] : []),
    ...(note.en ? [edition.html(note, `note of ${place}`)] : []),
    ...found,
  ].join('; ');
  const cells = [
    `<a data-way href="${way}" title="${words.way}">${escapeMarkup(placeIn(section, language))}</a>`,
    edition.html(said, place),
    names.told(worded, place),
    recomputed === '' ? '–' : numberLink(way, names.told(recomputed, place), true),
    statusBadge(verdict, language),
    told,
  ];
  return [
    `<tr data-row id="${escapeMarkup(id)}" data-verdict="${escapeMarkup(verdict)}" data-chapter="${escapeMarkup(chapterOf(section))}">`,
    ...cells.map(
      (html, index) =>
        `<td data-name="${words.heads[index]}">${html === '' ? '' : `<div>${html}</div>`}</td>`,
    ),
    '</tr>',
  ].join('');
}
