import type { CheckCell } from '../contracts/check-cell.ts';
import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';
import { isError, VERDICT_NAMES } from '../contracts/verdict.ts';
import { addressOf, statementPath, valueId } from './addresses.ts';
import { scrollable } from './scrollable.ts';
import { statusBadge } from './status-badge.ts';
import { type Names, numberIn, placeIn } from './words.ts';

/** A check as a notebook shows it. */
export interface ShownCheck {
  readonly figure: string;
  readonly cells: readonly CheckCell[];
}

const WORDS = {
  en: {
    verdict: 'Verdict',
    what: 'What',
    wave: 'Wave',
    value: 'Value',
    printed: 'Printed',
    recomputed: 'Recomputed',
    where: 'Where',
    why: 'Why',
    none: 'no value',
    agreeing: (count: number) => `${count} values that were recomputed as printed`,
    rest: (count: number) => `${count} values of which the report prints nothing`,
  },
  nl: {
    verdict: 'Oordeel',
    what: 'Wat',
    wave: 'Meting',
    value: 'Waarde',
    printed: 'Gedrukt',
    recomputed: 'Nagerekend',
    where: 'Waar',
    why: 'Waarom',
    none: 'geen waarde',
    agreeing: (count: number) => `${count} waarden die zijn nagerekend zoals gedrukt`,
    rest: (count: number) => `${count} waarden die niet in het rapport staan`,
  },
} satisfies Record<Language, unknown>;

/** What the table of a check needs of the page that it stands on. */
export interface CheckTableContext {
  readonly language: Language;
  readonly names: Names;
  /** Way to the root of the edition */
  readonly up: string;
  /** Statements that have a page */
  readonly statements: ReadonlySet<string>;
  /** Address of what the report says of a question in a wave */
  answer(item: string, wave: string): string | undefined;
  /** Gives every row a place with its own address: on the page of the figure alone */
  readonly places: boolean;
}

/**
 * Printed beside recomputed, what needs a reader first. What agrees, or is not in the report,
 * folds away: it is for who wants to see all.
 */
export function printedBesideRecomputed({ figure, cells }: ShownCheck, context: CheckTableContext): string {
  const words = WORDS[context.language];
  const rank = ({ verdict }: CheckCell) => VERDICT_NAMES.indexOf(verdict);
  const sorted = [...cells].sort((a, b) => rank(a) - rank(b));
  const agreeing = sorted.filter(({ verdict }) => verdict === 'recomputed');
  const absent = sorted.filter(({ verdict }) => verdict === 'not in the report');
  const first = sorted.filter((cell) => !agreeing.includes(cell) && !absent.includes(cell));
  const used = new Set<string>();
  const table = (rows: readonly CheckCell[]) => tableHtml(figure, rows, context, used);
  const folded = (rows: readonly CheckCell[], title: string) =>
    rows.length === 0 ? '' : `<details class="values"><summary>${title}</summary>${table(rows)}</details>`;
  return [
    first.length > 0 ? table(first) : '',
    folded(agreeing, words.agreeing(agreeing.length)),
    folded(absent, words.rest(absent.length)),
  ].join('\n');
}

function tableHtml(
  figure: string,
  rows: readonly CheckCell[],
  context: CheckTableContext,
  used: Set<string>,
): string {
  const words = WORDS[context.language];
  const hasReasons = rows.some(({ reason }) => reason);
  const heads = [
    words.verdict,
    words.what,
    words.wave,
    words.value,
    words.printed,
    words.recomputed,
    words.where,
    ...(hasReasons ? [words.why] : []),
  ];
  const { open, close } = scrollable(`${words.printed} / ${words.recomputed}`);
  const head = heads.map((name) => `<th scope="col">${name}</th>`).join('');
  const body = rows.map((row) => rowHtml(figure, row, context, used, heads)).join('\n');
  return `${open}<table class="check stacks" data-by-row><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>${close}`;
}

function rowHtml(
  figure: string,
  cell: CheckCell,
  { language, names, up, statements, answer, places }: CheckTableContext,
  used: Set<string>,
  heads: readonly string[],
): string {
  const words = WORDS[language];
  const { item, wave, statistic, source, printed, recomputed, verdict, reason } = cell;
  const dutch = language === 'nl' ? cell.nl : undefined;
  const told = (own: string | undefined, text: string) =>
    own === undefined ? names.told(text, place) : escapeMarkup(own);
  const place = `figure ${figure}, ${item} ${wave} ${statistic}`;
  const value = dutch?.printed ?? numberIn(printed ?? '–', language);
  const address = statements.has(item)
    ? `${up}${addressOf(statementPath(item), `wave-${wave}`)}`
    : answer(item, wave);
  const way =
    address === undefined
      ? escapeMarkup(value)
      : `<a class="number" data-way href="${address}">${escapeMarkup(value)}</a>`;
  const id = valueId(item, wave, statistic);
  const isFirst = places && !used.has(id);
  used.add(id);
  const asked = names.statement(item);
  const cells = [
    statusBadge(verdict, language),
    `<span${asked ? ` title="${escapeMarkup(asked)}"` : ''}>${escapeMarkup(names.label(item))}</span>`,
    escapeMarkup(wave),
    escapeMarkup(names.statistic(item, statistic)),
    printed === null ? `<span class="soft">${words.none}</span>` : way,
    told(dutch?.recomputed, recomputed),
    escapeMarkup(placeIn(source, language)),
    ...(heads.length > 7 ? [reason ? told(dutch?.reason, reason) : ''] : []),
  ];
  const error = isError(verdict) ? ' class="error"' : '';
  const own = isFirst ? ` id="${escapeMarkup(id)}"` : '';
  return `<tr${error}${own}>${cells.map((html, index) => `<td data-name="${heads[index]}">${html}</td>`).join('')}</tr>`;
}
