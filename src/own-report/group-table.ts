import {
  type AnswersByRespondent,
  type GuardRules,
  type PublishedGroup,
  protectPublication,
} from '../guard/index.ts';
import { printPercent } from '../stats/index.ts';
import type { Scale } from '../tables/index.ts';
import type { AnswersByItem } from './agree-rows.ts';

/** The share that agrees by group, with what may not be shown held back. */
export interface GroupTable {
  readonly groups: readonly string[];
  readonly rows: readonly {
    readonly item: string;
    /** whole percentages of all, and of each group; null where held back */
    readonly all: string | null;
    readonly shares: readonly (string | null)[];
  }[];
  /** why anything is held back, one sentence each */
  readonly reasons: readonly string[];
}

const ALL = 'all respondents';

/**
 * Shares by group, tried by attack before they are shown: item by item, groups that are too small are held back, and so
 * is what would let them be worked out.
 *
 * @param groupOf the group of each respondent; null for none
 * @param rules smallest group and possible values, as the guard has them
 */
export async function groupTable(
  answers: AnswersByItem,
  groupOf: readonly (string | null)[],
  scale: Scale,
  rules: GuardRules,
): Promise<GroupTable> {
  const names = [...new Set(groupOf.filter((group) => group !== null))].sort();
  const reasons: string[] = [];
  const rows = [];
  for (const [item, given] of answers) {
    const byRespondent: AnswersByRespondent = new Map(
      given.flatMap((answer, row) => (answer === null ? [] : [[String(row), answer] as const])),
    );
    const members = (name: string | null) =>
      new Set(groupOf.flatMap((group, row) => (name === null || group === name ? [String(row)] : [])));
    const groups: PublishedGroup[] = [
      ...names.map((name) => ({
        name,
        members: members(name),
        shown: { as: 'percentages', decimals: 0 } as const,
      })),
      { name: ALL, members: members(null), shown: { as: 'percentages', decimals: 0 } },
    ];
    const points = scale.answers.length;
    const safe = await protectPublication({ points, answers: { [item]: byRespondent }, groups }, rules);
    reasons.push(...safe.hidden.map(({ group, because }) => `${item}, ${group}: ${because.reason}`));
    reasons.push(...safe.left.map(({ reason }) => `${item}: ${reason}`));
    const share = ({ members: own, shown }: PublishedGroup) => {
      // what hiding groups cannot mend is not shown at all
      if (shown.as === 'hidden' || safe.left.length > 0) return null;
      const valid = [...own].flatMap((id) => byRespondent.get(id) ?? []);
      return valid.length === 0
        ? null
        : printPercent(valid.filter((answer) => scale.agree.includes(answer)).length, valid.length);
    };
    rows.push({
      item,
      all: share(safe.groups.at(-1) as PublishedGroup),
      shares: safe.groups.slice(0, -1).map(share),
    });
  }
  return { groups: names, rows, reasons };
}
