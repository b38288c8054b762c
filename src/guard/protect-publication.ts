import { type Disclosure, type GuardRules, guardPublication, type Publication } from './guard-publication.ts';
import type { PublishedGroup } from './published-group.ts';

/** What may be published, and what had to be hidden for that. */
export interface ProtectedPublication {
  /** the groups as given, some of them hidden now */
  readonly groups: readonly PublishedGroup[];
  /** names of the groups that were hidden, in that order, with the finding that made it necessary */
  readonly hidden: readonly { readonly group: string; readonly because: Disclosure }[];
  /** what hiding groups cannot mend; empty where the rest may be published */
  readonly left: readonly Disclosure[];
}

/**
 * Hides groups until a publication gives nobody away: first those that are too small, then, where a hidden or left-over
 * group can still be worked out, the smallest group that is still shown and takes part in it, and so on (complementary
 * suppression). Every step is tried out by attack, and the same input gives the same groups.
 *
 * @returns which groups are shown; where even hiding all would not help, since too much is out already, `left` says so
 * @example (await protectPublication({ points: 2, answers: { q: new Map([['anna', 1], ['bert', 2]]) }, groups: [{ name: 'team', members: new Set(['anna', 'bert']), shown: { as: 'counts' } }] })).hidden[0].group // 'team'
 */
export async function protectPublication(
  publication: Publication,
  rules: GuardRules = {},
): Promise<ProtectedPublication> {
  let groups = publication.groups;
  const hidden: { group: string; because: Disclosure }[] = [];
  for (;;) {
    const found = await guardPublication({ ...publication, groups }, rules);
    const [first] = found;
    if (!first) return { groups, hidden, left: [] };
    const next = found.flatMap((because) => {
      const group = toHide(because, groups);
      return group ? [{ group, because }] : [];
    })[0];
    if (!next) return { groups, hidden, left: found };
    hidden.push({ group: next.group, because: next.because });
    groups = groups.map((each) => (each.name === next.group ? { ...each, shown: { as: 'hidden' } } : each));
  }
}

/** The group itself where it is shown and small; else the smallest shown one. */
function toHide({ kind, group }: Disclosure, groups: readonly PublishedGroup[]): string | undefined {
  const shown = groups.filter((each) => each.shown.as !== 'hidden');
  if (kind !== 'can be worked out') return group;
  const smallest = [...shown].sort(
    (a, b) => a.members.size - b.members.size || (a.name < b.name ? -1 : 1),
  )[0];
  return smallest?.name;
}
