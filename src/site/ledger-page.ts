import { escapeMarkup } from '../contracts/escape-markup.ts';
import { chapterOf, compareChapters } from './chapter-of.ts';
import { filterForm } from './filter-form.ts';
import { pageFrame, type SiteParts } from './page-frame.ts';
import type { SiteClaim, SiteFinding } from './site-input.ts';
import { statusBadge } from './status-badge.ts';

/** The page of all claims: each stated value beside the recomputed one, with its verdict. */
export function ledgerPage(
  claims: readonly SiteClaim[],
  parts: SiteParts,
  findings: readonly SiteFinding[] = [],
): string {
  const verdicts = claims.map(({ verdict }) => verdict).sort();
  const counts = [...new Set(verdicts)].map(
    (verdict) =>
      `<li>${statusBadge(verdict)} ${claims.filter((claim) => claim.verdict === verdict).length}</li>`,
  );
  const form = filterForm('claims', 'claims', [
    { name: 'verdict', label: 'Verdict', values: verdicts },
    {
      name: 'chapter',
      label: 'Chapter',
      values: claims.map(({ section }) => chapterOf(section)).sort(compareChapters),
    },
  ]);
  const heads = ['Section', 'Claim', 'Stated', 'Recomputed', 'Verdict', 'Note'];
  return pageFrame(
    {
      title: 'Claims · reading copy',
      root: '',
      scripts: ['filter.js'],
      main: [
        '<h1>Every claim of the report, recomputed</h1>',
        `<ul class="counts">${counts.join('')}</ul>`,
        form,
        '<table class="ledger" id="claims">',
        `<caption>${claims.length} claims in the order of the report</caption>`,
        `<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>`,
        `<tbody>\n${claims.map((claim) => claimRow(claim, findings)).join('\n')}\n</tbody>`,
        '</table>',
      ].join('\n'),
    },
    parts,
  );
}

function claimRow(claim: SiteClaim, findings: readonly SiteFinding[]): string {
  const { id, section, claim: words, worded, recomputed, verdict, note } = claim;
  const found = findings
    .filter(({ claims }) => claims.includes(id))
    .map(
      ({ finding }) => `<a href="findings.html#${encodeURIComponent(finding)}">${escapeMarkup(finding)}</a>`,
    );
  const cell = (name: string, html: string) => `<td data-name="${name}">${html}</td>`;
  return [
    `<tr data-row id="${escapeMarkup(id)}" data-verdict="${escapeMarkup(verdict)}" data-chapter="${escapeMarkup(chapterOf(section))}">`,
    cell(
      'Section',
      `<a href="#${encodeURIComponent(id)}" title="${escapeMarkup(id)}">${escapeMarkup(section)}</a>`,
    ),
    cell('Claim', escapeMarkup(words)),
    cell('Stated', escapeMarkup(worded)),
    cell('Recomputed', escapeMarkup(recomputed || '–')),
    cell('Verdict', statusBadge(verdict)),
    cell('Note', [escapeMarkup(note), ...found].join(' ')),
    '</tr>',
  ].join('');
}
