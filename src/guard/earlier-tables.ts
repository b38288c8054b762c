import type { AnswerPart, ShownGroup } from './answer-part.ts';
import type { Shown } from './published-group.ts';

/** A table that is out already: how a group answered one item then. */
export interface EarlierTable {
  /** What it is called in findings; no other table and no group has this name */
  readonly name: string;
  /** The group that it is about; null for all respondents */
  readonly group: string | null;
  /** Answers per category, lowest first */
  readonly counts: readonly number[];
  readonly shown: Shown;
}

/** Parts as they are when those who were in earlier tables are told from those who were not. */
export interface PartsBeside {
  readonly parts: readonly AnswerPart[];
  /** The earlier tables that these respondents can have been in, as groups */
  readonly before: readonly ShownGroup[];
  /**
   * Names of tables that hold more of an answer than there is now:
   * others answered then, or changed their answer
   */
  readonly apart: readonly string[];
}

/**
 * Divides parts by earlier tables, in the way that lets most be worked out: whoever was in an earlier table
 * is still in the same group with the same answer, as when eleven persons follow upon ten.
 *
 * @param parts respondents by the groups that they are in now
 * @param tables those of one publication from the smallest group up, then those of the next
 * @example
 * besideEarlier(
 *   [{ groups: ['all'], counts: [6, 5] }],
 *   [{ name: 'May', group: null, counts: [6, 4], shown: { as: 'counts' } }],
 * ).parts[1].counts
 * // [0, 1]
 */
export function besideEarlier(parts: readonly AnswerPart[], tables: readonly EarlierTable[]): PartsBeside {
  let divided = parts;
  const before: ShownGroup[] = [];
  const apart: string[] = [];
  for (const table of tables) {
    const next = divide(divided, table);
    if (next === null) {
      apart.push(table.name);
      continue;
    }
    divided = next;
    before.push({ name: table.name, shown: table.shown });
  }
  return { parts: divided, before, apart };
}

function divide(parts: readonly AnswerPart[], { name, group, counts }: EarlierTable): AnswerPart[] | null {
  const left = [...counts];
  // who was in one earlier table is the first to be in another
  const order = parts.map((_, index) => index);
  order.sort((a, b) => (parts[b]?.groups.length ?? 0) - (parts[a]?.groups.length ?? 0) || a - b);
  const taken = new Map<number, number[]>();
  for (const index of order) {
    const part = parts[index] as AnswerPart;
    if (group !== null && !part.groups.includes(group)) continue;
    const from = part.counts.map((count, category) => Math.min(count, left[category] ?? 0));
    from.forEach((count, category) => {
      left[category] = (left[category] as number) - count;
    });
    taken.set(index, from);
  }
  if (left.some((count) => count > 0)) return null;
  return parts.flatMap((part, index) => {
    const inside = taken.get(index);
    if (!inside) return [part];
    const outside = part.counts.map((count, category) => count - (inside[category] as number));
    return [
      { groups: [...part.groups, name], counts: inside, ...weighingOf(part, inside) },
      { groups: part.groups, counts: outside, ...weighingOf(part, outside) },
    ].filter((each) => each.counts.some((count) => count > 0));
  });
}

/** What some of a part weigh: known where all of it weigh alike. */
function weighingOf({ weighing }: AnswerPart, counts: readonly number[]): Pick<AnswerPart, 'weighing'> {
  const each = weighing?.each;
  return each ? { weighing: { each, sums: counts.map((count) => count * each) } } : {};
}
