import type { Language } from '../../contracts/language.ts';
import { countsInWords, isError, verdictName } from '../../contracts/verdict.ts';
import {
  addressOf,
  claimsPath,
  figurePath,
  notebookPath,
  questionPath,
  statementPath,
} from '../addresses.ts';
import { glossaryTerms } from '../glossary-page.ts';
import { cellText, titledSections } from '../notebook-page.ts';
import type { PackageEntry } from '../reference/reference.ts';
import { referencePath } from '../reference/reference-pages.ts';
import type { SiteRow } from '../site-input.ts';
import type { StatementContext } from '../statement-pages.ts';
import { placeIn } from '../words.ts';
import { pageEntries } from './page-entries.ts';
import type { SearchEntry } from './search-entry.ts';

/** Everything that a search of an edition finds, errors first within each kind. */
export function searchEntries(context: StatementContext): SearchEntry[] {
  const { edition, input } = context;
  const { findings = [], reference = [] } = input;
  const { plain } = edition;
  const terms = glossaryTerms(edition.language, input.report);
  return [
    ...pageEntries(context),
    ...findings.map(
      ({ finding, title, explanation }): SearchEntry => [
        'finding',
        addressOf('findings.html', finding),
        plain(title, `finding ${finding}`),
        plain(explanation, `explanation of ${finding}`),
        '',
      ],
    ),
    ...figureEntries(context),
    ...statementEntries(context),
    ...questionEntries(context),
    ...claimEntries(context),
    ...sectionEntries(context),
    ...[...terms.verdicts, ...terms.terms].map(
      ({ id, term, meaning }): SearchEntry => ['term', addressOf('glossary.html', id), term, meaning, ''],
    ),
    ...referenceEntries(reference),
  ];
}

/** Every statement with the share that agrees and the printed parts of it: either finds the statement. */
function statementEntries({ edition, names, input }: StatementContext): SearchEntry[] {
  const { rows = [] } = input;
  return [...new Set(rows.map(({ item }) => item))].map((item) => {
    const shares = rows.filter((row) => row.item === item).map((row) => sharesOf(row, edition.language));
    const text = [names.label(item), ...shares].join(' · ');
    return ['statement', addressOf(statementPath(item)), names.statement(item) ?? item, text, ''];
  });
}

/** `2017: 70% eens (gedrukt 62 + 9 = 71)`. */
function sharesOf({ wave, printed, agree, possible, basis }: SiteRow, language: Language): string {
  const words = { en: { agree: 'agree', printed: 'printed' }, nl: { agree: 'eens', printed: 'gedrukt' } }[
    language
  ];
  const parts = agree.map((answer) => Number(printed[`p${answer}`]));
  const sum = parts.reduce((total, part) => total + part, 0);
  const told = Number.isNaN(sum) ? '' : `${words.printed} ${parts.join(' + ')} = ${sum}`;
  const share = (counts: readonly number[]) =>
    Math.round((100 * addedUp(agree.map((answer) => counts[answer - 1] ?? 0))) / addedUp(counts));
  const shares = basis === 'nearest' ? [] : [...new Set(possible.map(share))].sort((a, b) => a - b);
  if (shares.length === 0) return `${wave}: ${told}`;
  return `${wave}: ${shares.map((one) => `${one}%`).join(', ')} ${words.agree}${told === '' ? '' : ` (${told})`}`;
}

const addedUp = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Every question to managers with the percentages that the report states. */
function questionEntries({ names, input }: StatementContext): SearchEntry[] {
  const { answers = [] } = input;
  return [...new Set(answers.map(({ item }) => item))].map((item) => {
    const stated = answers
      .filter((answer) => answer.item === item)
      .flatMap(({ wave, response, stated: places }) => {
        const exact = new Set(places.flatMap((place) => place.exact ?? []));
        const answer = names.statistic(item, response).toLowerCase();
        return [...exact].map((share) => `${wave}: ${share}% ${answer}`);
      });
    const text = [names.label(item), ...stated].join(' · ');
    return ['statement', addressOf(questionPath(item)), names.statement(item) ?? item, text, ''];
  });
}

function figureEntries({ edition: { language }, names, figures }: StatementContext): SearchEntry[] {
  return figures.map(({ id, label, title, counts, verdict, items = [], asked }) => {
    const statements = items.length < 8 ? items.flatMap((item) => names.statement(item) ?? []) : [];
    const text = [asked ?? '', ...statements, countsInWords(counts, language)].filter(Boolean).join(' · ');
    return ['figure', addressOf(figurePath(id)), `${label}. ${title}`, text, verdictName(verdict, language)];
  });
}

/** The claims, errors first. */
function claimEntries({ edition: { language, plain }, names, input }: StatementContext): SearchEntry[] {
  return [...(input.claims ?? [])]
    .sort((a, b) => Number(isError(b.verdict)) - Number(isError(a.verdict)))
    .map(({ id, section, claim, worded, verdict }) => [
      'claim',
      addressOf(claimsPath(section), id),
      plain(claim, `claim ${id}`),
      `${placeIn(section, language)}: ${names.toldPlain(worded, `claim ${id}`)}`,
      verdictName(verdict, language),
    ]);
}

/** The sections of notebooks that have a heading, with the beginning of their text. */
function sectionEntries({ edition, input }: StatementContext): SearchEntry[] {
  return input.notebooks.flatMap((notebook) =>
    titledSections(notebook, edition).sections.flatMap(({ id, heading, cells }): SearchEntry[] => {
      if (heading === '') return [];
      const text = cells
        .filter(({ cell_type }) => cell_type === 'markdown')
        .map((cell) => cellText(cell, edition, notebook.name).text.replace(/^#+ .*$/m, ''))
        .join(' ')
        .replace(/[`*#\n]+/g, ' ')
        .trim();
      return [['section', addressOf(notebookPath(notebook.name), id), heading, text.slice(0, 600), '']];
    }),
  );
}

/**
 * Every public name of the package with the first sentence that its source
 * says of it, at the first entry that has it.
 */
function referenceEntries(entries: readonly PackageEntry[]): SearchEntry[] {
  const found = new Map<string, SearchEntry>();
  for (const { name: entry, names } of entries) {
    for (const { name, kind, doc } of names) {
      const [sentence = ''] = /^[\s\S]*?(?:[.:](?=\s|$)|$)/.exec(doc.trim()) ?? [];
      const text = sentence.replace(/[`*]|\{@link (\w+)\}/g, '$1').replace(/\s+/g, ' ');
      const address = `../en/${addressOf(referencePath(entry), name)}`;
      if (!found.has(name)) found.set(name, ['reference', address, `${name} (${kind})`, text, entry]);
    }
  }
  return [...found.values()];
}
