import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';
import { VERDICTS, type Verdict, verdictName } from '../contracts/verdict.ts';

/** A verdict in words, with a sign and a colour that say the same, and what it means as its title. */
export function statusBadge(verdict: Verdict, language: Language): string {
  const { sign, meaning, tone } = VERDICTS[verdict];
  return `<span class="status" data-tone="${tone}" title="${escapeMarkup(meaning[language])}"><span aria-hidden="true">${sign}</span> ${escapeMarkup(verdictName(verdict, language))}</span>`;
}
