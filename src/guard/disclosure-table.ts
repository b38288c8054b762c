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
  /** Per part, the true answers per category, lowest first */
  readonly parts: readonly (readonly number[])[];
  /** Per part, the groups that its respondents are members of */
  readonly groups: readonly (readonly string[])[];
  readonly bounds: readonly PrintedBound[];
}

/**
 * One printed value: the answers of one category in one group lie between two counts, or their weights
 * between two sums.
 */
interface PrintedBound {
  readonly group: string;
  /** Parts that make up the group, by number */
  readonly parts: readonly number[];
  /** From 0 */
  readonly category: number;
  /** What an answer of each part weighs, in whole numbers; 1 where left out */
  readonly weights?: readonly number[];
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
    if (inside.length === 0) return [];
    return [...boundsOf(group, inside, counts), ...weightedBounds(group, inside, parts, groups)];
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

/** So many units a weight of 1 has on the average, in the whole numbers of a program. */
const UNITS = 10_000;

/**
 * What printed weighted percentages tell somebody who knows what the members of each group weigh, as anybody
 * does who knows how large groups are in the population: sums over what is hidden, those of shown groups
 * taken off. Nothing where those who are hidden weigh differently within a part: that takes knowing the
 * weights one by one.
 */
function weightedBounds(
  { name, shown }: ShownGroup,
  inside: readonly number[],
  parts: readonly AnswerPart[],
  groups: readonly ShownGroup[],
): PrintedBound[] {
  if (shown.as !== 'counts' || !shown.weighted) return [];
  const weighed = inside.flatMap((index) => {
    const { weighing, groups: own } = parts[index] as AnswerPart;
    const isShown = groups.some(
      (group) => group.name !== name && group.shown.as !== 'hidden' && own.includes(group.name),
    );
    return weighing ? [{ index, weighing, isShown }] : [];
  });
  const open = weighed.filter(({ isShown }) => !isShown);
  if (weighed.length < inside.length || open.some(({ weighing }) => !weighing.each)) return [];
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const total = sum(weighed.flatMap(({ weighing }) => weighing.sums));
  const answered = (index: number) => sum((parts[index] as AnswerPart).counts);
  const scale = (UNITS * sum(inside.map(answered))) / total;
  // weights are rounded to whole units, and what that can make of a sum is left open
  const slack = sum(open.map(({ index }) => answered(index))) / 2;
  const half = 0.5 / 10 ** shown.weighted.decimals;
  const weights = open.map(({ weighing }) => Math.max(1, Math.round((weighing.each as number) * scale)));
  return (parts[0]?.counts ?? []).map((_, category) => {
    const of = (some: typeof weighed) => sum(some.map(({ weighing }) => weighing.sums[category] as number));
    const printed = Number(((100 * of(weighed)) / total).toFixed(shown.weighted?.decimals));
    const known = of(weighed.filter(({ isShown }) => isShown));
    const bound = (percent: number) => ((percent * total) / 100 - known) * scale;
    return {
      ...{ group: name, parts: open.map(({ index }) => index), category, weights },
      lower: Math.floor(bound(printed - half) - slack),
      upper: Math.ceil(bound(printed + half) + slack),
    };
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
