import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';
import { VERDICTS, type Verdict, verdictName } from '../contracts/verdict.ts';

/** A verdict in words, with a sign and a colour that say the same, and what it means as its title. */
export function statusBadge(verdict: Verdict, language: Language): string {
  const { sign, meaning, isError } = VERDICTS[verdict];
  const error = isError ? ' data-error' : '';
  return `<span class="status" data-verdict="${verdict}"${error} title="${escapeMarkup(meaning[language])}"><span aria-hidden="true">${sign}</span> ${escapeMarkup(verdictName(verdict, language))}</span>`;
}
