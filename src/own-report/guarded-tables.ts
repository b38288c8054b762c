import {
  type AnswerPart,
  besideEarlier,
  type GuardRules,
  protectItem,
  type Shown,
  type ShownGroup,
} from '../guard/index.ts';
import type { CountedAnswers, CountedItem } from '../own-data/index.ts';
import { effectiveNOfSums, printPercent } from '../stats/index.ts';
import { type Survey, scaleOf } from '../tables/index.ts';
import { countedShares } from './agree-rows.ts';
import { type EarlierPublication, earlierTables, type ShownTable } from './earlier-publication.ts';

/**
 * What may be shown of one's own wave, statement by statement, and what is
 * held back for the sake of whom it tells of.
 */
export interface GuardedTables {
  readonly groups: readonly string[];
  readonly rows: readonly GuardedRow[];
  /** Statements of which nothing may be shown */
  readonly withheld: ReadonlySet<string>;
  /** Why anything is held back, one sentence each; they tell what is held back */
  readonly reasons: readonly string[];
  /** Earlier tables that cannot be about the same respondents, by name */
  readonly apart: readonly string[];
  /** All that is shown now, for the next time */
  readonly published: readonly ShownTable[];
}

/** The share that agrees with one statement, or gives one of its categories, of all and by group. */
export interface GuardedRow {
  readonly item: string;
  /** Number of the category; null where those that agree are counted */
  readonly answer: number | null;
  readonly all: GroupShare | null;
  /** In the order of the groups; null where held back, or where nobody answered */
  readonly shares: readonly (GroupShare | null)[];
}

/** A share as it is shown. */
export interface GroupShare {
  /** Whole percentage */
  readonly percent: string;
  readonly n: number;
  /** Where answers are weighted */
  readonly effectiveN: number | null;
}

const ALL = 'all respondents';

/**
 * Tries all that would be shown by attack, before it is: statement by statement, groups that are too small
 * are held back, and so is what would let them be worked out, from this publication and from earlier ones.
 * The counts of all respondents are shown; groups as percentages. Weighted shares are guarded as if the
 * counts behind them were shown, and those of all respondents against somebody who knows what the members
 * of each group weigh.
 *
 * @param before earlier publications about the same respondents
 * @param onItem told before each statement
 */
export async function guardedTables(
  survey: Survey,
  counted: CountedAnswers,
  isDivided: boolean,
  before: readonly EarlierPublication[],
  rules: GuardRules,
  onItem: (index: number, items: number) => void = () => {},
): Promise<GuardedTables> {
  const names = isDivided ? counted.groups : [];
  const shown: Shown = counted.isWeighted ? { as: 'counts' } : { as: 'percentages', decimals: 0 };
  const groups: ShownGroup[] = [
    ...names.map((name) => ({ name, shown })),
    { name: ALL, shown: { as: 'counts', ...(counted.isWeighted ? { weighted: { decimals: 1 } } : {}) } },
  ];
  const withheld = new Set<string>();
  const reasons: string[] = [];
  const apart = new Set<string>();
  const rows: GuardedRow[] = [];
  const published: ShownTable[] = [];
  for (const [index, own] of counted.items.entries()) {
    onItem(index, counted.items.length);
    const { item, all } = own;
    const points = scaleOf(survey, item).answers.length;
    const beside = besideEarlier(partsOf(own, names, counted.isWeighted), earlierTables(before, item));
    for (const name of beside.apart) apart.add(name);
    const safe = await protectItem({ item, points, ...beside, groups }, rules);
    const hidden = new Set(safe.hidden.map(({ group }) => group));
    reasons.push(...safe.hidden.map(({ group, because }) => `${item}, ${group}: ${because.reason}`));
    reasons.push(...safe.left.map(({ reason }) => `${item}: ${reason}`));
    // what hiding groups cannot mend is not shown at all
    if (hidden.has(ALL) || safe.left.length > 0) {
      withheld.add(item);
      continue;
    }
    published.push({ item, group: null, counts: all.counts, shown: { as: 'counts' } });
    const ofGroups = names.map((name, group) => {
      const sums = own.byGroup[group] as CountedItem['all'];
      if (hidden.has(name) || isNobody(sums)) return null;
      published.push({ item, group: name, counts: sums.counts, shown });
      return sums;
    });
    for (const { answer, agree } of countedShares(survey, item)) {
      const share = (sums: CountedItem['all'] | null) =>
        sums === null || isNobody(sums) ? null : shareOf(sums, agree, counted.isWeighted);
      rows.push({ item, answer, all: share(all), shares: ofGroups.map(share) });
    }
  }
  return { groups: names, rows, withheld, reasons, apart: [...apart], published };
}

const isNobody = ({ counts }: CountedItem['all']): boolean => counts.every((count) => count === 0);

/** Those of each group, and those of none. */
function partsOf({ all, byGroup }: CountedItem, names: readonly string[], isWeighted: boolean): AnswerPart[] {
  const rest = all.counts.map((count, answer) =>
    names.reduce((left, _, group) => left - (byGroup[group]?.counts[answer] ?? 0), count),
  );
  const outside = (kind: 'weights' | 'squares') =>
    all[kind].map((sum, answer) =>
      names.reduce((left, _, group) => left - (byGroup[group]?.[kind][answer] ?? 0), sum),
    );
  const others = { counts: rest, weights: outside('weights'), squares: outside('squares') };
  return [
    ...names.map((name, group) => partOf([name, ALL], byGroup[group] ?? all, isWeighted)),
    partOf([ALL], others, isWeighted),
  ].filter(({ counts }) => counts.some((count) => count > 0));
}

function partOf(
  groups: readonly string[],
  { counts, weights, squares }: CountedItem['all'],
  isWeighted: boolean,
): AnswerPart {
  if (!isWeighted) return { groups, counts };
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const [n, weight, square] = [sum(counts), sum(weights), sum(squares)];
  // the squares of weights are least where all are the same
  const areAlike = n > 0 && Math.abs(n * square - weight ** 2) <= 1e-9 * weight ** 2;
  return { groups, counts, weighing: { sums: weights, each: areAlike ? weight / n : null } };
}

function shareOf(sums: CountedItem['all'], agree: readonly number[], isWeighted: boolean): GroupShare {
  const n = sums.counts.reduce((sum, count) => sum + count, 0);
  const of = (values: readonly number[]) =>
    agree.reduce((sum, answer) => sum + (values[answer - 1] as number), 0);
  if (!isWeighted) return { percent: printPercent(of(sums.counts), n), n, effectiveN: null };
  const total = sums.weights.reduce((sum, weight) => sum + weight, 0);
  const percent = ((100 * of(sums.weights)) / total).toFixed(0);
  return { percent, n, effectiveN: effectiveNOfSums(sums) };
}
