import type { Language } from '../charts/language.ts';
import { escapeMarkup } from '../contracts/escape-markup.ts';
import { languageSwitch } from './language-switch.ts';

/** What differs between the pages. */
export interface PageFrame {
  readonly title: string;
  /** HTML of the main part, beginning with its heading of the first level */
  readonly main: string;
  /** HTML of a list of contents beside the main part */
  readonly aside?: string;
  /** scripts of the site's `assets` folder, by name */
  readonly scripts: readonly string[];
  /** way to the site's root: empty on its own pages, `../` one folder down */
  readonly root: '' | '../';
  /** the language its charts were made in, where it holds them in both: the header then has a switch */
  readonly charts?: Language | undefined;
  /** the language that the page is written in; English where left out */
  readonly language?: Language;
}

/** The pages that all others link to, with whether the site has them. */
export interface SiteParts {
  readonly findings: boolean;
  readonly ledger: boolean;
  /** the reference of the package */
  readonly reference?: boolean;
}

// nothing from elsewhere, no script in the page itself; Plotly and outputs do set styles on elements
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src data:; frame-src 'self'; base-uri 'none'; form-action 'none'";

/** A whole page: head with its security policy, way past the header, header, main part, foot. */
export function pageFrame(
  { title, main, aside, scripts, root, charts, language = 'en' }: PageFrame,
  parts: SiteParts,
): string {
  const links = [
    ['index.html', 'Figures'],
    ['index.html#notebooks', 'Notebooks'],
    ...(parts.findings ? [['findings.html', 'Findings']] : []),
    ...(parts.ledger ? [['ledger.html', 'Claims']] : []),
    ...(parts.reference ? [['api/index.html', 'Reference']] : []),
  ];
  return `${[
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeMarkup(title)}</title>`,
    `<link rel="icon" href="data:,">`,
    // not deferred: a page shows its charts in one language from the start
    ...(charts ? [`<script src="${root}assets/language.js"></script>`] : []),
    `<link rel="stylesheet" href="${root}assets/fonts.css">`,
    `<link rel="stylesheet" href="${root}assets/site.css">`,
    ...scripts.map((name) => `<script defer src="${root}assets/${name}"></script>`),
    '</head>',
    '<body>',
    '<a class="skip" href="#content">Skip to the content</a>',
    '<header class="site-head"><div><nav aria-label="Site">',
    `<a class="brand" href="${root}index.html">Reading copy</a>`,
    `<ul>${links.map(([href, text]) => `<li><a href="${root}${href}">${text}</a></li>`).join('')}</ul>`,
    '</nav>',
    ...(charts ? [languageSwitch(charts)] : []),
    '</div></header>',
    `<div class="${aside ? 'columns' : 'column'}">`,
    ...(aside ? [aside] : []),
    `<main id="content" tabindex="-1">\n${main}\n</main>`,
    '</div>',
    '<footer><p>Made by rekenschap from executed notebooks. Every page works offline.</p></footer>',
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}
