import { answerIndex, type CountTable, type GroupCounts } from '../count-tables/count-table.ts';
import type { CountQuery } from './response-source.ts';

/** How often one answer to one item was given in one group; `item` null counts the group itself. */
export interface CountRow {
  readonly group: string;
  readonly item: string | null;
  /** null for none; a text that is no number is refused with the rest that is no answer */
  readonly answer: string | number | null;
  readonly count: number;
}

/**
 * The count table of a database's answer.
 *
 * @param source what to call the source in an error
 * @throws Error when an answer lies outside the scale, with how many there are
 */
export function tableOfRows(source: string, query: CountQuery, rows: readonly CountRow[]): CountTable {
  const items = Object.keys(query.items);
  const { points, wave } = query;
  const groups = new Map<string, GroupCounts & { respondents: number }>();
  const groupOf = (group: string) => {
    const known = groups.get(group);
    if (known) return known;
    const answers = new Float64Array(items.length * (points + 1));
    const fresh = { wave, group, respondents: 0, answers, pairs: new Float64Array() };
    groups.set(group, fresh);
    return fresh;
  };
  for (const { group, item, answer, count } of rows) {
    const into = groupOf(group);
    if (item === null) {
      into.respondents = count;
      continue;
    }
    const given = Number(answer ?? 0);
    if (answer !== null && !(Number.isInteger(given) && given >= 1 && given <= points)) {
      throw new Error(
        `${source}, column ${query.items[item]}, item ${item}: "${answer}" is no answer (${count} times); expected 1 to ${points}, or empty`,
      );
    }
    const index = answerIndex(points, items.indexOf(item), given);
    into.answers[index] = (into.answers[index] as number) + count;
  }
  const order = [...groups.values()].sort((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : 0));
  const unit = query.weight === undefined ? 'respondents' : 'millionths of weight';
  return { items, points, unit, paired: false, groups: order };
}

/** The name of the group of those whose group is empty. */
export const NO_GROUP = 'NA';

/** A whole count from a database, which may come as bigint, number or text. */
export function wholeCount(value: unknown): number {
  const count = Number(value);
  if (Number.isSafeInteger(count)) return count;
  throw new RangeError(`a count of ${value} is more than is exact; divide all weights by one number`);
}
