import { escapeMarkup } from '../contracts/escape-markup.ts';

const SIGNS: Readonly<Record<string, string>> = {
  reproduced: '✓',
  'reproduced with mismatches': '≠',
  'partly in the report': '◐',
  'not in the report': '○',
  contradicted: '≠',
  'contradicts itself': '≠',
  undetermined: '◐',
  'not checkable': '○',
};

/** A status or verdict in words, with a sign and a colour that say the same. */
export function statusBadge(status: string): string {
  const sign = SIGNS[status] ?? '·';
  return `<span class="status" data-sign="${sign}"><span aria-hidden="true">${sign}</span> ${escapeMarkup(status)}</span>`;
}
