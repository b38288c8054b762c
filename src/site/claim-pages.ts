import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';
import { VERDICTS } from '../contracts/verdict.ts';
import { addressOf, claimsPath, figurePath, questionPath, statementPath } from './addresses.ts';
import { scrollable } from './scrollable.ts';
import type { SiteClaim } from './site-input.ts';
import type { PageMain, StatementContext } from './statement-pages.ts';
import { statusBadge } from './status-badge.ts';
import { tryForm } from './try-form.ts';
import { tryShareForm } from './try-share-form.ts';
import { numberIn, placeIn } from './words.ts';

const WORDS = {
  en: {
    claims: 'Claims',
    stated: 'The report says',
    recomputed: 'Recomputed',
    none: 'nothing can be computed',
    formula: 'Computed as',
    rests: 'Rests on',
    readings: 'Readings that were tried',
    reading: 'Reading',
    gives: 'Gives',
    holds: 'Holds in',
    of: 'of',
    verdict: 'Verdict',
    why: 'Why',
    read: 'How it was read',
    finding: 'Finding',
    possible: (holds: number, possible: number) =>
      `It holds in ${holds} of ${possible} possibilities that agree with the print.`,
  },
  nl: {
    claims: 'Beweringen',
    stated: 'Het rapport zegt',
    recomputed: 'Nagerekend',
    none: 'er valt niets uit te rekenen',
    formula: 'Berekend als',
    rests: 'Berust op',
    readings: 'Lezingen die zijn geprobeerd',
    reading: 'Lezing',
    gives: 'Geeft',
    holds: 'Klopt in',
    of: 'van',
    verdict: 'Oordeel',
    why: 'Waarom',
    read: 'Hoe dit is gelezen',
    finding: 'Bevinding',
    possible: (holds: number, possible: number) =>
      `Dit klopt in ${holds} van ${possible} mogelijkheden die bij het gedrukte passen.`,
  },
} satisfies Record<Language, unknown>;

/** The main part of a page for every section that claims something: the way to each verdict. */
export function claimMains(context: StatementContext): Map<string, PageMain> {
  const { claims = [] } = context.input;
  const { language } = context.edition;
  const sections = [...new Set(claims.map(({ section }) => section))];
  return new Map(
    sections.map((section) => {
      const title = `${WORDS[language].claims}, ${placeIn(section, language)}`;
      const own = claims.filter((claim) => claim.section === section);
      const main = `<h1>${escapeMarkup(title)}</h1>\n${own.map((claim) => claimHtml(claim, context)).join('\n')}`;
      return [claimsPath(section), { title, main }];
    }),
  );
}

function claimHtml(claim: SiteClaim, context: StatementContext): string {
  const { edition, names, input, figures } = context;
  const { language } = edition;
  const words = WORDS[language];
  const { id, section, statistic, formula, worded, recomputed, verdict, reason, note, possible, holds } =
    claim;
  const place = `claim ${id}`;
  const findings = (input.findings ?? []).filter(({ claims }) => claims.includes(id));
  const facts: [string, string][] = [
    [
      words.stated,
      `${names.told(worded, place)} <small>(${escapeMarkup(placeIn(section, language))})</small>`,
    ],
    [words.recomputed, recomputed === '' ? words.none : names.told(recomputed, place)],
    ...(statistic === 'none'
      ? []
      : [
          [
            words.formula,
            `${edition.html(formula, place)} <small><code>${escapeMarkup(statistic)}</code></small>`,
          ] as [string, string],
          [words.rests, restsOn(statistic, context_(input, figures, names, language))] as [string, string],
        ]),
    [
      words.verdict,
      `${statusBadge(verdict, language)}: ${escapeMarkup(VERDICTS[verdict].meaning[language])}. ${possible > 0 ? words.possible(holds, possible) : ''}`,
    ],
    ...(reason ? [[words.why, names.told(reason, place)] as [string, string]] : []),
    ...(note.en ? [[words.read, edition.html(note, `note of ${place}`)] as [string, string]] : []),
    ...findings.map(({ finding, title }): [string, string] => [
      words.finding,
      `<a href="../${addressOf('findings.html', finding)}">${edition.html(title, `finding ${finding}`)}</a>`,
    ]),
  ];
  const list = facts
    .filter(([, html]) => html !== '')
    .map(([name, html]) => `<dt>${name}</dt><dd>${html}</dd>`)
    .join('');
  return `<section class="claim-way" id="${escapeMarkup(id)}"><h2>${edition.html(claim.claim, place)}</h2><dl class="facts">${list}</dl>${readingsTable(claim, context)}${tryHtml(claim, context)}</section>`;
}

