import type { Disclosure } from './guard-item.ts';
import type { Shown } from './published-group.ts';

/** What may be published, and what had to be hidden for that. */
export interface Protected<Group> {
  /** The groups as given, some of them hidden now */
  readonly groups: readonly Group[];
  /** Names of the groups that were hidden, in that order, with the finding that made it necessary */
  readonly hidden: readonly { readonly group: string; readonly because: Disclosure }[];
  /** What hiding groups cannot mend; empty where the rest may be published */
  readonly left: readonly Disclosure[];
}

/**
 * Hides groups until nothing is found: first those that are too small, then, where a hidden
 * or left-over group can still be worked out, the smallest group that is still shown, and so
 * on (complementary suppression).
 *
 * @param attack what can be found out when groups are shown so
 * @param sizeOf how large a group is
 */
export async function hideUntilSafe<Group extends { readonly name: string; readonly shown: Shown }>(
  given: readonly Group[],
  attack: (groups: readonly Group[]) => Promise<readonly Disclosure[]>,
  sizeOf: (group: Group) => number,
): Promise<Protected<Group>> {
  let groups = given;
  const hidden: { group: string; because: Disclosure }[] = [];
  for (;;) {
    const found = await attack(groups);
    if (found.length === 0) return { groups, hidden, left: [] };
    const next = found.flatMap((because) => {
      const group = toHide(because, groups, sizeOf);
      return group === undefined ? [] : [{ group, because }];
    })[0];
    if (!next) return { groups, hidden, left: found };
    hidden.push(next);
    groups = groups.map((each) => (each.name === next.group ? { ...each, shown: { as: 'hidden' } } : each));
  }
}

/** The group itself where it is shown and may not be; else the smallest shown one. */
function toHide<Group extends { readonly name: string; readonly shown: Shown }>(
  { kind, group }: Disclosure,
  groups: readonly Group[],
  sizeOf: (group: Group) => number,
): string | undefined {
  if (kind !== 'can be worked out') return group;
  const shown = groups.filter((each) => each.shown.as !== 'hidden');
  return shown.sort((a, b) => sizeOf(a) - sizeOf(b) || (a.name < b.name ? -1 : 1))[0]?.name;
}
