import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';
import { EDITIONS, LANGUAGE_NAMES } from './edition.ts';
import type { SiteReport } from './site-input.ts';

/** What differs between the pages. */
interface PageFrame {
  readonly title: string;
  /** HTML of the main part, beginning with its heading of the first level */
  readonly main: string;
  /** HTML of a list of contents beside the main part */
  readonly aside?: string;
  /** Scripts of the site's `assets` folder, by name */
  readonly scripts: readonly string[];
  /** Scripts that wait for nothing, not even for the page */
  readonly early?: readonly string[];
  /** Where the page stands in its edition: `index.html`, `notebooks/01.html` */
  readonly path: string;
}

/** What every page of an edition knows of the others. */
export interface SiteParts {
  readonly language: Language;
  /** The report that is read; a site of a study that names none has no line on it */
  readonly report: SiteReport | undefined;
  readonly findings: boolean;
  readonly ledger: boolean;
  /** Statements with the printed rows behind them */
  readonly statements: boolean;
  /** The reference of the package, which is in English alone */
  readonly reference: boolean;
}

// nothing from elsewhere, no script in the page itself; Plotly and outputs do set styles on elements. A frame
// that runs a reader's cells brings a policy of its own
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src data:; frame-src 'self'; base-uri 'none'; form-action 'none'";

const WORDS = {
  en: {
    brand: 'Reading copy',
    site: 'Site',
    skip: 'Skip to the content',
    figures: 'Figures',
    notebooks: 'Notebooks',
    findings: 'Findings',
    ledger: 'Claims',
    statements: 'Statements',
    glossary: 'Glossary',
    reference: 'Reference',
    search: 'Search',
    other: 'This page in Dutch',
    foot: 'Made by rekenschap from executed notebooks. Every page works offline; nothing you do here leaves your computer.',
  },
  nl: {
    brand: 'Leeskopie',
    site: 'Site',
    skip: 'Naar de inhoud',
    figures: 'Figuren',
    notebooks: 'Notebooks',
    findings: 'Bevindingen',
    ledger: 'Beweringen',
    statements: 'Stellingen',
    glossary: 'Begrippen',
    reference: 'Naslag (Engels)',
    search: 'Zoeken',
    other: 'Deze pagina in het Engels',
    foot: 'Gemaakt door rekenschap uit uitgevoerde notebooks. Elke pagina werkt zonder internet; wat u hier doet, blijft op uw computer.',
  },
} satisfies Record<Language, Record<string, string>>;

/** The way from a page to the root of its edition: empty there, `../` one folder down. */
const upFrom = (path: string): string => '../'.repeat(path.split('/').length - 1);

/** A whole page: head with its security policy, way past the header, header, main part, foot. */
export function pageFrame(
  { title, main, aside, scripts, early = [], path }: PageFrame,
  parts: SiteParts,
): string {
  const { language } = parts;
  const words = WORDS[language];
  const root = `${upFrom(path)}../`;
  return `${[
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeMarkup(title)} · ${words.brand.toLowerCase()}</title>`,
    `<link rel="icon" href="data:,">`,
    ...early.map((name) => `<script async src="${root}assets/${name}"></script>`),
    `<link rel="stylesheet" href="${root}assets/fonts.css">`,
    `<link rel="stylesheet" href="${root}assets/site.css">`,
    ...['edition.js', 'way.js', 'rows.js', 'scrolls.js', ...scripts].map(
      (name) => `<script defer src="${root}assets/${name}"></script>`,
    ),
    '</head>',
    '<body>',
    `<a class="skip" href="#content">${words.skip}</a>`,
    header(path, parts),
    `<div class="${aside ? 'columns' : 'column'}">`,
    ...(aside ? [aside] : []),
    `<main id="content" tabindex="-1">\n${main}\n</main>`,
    '</div>',
    `<footer><p>${words.foot}</p></footer>`,
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

function header(path: string, parts: SiteParts): string {
  const { language, report } = parts;
  const words = WORDS[language];
  const up = upFrom(path);
  const links = [
    ['figures.html', words.figures],
    ...(parts.findings ? [['findings.html', words.findings]] : []),
    ...(parts.ledger ? [['ledger.html', words.ledger]] : []),
    ...(parts.statements ? [['statements.html', words.statements]] : []),
    ['index.html#notebooks', words.notebooks],
    ['glossary.html', words.glossary],
    ['search.html', words.search],
  ].map(([address = '', text = '']) => {
    const here = address === path ? ' aria-current="page"' : '';
    return `<li><a href="${up}${address}"${here}>${text}</a></li>`;
  });
  if (parts.reference) {
    const english = language === 'en' ? '' : ' hreflang="en"';
    links.push(`<li><a href="${up}../en/api/index.html"${english}>${words.reference}</a></li>`);
  }
  const name = report
    ? `<p class="report" lang="nl"><cite>${escapeMarkup(report.title)}</cite> <span>${escapeMarkup(`${report.bureau}, ${report.year}`)}</span></p>`
    : '';
  return [
    '<header class="site-head"><div>',
    `<div class="names"><a class="brand" href="${up}index.html">${words.brand}</a>${name}</div>`,
    languageLink(path, language),
    `<nav aria-label="${words.site}"><ul>${links.join('')}</ul></nav>`,
    '</div></header>',
  ].join('\n');
}

/** The same page in the other language, where it has one. */
function languageLink(path: string, language: Language): string {
  if (path.startsWith('api/')) return '';
  const [other] = EDITIONS.filter((one) => one !== language) as [Language];
  const address = `${upFrom(path)}../${other}/${path.split('/').map(encodeURIComponent).join('/')}`;
  return `<a class="other-edition" data-edition="${other}" href="${address}" lang="${other}" hreflang="${other}">${LANGUAGE_NAMES[other]}</a>`;
}
