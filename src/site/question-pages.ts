import { escapeMarkup } from '../contracts/escape-markup.ts';
import { type Language, writeNumber } from '../contracts/language.ts';
import { partTold } from '../contracts/told.ts';
import { questionPath } from './addresses.ts';
import type { Edition } from './edition.ts';
import type { SiteAnswer } from './site-input.ts';
import { stackedTable } from './stacked-table.ts';
import { claimLine, figureLine, type PageMain, type StatementContext } from './statement-pages.ts';
import { tryShareForm } from './try-share-form.ts';
import { type Names, placeIn } from './words.ts';

const WORDS = {
  en: {
    asked:
      'Asked of managers, whose answers were not printed as a table: the report gives these numbers in its text and charts.',
    heads: ['Answer', 'The report says', 'Counts that fit', 'In percent'],
    silent: 'not in the report',
    all: 'every count',
    more: (count: number) => `and ${count} more`,
    how: 'A count fits where it gives every exact number of this question under a fair reading: of rounding, and of what the percentages are of. A percentage is the count divided by n, times 100, rounded to a whole number.',
    shown: 'Where the report shows it',
    said: 'What the report says of it',
    sizes: { n: 'answered', dont_know: 'did not know' },
  },
  nl: {
    asked:
      'Gevraagd aan managers, van wie de antwoorden niet als tabel zijn gedrukt: het rapport geeft deze getallen in de tekst en de grafieken.',
    heads: ['Antwoord', 'Het rapport zegt', 'Aantallen die passen', 'In procenten'],
    silent: 'niet in het rapport',
    all: 'elk aantal',
    more: (count: number) => `en nog ${count}`,
    how: 'Een aantal past als het elk exact getal over deze vraag oplevert volgens een redelijke lezing: van het afronden, en van de groep waarover het percentage gaat. Een percentage is het aantal gedeeld door n, maal 100, afgerond op een geheel getal.',
    shown: 'Waar het rapport dit laat zien',
    said: 'Wat het rapport ervan zegt',
    sizes: { n: 'gaven antwoord', dont_know: 'wisten het niet' },
  },
} satisfies Record<Language, unknown>;

/** More counts than this are not listed one by one. */
const MOST_LISTED = 12;

/** The main part of a page for every question to managers of which the report gives numbers. */
export function questionMains({ edition, names, input, figures }: StatementContext): Map<string, PageMain> {
  const { answers = [], claims = [] } = input;
  const { language } = edition;
  const words = WORDS[language];
  const items = [...new Set(answers.map(({ item }) => item))];
  return new Map(
    items.map((item) => {
      const own = answers.filter((answer) => answer.item === item);
      const asked = names.statement(item) ?? names.label(item);
      const shown = figures.filter((figure) => figure.items?.includes(item));
      const said = claims.filter(({ statistic }) => new RegExp(`\\b${item}\\b`).test(statistic));
      const list = (title: string, lines: readonly string[]) =>
        lines.length === 0
          ? ''
          : `<section><h2>${title}</h2><ul class="said">${lines.join('')}</ul></section>`;
      const main = [
        `<h1>${escapeMarkup(asked)} <small>${escapeMarkup(names.label(item))}</small></h1>`,
        `<p>${words.asked}</p>`,
        ...[...new Set(own.map(({ wave }) => wave))].map((wave) =>
          waveHtml(
            own.filter((answer) => answer.wave === wave),
            edition,
            names,
          ),
        ),
        `<p class="soft">${words.how}</p>`,
        list(
          words.shown,
          shown.map((one) => figureLine(one, language)),
        ),
        list(
          words.said,
          said.map((claim) => claimLine(claim, edition, names)),
        ),
      ].join('\n');
      return [questionPath(item), { title: asked, main }];
    }),
  );
}

function waveHtml(answers: readonly SiteAnswer[], edition: Edition, names: Names): string {
  const [first] = answers;
  if (!first) return '';
  const { language } = edition;
  const words = WORDS[language];
  const { item, wave } = first;
  const isSize = (response: string): response is 'n' | 'dont_know' =>
    response === 'n' || response === 'dont_know';
  const sizes = answers.flatMap(({ response, stated }) =>
    isSize(response) ? [`${words.sizes[response]}: ${statedHtml(stated, edition, `question ${item}`)}`] : [],
  );
  const rows = answers
    .filter(({ response }) => !isSize(response))
    .map(({ response, stated, possible }) => {
      return [
        escapeMarkup(names.statistic(item, response)),
        stated.length === 0
          ? `<span class="soft">${words.silent}</span>`
          : statedHtml(stated, edition, `question ${item}`),
        countsText(possible, language),
        rangeText(possible, language),
      ];
    });
  return [
    `<section class="printed-row" id="wave-${escapeMarkup(wave)}"><h2>${escapeMarkup(wave)}</h2>`,
    sizes.length > 0 ? `<p>${sizes.join('; ')}</p>` : '',
    stackedTable('figures-of', `${names.label(item)}, ${wave}`, words.heads, rows),
    tryShareForm(
      answers.filter(({ response }) => !isSize(response)),
      names,
      language,
    ),
    '</section>',
  ].join('\n');
}

/** `just over 90 (section 2.2)`: a number once, with all its places. */
function statedHtml(stated: SiteAnswer['stated'], edition: Edition, place: string): string {
  const places = new Map<string, string[]>();
  for (const { told, source } of stated) {
    const text = edition.html(told, place);
    places.set(text, [...(places.get(text) ?? []), placeIn(source, edition.language)]);
  }
  return [...places]
    .map(([text, at]) => `${text} <small>(${escapeMarkup(at.join(', '))})</small>`)
    .join('; ');
}

function countsText(possible: SiteAnswer['possible'], language: Language): string {
  const words = WORDS[language];
  if (possible.length === 0) return `<span class="soft">${words.all}</span>`;
  const listed = possible.slice(0, MOST_LISTED).map(({ count, n }) => partTold(count, n)[language]);
  const more = possible.length - listed.length;
  return `${listed.join(', ')}${more > 0 ? `, ${words.more(more)}` : ''}`;
}

function rangeText(possible: SiteAnswer['possible'], language: Language): string {
  if (possible.length === 0) return '0–100';
  const shares = possible.map(({ count, n }) => (100 * count) / n);
  const [least, most] = [Math.min(...shares), Math.max(...shares)].map((share) =>
    writeNumber(share, language, 1),
  );
  return least === most ? `${least}` : `${least}–${most}`;
}
