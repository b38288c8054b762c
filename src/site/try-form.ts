import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';
import type { SiteRow } from './site-input.ts';
import type { Names } from './words.ts';

const WORDS = {
  en: {
    title: 'Try other counts, or another way of rounding',
    rounding: 'Rounding',
    roundings: {
      'half-up': 'half up',
      'half-even': 'half to even',
      twice: 'twice: to a decimal, then whole',
    },
    stated: 'The report’s text says of the share that agrees',
    nothing: 'Change a number: the row is printed anew, and the verdict moves with it.',
    reset: 'Back to the counts that are drawn',
  },
  nl: {
    title: 'Probeer andere aantallen, of een andere manier van afronden',
    rounding: 'Afronden',
    roundings: {
      'half-up': 'half naar boven',
      'half-even': 'half naar even',
      twice: 'twee keer: op een decimaal, dan geheel',
    },
    stated: 'De tekst van het rapport zegt van het aandeel dat het eens is',
    nothing: 'Verander een getal: de rij wordt opnieuw gedrukt, en het oordeel beweegt mee.',
    reset: 'Terug naar de aantallen die zijn getekend',
  },
} satisfies Record<Language, unknown>;

/**
 * A form in which a reader tries counts of a row: hidden until its script is there.
 *
 * @param stated what a text says of the share that agrees, a whole percentage
 */
export function tryForm(row: SiteRow, names: Names, language: Language, stated = ''): string {
  const words = WORDS[language];
  const { item, wave, printed, chosen, agree } = row;
  const data = { printed, chosen, agree, language };
  const inputs = chosen.map((count, index) => {
    const name = names.statistic(item, `p${index + 1}`);
    return `<label>${escapeMarkup(name)} <input type="number" name="c${index + 1}" min="0" max="99999" step="1" value="${count}" inputmode="numeric"></label>`;
  });
  const roundings = Object.entries(words.roundings).map(
    ([value, text]) => `<option value="${value}">${text}</option>`,
  );
  return [
    `<form class="try" data-try="${escapeMarkup(JSON.stringify(data))}" aria-label="${escapeMarkup(`${words.title}: ${names.label(item)}, ${wave}`)}" hidden>`,
    `<h3>${words.title}</h3><div class="try-counts">${inputs.join('')}</div>`,
    `<p><label>${words.rounding} <select name="rounding">${roundings.join('')}</select></label> <label>${words.stated} <input type="number" name="stated" min="0" max="100" step="1" value="${stated}">%</label> <button type="reset">${words.reset}</button></p>`,
    `<div class="try-result" role="status">${words.nothing}</div>`,
    '</form>',
  ].join('');
}
