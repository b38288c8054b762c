import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';
import type { SiteReport } from './site-input.ts';

const WORDS = {
  en: {
    cite: 'How to cite',
    report: 'The report',
    copy: 'This reading copy',
    copyTitle: (title: string) => `Reading copy of “${title}”: every figure and claim recomputed`,
    figure: (label: string) => `${label} of `,
    commissioned: 'commissioned by',
    bibtex: 'BibTeX',
    copyButton: 'Copy',
  },
  nl: {
    cite: 'Zo verwijst u',
    report: 'Het rapport',
    copy: 'Deze leeskopie',
    copyTitle: (title: string) => `Leeskopie van “${title}”: elke figuur en bewering nagerekend`,
    figure: (label: string) => `${label} uit `,
    commissioned: 'in opdracht van',
    bibtex: 'BibTeX',
    copyButton: 'Kopieer',
  },
} satisfies Record<Language, unknown>;

const surname = (name: string): string => name.split(' ').slice(1).join(' ').replace(/^van /, 'Van ');
const initial = (name: string): string => `${name.charAt(0)}.`;
const people = (authors: readonly string[]): string =>
  authors.map((name) => `${surname(name)}, ${initial(name)}`).join(' & ');

/** How one refers to the report in a list of references. */
function reportReference(report: SiteReport): string {
  const { authors, year, title, place, bureau } = report;
  return `${people(authors)} (${year}). ${title}. ${place}: ${bureau}.`;
}

/** How one refers to the reading copy, or to one figure of it, in text and as BibTeX. */
function citations(
  report: SiteReport,
  language: Language,
  figure?: { readonly label: string; readonly address: string },
): { text: string; bibtex: string } {
  const words = WORDS[language];
  const title = `${figure ? words.figure(figure.label) : ''}${words.copyTitle(report.title)}`;
  const text = `rekenschap. ${title}. ${words.report}: ${reportReference(report)}${figure ? ` ${figure.address}` : ''}`;
  const key = `rekenschap${report.year}${figure ? figure.label.toLowerCase().replace(/[^a-z0-9]+/g, '') : ''}`;
  // LaTeX takes these signs for commands
  const field = (value: string) => `{${value.replace(/[{}\\]/g, '').replace(/[&%$#_]/g, '\\$&')}}`;
  const fields = {
    title: field(title),
    author: '{{rekenschap}}',
    note: field(`${words.report}: ${reportReference(report)}`),
    year: field(report.year),
    ...(figure ? { howpublished: field(figure.address) } : {}),
    language: field(language === 'nl' ? 'dutch' : 'english'),
  };
  const body = Object.entries(fields).map(([name, value]) => `  ${name} = ${value}`);
  return { text, bibtex: `@misc{${key},\n${body.join(',\n')}\n}` };
}

/** A block that says how to cite: text and BibTeX, each with a button that copies it. */
export function citationBlock(
  report: SiteReport,
  language: Language,
  figure?: { readonly label: string; readonly address: string },
): string {
  const words = WORDS[language];
  const { text, bibtex } = citations(report, language, figure);
  const copied = (content: string, kind: string) =>
    `<div class="copied"><pre class="citation" tabindex="0" aria-label="${kind}">${escapeMarkup(content)}</pre><button type="button" data-copy hidden>${words.copyButton}</button></div>`;
  return [
    ...(figure
      ? []
      : [`<p><b>${words.report}.</b> <span lang="nl">${escapeMarkup(reportReference(report))}</span></p>`]),
    `<p><b>${words.copy}.</b></p>${copied(text, words.cite)}`,
    `<details><summary>${words.bibtex}</summary>${copied(bibtex, words.bibtex)}</details>`,
  ].join('\n');
}

/** The heading above such a block. */
export const citeWord = (language: Language): string => WORDS[language].cite;
