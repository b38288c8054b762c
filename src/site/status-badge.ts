import { escapeMarkup } from '../contracts/escape-markup.ts';
import { VERDICTS, type Verdict } from '../contracts/verdict.ts';

/** A verdict in words, with a sign and a colour that say the same, and what it means as its title. */
export function statusBadge(verdict: Verdict): string {
  const { sign, meaning, isError } = VERDICTS[verdict];
  const error = isError ? ' data-error' : '';
  return `<span class="status" data-verdict="${verdict}"${error} title="${escapeMarkup(meaning.en)}"><span aria-hidden="true">${sign}</span> ${escapeMarkup(verdict)}</span>`;
}
