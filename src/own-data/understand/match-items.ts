import type { Scale } from '../../tables/scale.ts';
import type { SourceColumn } from '../source-table.ts';
import { normalText } from './normal-text.ts';
import { similarity } from './similarity.ts';

/** An item to look for: its code, and the texts by which it may stand in a file. */
export interface SoughtItem {
  readonly item: string;
  /** Short labels and statements, in any language */
  readonly texts: readonly string[];
  /** Its own scale; that of all items where left out */
  readonly scale?: Scale;
  /** Which answer a number of the file stands for; left out where a number is a place on the scale */
  readonly codes?: ReadonlyMap<string, number>;
  /** What would be an answer, in words, where its scale is its own */
  readonly expected?: string;
}

/** How a column was matched with an item. */
export interface ItemMatch {
  readonly item: string;
  readonly column: number;
  readonly by: 'mapping' | 'code' | 'label' | 'question' | 'order';
  /** In [0, 1]; what is not certain is below 1 and asks to be confirmed */
  readonly score: number;
}

/** Below so much likeness two texts are not guessed to be the same question. */
const LEAST_SCORE = 0.55;
/** One label alone may be a chance (`Tijd` is also a time); half of the items by their labels are none. */
const LABEL_ALONE = 0.9;
const BY_ORDER = 0.6;

/**
 * Matches the columns of a file with items: by the item's code as name, before or in brackets of it; by its
 * label or statement as name or question; else by the likeness of name and question with its texts.
 *
 * @param columns of the file
 * @param items to look for
 * @param taken columns that are something else
 * @param answers which columns hold answers, so that as many of them as
 *   there are items may be the items in order
 * @returns at most one match an item and a column, the best first taken
 */
export function matchItems(
  columns: readonly SourceColumn[],
  items: readonly SoughtItem[],
  taken: ReadonlySet<number>,
  answers: (column: number) => boolean,
): ItemMatch[] {
  const open = columns.map((_, column) => column).filter((column) => !taken.has(column));
  const certain = byCode(columns, items, open);
  const rest = items.filter(({ item }) => !certain.some((match) => match.item === item));
  const free = open.filter((column) => !certain.some((match) => match.column === column));
  const labelled = byText(columns, rest, free);
  const byLabel = labelled.filter(({ by }) => by === 'label').length;
  const isByLabel = byLabel > 1 && 2 * byLabel >= items.length;
  const matches = [
    ...certain,
    ...labelled.map((match) =>
      match.by === 'label' && !isByLabel ? { ...match, score: LABEL_ALONE } : match,
    ),
  ];
  const left = items.filter(({ item }) => !matches.some((match) => match.item === item));
  const unused = free.filter(
    (column) => !matches.some((match) => match.column === column) && answers(column),
  );
  // as many columns with answers as items without a column, and none by
  // another way: their order says which is which
  const inOrder = matches.length === 0 && left.length > 1 && unused.length === left.length;
  if (!inOrder) return matches;
  return left.map(({ item }, index) => ({
    item,
    column: unused[index] as number,
    by: 'order',
    score: BY_ORDER,
  }));
}

function byCode(
  columns: readonly SourceColumn[],
  items: readonly SoughtItem[],
  open: readonly number[],
): ItemMatch[] {
  const matches: ItemMatch[] = [];
  const used = new Set<number>();
  // a name that is the code goes before one that holds it
  for (const isCode of [isExactCode, isCodeItself, equalsCode, startsWithCode, endsWithCode]) {
    for (const { item } of items) {
      if (matches.some((match) => match.item === item)) continue;
      const found = open.filter((column) => !used.has(column) && isCode(columns[column]?.name ?? '', item));
      const [column, second] = found;
      if (column === undefined || second !== undefined) continue;
      used.add(column);
      matches.push({ item, column, by: 'code', score: 1 });
    }
  }
  return matches;
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const isExactCode = (name: string, code: string): boolean => name === code;

const isCodeItself = (name: string, code: string): boolean => name.toLowerCase() === code.toLowerCase();

/** `v1[a]`, `v1_a`, `V.1a`. */
const equalsCode = (name: string, code: string): boolean => bare(name) === bare(code);

/** `v1a. Ik ken de visie`, `v1a - …`, `v1[a] [Ik ken …]`. */
function startsWithCode(name: string, code: string): boolean {
  const start = /^\s*([\p{L}\p{N}]+(?:[[_(][\p{L}\p{N}]+[\])]?)?)\s*(?:[.:)\]]|\s[-[(]|\s-\s)/u.exec(name);
  return start !== null && bare(start[1] as string) === bare(code);
}

/** `G2Q3[v1a]`, `Quickscan_v1a`, `Q5_v1a`. */
function endsWithCode(name: string, code: string): boolean {
  const end = /[[_.\s]([\p{L}\p{N}]+)\]?\s*$/u.exec(name);
  return end !== null && (end[1] as string).toLowerCase() === code.toLowerCase();
}

function byText(
  columns: readonly SourceColumn[],
  items: readonly SoughtItem[],
  open: readonly number[],
): ItemMatch[] {
  const candidates = items.flatMap(({ item, texts }) =>
    open.flatMap((column): ItemMatch[] => {
      const shown = textsOf(columns[column] as SourceColumn);
      const same = shown.some((text) => texts.some((own) => normalText(own) === normalText(text)));
      if (same) return [{ item, column, by: 'label', score: 1 }];
      const score = Math.max(0, ...shown.flatMap((text) => texts.map((own) => similarity(own, text))));
      return score >= LEAST_SCORE ? [{ item, column, by: 'question', score: Math.min(score, 0.99) }] : [];
    }),
  );
  const usedItems = new Set<string>();
  const usedColumns = new Set<number>();
  return candidates
    .sort((one, other) => other.score - one.score || one.column - other.column)
    .filter(({ item, column }) => {
      if (usedItems.has(item) || usedColumns.has(column)) return false;
      usedItems.add(item);
      usedColumns.add(column);
      return true;
    });
}

/** A column's name and question, and the part in brackets that grids of questions put the statement in. */
function textsOf({ name, label }: SourceColumn): string[] {
  return [name, label ?? ''].flatMap((text) => {
    if (text === '') return [];
    const inside = /\[([^\]]+)\]\s*$/.exec(text)?.[1];
    const after = text.includes(' - ') ? text.slice(text.lastIndexOf(' - ') + 3) : undefined;
    const behindCode = /^\s*[\p{L}]?\d+\p{L}?[.:)]\s+(.+)$/u.exec(text)?.[1];
    return [text, inside, after, behindCode].filter((part) => part !== undefined);
  });
}
