import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';
import { LANGUAGE_NAMES } from './edition.ts';
import type { Headline } from './headline.ts';
import type { SiteReport } from './site-input.ts';
import { many } from './words.ts';

const WORDS = {
  en: (h: Headline) =>
    `Every figure and claim recomputed: ${h.valueErrors} of ${many(h.values, 'en')} printed values and ${h.claimErrors} of ${many(h.claims, 'en')} claims are errors.`,
  nl: (h: Headline) =>
    `Elke figuur en bewering nagerekend: ${h.valueErrors} van ${many(h.values, 'nl')} gedrukte waarden en ${h.claimErrors} van ${many(h.claims, 'nl')} beweringen zijn fout.`,
} satisfies Record<Language, (headline: Headline) => string>;

/**
 * The page at the root of the site. A server could choose an edition by what a browser asks for; a folder
 * cannot, so this page does: its script opens the edition chosen before, or else that of the browser's
 * language. Without a script it offers both, each with the answer in its own words.
 */
export function landingPage(headline: Headline, report: SiteReport | undefined): string {
  const title = report?.title ?? 'rekenschap';
  const links = (['nl', 'en'] as const).map(
    (language) =>
      `<li lang="${language}"><a data-edition="${language}" href="${language}/index.html">${LANGUAGE_NAMES[language]}</a><p>${WORDS[language](headline)}</p></li>`,
  );
  return `${[
    '<!doctype html>',
    '<html lang="nl">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeMarkup(title)}</title>`,
    '<link rel="icon" href="data:,">',
    '<link rel="stylesheet" href="assets/fonts.css">',
    '<link rel="stylesheet" href="assets/site.css">',
    '<script defer src="assets/landing.js"></script>',
    '</head>',
    `<body class="landing"><main><h1>${escapeMarkup(title)}</h1><ul>${links.join('\n')}</ul></main></body>`,
    '</html>',
  ].join('\n')}\n`;
}
