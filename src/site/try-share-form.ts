import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';
import { nameOfReading } from '../contracts/reading-names.ts';
import type { SiteAnswer } from './site-input.ts';
import type { Names } from './words.ts';

const WORDS = {
  en: {
    title: 'Try other counts, or another reading',
    answer: 'Answer',
    count: 'number of managers',
    of: 'of',
    reading: 'Reading',
    any: 'every fair one',
    stated: 'The report says',
    reset: 'Back to a count that fits',
  },
  nl: {
    title: 'Probeer andere aantallen, of een andere lezing',
    answer: 'Antwoord',
    count: 'aantal managers',
    of: 'van',
    reading: 'Lezing',
    any: 'elke redelijke',
    stated: 'Het rapport zegt',
    reset: 'Terug naar een aantal dat past',
  },
} satisfies Record<Language, Record<string, string>>;

const READINGS = [
  'direct',
  'half to even',
  'rounding twice, to a decimal and then whole',
  'the sum of rounded categories',
];

/**
 * A form in which a reader tries how many managers gave an answer: hidden until its script is there, and
 * empty where the report gives no number exactly.
 *
 * @param answers to one question in one wave
 * @param first the answer that is chosen at first, where not the first with a number
 */
export function tryShareForm(
  answers: readonly SiteAnswer[],
  names: Names,
  language: Language,
  first?: string,
): string {
  const words = WORDS[language];
  const tried = answers.flatMap(({ item, response, stated, possible }) => {
    const exact = stated.find((one) => one.exact !== null)?.exact;
    return exact == null
      ? []
      : [{ response, name: names.statistic(item, response), stated: exact, possible }];
  });
  const chosen = tried.find(({ response }) => response === first) ?? tried[0];
  const [one] = answers;
  if (chosen === undefined || one === undefined) return '';
  const at = chosen.possible[Math.floor(chosen.possible.length / 2)] ?? { count: 0, n: 1 };
  const options = tried.map(
    ({ response, name }) =>
      `<option value="${escapeMarkup(response)}"${response === chosen.response ? ' selected' : ''}>${escapeMarkup(name)}</option>`,
  );
  const readings = READINGS.map(
    (name) => `<option value="${name}">${escapeMarkup(nameOfReading(name)[language])}</option>`,
  );
  const number = (name: string, value: number | string, least: number) =>
    `<input type="number" name="${name}" min="${least}" max="999" step="1" value="${value}" inputmode="numeric">`;
  return [
    `<form class="try" data-try-share="${escapeMarkup(JSON.stringify({ tried, language }))}" aria-label="${escapeMarkup(`${words.title}: ${names.label(one.item)}, ${one.wave}`)}" hidden>`,
    `<h3>${words.title}</h3>`,
    `<p><label>${words.answer} <select name="response">${options.join('')}</select></label> <label>${words.count} ${number('count', at.count, 0)}</label> <label>${words.of} ${number('n', at.n, 1)}</label></p>`,
    `<p><label>${words.reading} <select name="reading"><option value="">${words.any}</option>${readings.join('')}</select></label> <label>${words.stated} ${number('stated', chosen.stated, 0)}%</label> <button type="reset">${words.reset}</button></p>`,
    '<div class="try-result" role="status"></div>',
    '</form>',
  ].join('');
}