/** The readings under which a claim was computed, with what each gives. */
function readingsTable({ id, readings }: SiteClaim, { edition, names }: StatementContext): string {
  if (readings.length === 0) return '';
  const words = WORDS[edition.language];
  const place = `claim ${id}`;
  const { open, close } = scrollable(words.readings);
  const rows = readings.map(
    ({ name, gives, holds, possible }) =>
      `<tr><td>${names.told(name, place)}</td><td>${gives === '' ? '–' : names.told(gives, place)}</td><td>${holds} ${words.of} ${possible}</td></tr>`,
  );
  return `<h3>${words.readings}</h3>${open}<table class="figures-of"><thead><tr><th scope="col">${words.reading}</th><th scope="col">${words.gives}</th><th scope="col">${words.holds}</th></tr></thead><tbody>${rows.join('')}</tbody></table>${close}`;
}

/** A control for a claim on one share: other counts, another reading, and the verdict on what it states. */
function tryHtml({ statistic, worded }: SiteClaim, { edition, names, input }: StatementContext): string {
  const { language } = edition;
  const whole = /^\d+$/.test(worded) ? worded : undefined;
  const [, statement, at] = /^agree\((\w+), (\w+)\)$/.exec(statistic) ?? [];
  const row = (input.rows ?? []).find(({ item, wave }) => item === statement && wave === at);
  if (row) return tryForm(row, names, language, whole);
  const [, question, response, wave] = /^share\([^,()]+, (\w+), ([\w+]+), (\w+)\)$/.exec(statistic) ?? [];
  const answers = (input.answers ?? []).filter((one) => one.item === question && one.wave === wave);
  return answers.some((one) => one.response === response)
    ? tryShareForm(answers, names, language, response)
    : '';
}

interface RestContext {
  readonly statements: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  label(item: string): string;
  readonly language: Language;
}

const context_ = (
  input: StatementContext['input'],
  figures: StatementContext['figures'],
  names: StatementContext['names'],
  language: Language,
): RestContext => ({
  statements: new Set((input.rows ?? []).map(({ item, wave }) => `${item} ${wave}`)),
  questions: new Set((input.answers ?? []).map(({ item, wave }) => `${item} ${wave}`)),
  figures: new Set(figures.map(({ id }) => id)),
  label: names.label,
  language,
});

/** The printed rows and figures that a formula names, each with the way to it. */
function restsOn(
  statistic: string,
  { statements, questions, figures, label, language }: RestContext,
): string {
  const links = new Set<string>();
  for (const [, args = ''] of statistic.matchAll(/\w+\(([^()]*)\)/g)) {
    const names = args.split(', ');
    const [item = '', wave = ''] = [names[0], names.at(-1)];
    if (statements.has(`${item} ${wave}`)) {
      links.add(
        `<a data-way href="../${addressOf(statementPath(item), `wave-${wave}`)}">${escapeMarkup(`${label(item)}, ${wave}`)}</a>`,
      );
    }
    // share(FIGURE, QUESTION, ANSWER, WAVE), valid(FIGURE, QUESTION, WAVE)
    const asked = names[1] ?? '';
    if (questions.has(`${asked} ${wave}`)) {
      links.add(
        `<a data-way href="../${addressOf(questionPath(asked), `wave-${wave}`)}">${escapeMarkup(`${label(asked)}, ${wave}`)}</a>`,
      );
    }
    const figure = /^fig(.+)$/.exec(item)?.[1];
    if (figure && figures.has(figure)) {
      links.add(
        `<a href="../${addressOf(figurePath(figure))}">${escapeMarkup(placeIn(`figure ${numberIn(figure, 'en')}`, language))}</a>`,
      );
    }
  }
  return [...links].join(' · ');
}
