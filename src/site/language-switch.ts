import type { Language } from '../charts/language.ts';

const NAMES: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['nl', 'Nederlands'],
];

/**
 * A button for each language of the charts. Without JavaScript it stays hidden, and every chart is shown as it was
 * made.
 *
 * @param made the language in which the page's charts were made
 */
export function languageSwitch(made: Language): string {
  const buttons = NAMES.map(
    ([language, name]) =>
      `<button type="button" value="${language}" lang="${language}" aria-pressed="${language === made}">${name}</button>`,
  );
  return `<div class="language" role="group" aria-labelledby="charts-in"><span id="charts-in">Charts in</span>${buttons.join('')}</div>`;
}
