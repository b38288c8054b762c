import type { Shown } from './published-group.ts';

/** Respondents of one item who are in the same groups, and what they answered. */
export interface AnswerPart {
  /** Names of the groups that they are in */
  readonly groups: readonly string[];
  /** Answers per category, lowest first */
  readonly counts: readonly number[];
  /** Where they are weighted */
  readonly weighing?: Weighing;
}

/** What the respondents of a part weigh. */
interface Weighing {
  /** Weights by answer, summed */
  readonly sums: readonly number[];
  /** The weight of each, where they all weigh alike; null where they do not */
  readonly each: number | null;
}

/** A group by name, and how its answers are shown. */
export interface ShownGroup {
  readonly name: string;
  readonly shown: Shown;
}

/**
 * What would be published of one item, and what was: no respondent is
 * needed to try it, only who shares groups.
 */
export interface ItemPublication {
  readonly item: string;
  readonly points: number;
  readonly parts: readonly AnswerPart[];
  readonly groups: readonly ShownGroup[];
  /** What is out already and cannot be taken back */
  readonly before?: readonly ShownGroup[];
}

/** The answers of a group, over all its parts. */
export function countsIn(parts: readonly AnswerPart[], group: string, points: number): number[] {
  const counts = Array<number>(points).fill(0);
  for (const part of parts) {
    if (!part.groups.includes(group)) continue;
    part.counts.forEach((count, category) => {
      counts[category] = (counts[category] as number) + count;
    });
  }
  return counts;
}
