import { printPercent } from '../stats/print/print-percent.ts';
import type { AnswerPart, ShownGroup } from './answer-part.ts';
import type { AnswersByRespondent, PublishedGroup } from './published-group.ts';

/**
 * What an attacker works with, for one item. Respondents fall into parts, those who are in the
 * same published groups; the attacker knows who is in which part and who answered, and the
 * printed values bound sums over parts.
 */
export interface DisclosureTable {
  readonly points: number;
  /** per part, the true answers per category, lowest first */
  readonly parts: readonly (readonly number[])[];
  /** per part, the groups that its respondents are members of */
  readonly groups: readonly (readonly string[])[];
  readonly bounds: readonly PrintedBound[];
}

/** One printed value: the answers of one category in one group lie between two counts. */
interface PrintedBound {
  readonly group: string;
  /** parts that make up the group, by number */
  readonly parts: readonly number[];
  /** from 0 */
  readonly category: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Divides the respondents of an item into parts: those who are members of the same groups.
 *
 * @param groups all that would be published, and all that was
 */
export function answerParts(
  answers: AnswersByRespondent,
  points: number,
  groups: readonly PublishedGroup[],
): AnswerPart[] {
  const parts = new Map<string, { counts: number[]; groups: readonly string[] }>();
  for (const [respondent, answer] of answers) {
    const own = groups.filter(({ members }) => members.has(respondent)).map(({ name }) => name);
    if (own.length === 0) continue;
    const key = own.map((name) => JSON.stringify(name)).join();
    const part = parts.get(key) ?? { counts: Array<number>(points).fill(0), groups: own };
    parts.set(key, part);
    part.counts[answer - 1] = (part.counts[answer - 1] ?? 0) + 1;
  }
  return [...parts.values()];
}

/**
 * Reads every shown group as bounds on sums over parts.
 *
 * @param groups all that would be published, and all that was
 */
export function disclosureTable(
  parts: readonly AnswerPart[],
  points: number,
  groups: readonly ShownGroup[],
): DisclosureTable {
  const bounds = groups.flatMap((group) => {
    const inside = parts.flatMap((part, index) => (part.groups.includes(group.name) ? [index] : []));
    const counts = Array.from({ length: points }, (_, category) =>
      inside.reduce((sum, index) => sum + (parts[index]?.counts[category] as number), 0),
    );
    return inside.length === 0 ? [] : boundsOf(group, inside, counts);
  });
  return {
    points,
    parts: parts.map(({ counts }) => counts),
    groups: parts.map((part) => part.groups),
    bounds,
  };
}

function boundsOf(
  { name, shown }: ShownGroup,
  parts: readonly number[],
  counts: readonly number[],
): PrintedBound[] {
  if (shown.as === 'hidden') return [];
  const n = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count, category) => {
    if (shown.as === 'counts') return { group: name, parts, category, lower: count, upper: count };
    const printed = printPercent(count, n, shown.decimals);
    const printsSo = (other: number) => printPercent(other, n, shown.decimals) === printed;
    const lower = lastThat(printsSo, count, 0);
    return { group: name, parts, category, lower, upper: lastThat(printsSo, count, n) };
  });
}

/**
 * The number furthest from one that holds towards another where it
 * holds up to there and no further, by halving.
 */
function lastThat(holds: (number: number) => boolean, from: number, to: number): number {
  if (holds(to)) return to;
  let [within, without] = [from, to];
  while (Math.abs(without - within) > 1) {
    const middle = Math.floor((within + without) / 2);
    if (holds(middle)) within = middle;
    else without = middle;
  }
  return within;
}
