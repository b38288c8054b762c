import { countsIn, type ItemPublication, type ShownGroup } from './answer-part.ts';
import { type GuardRules, guardItem } from './guard-item.ts';
import { guardPublication, type Publication } from './guard-publication.ts';
import { hideUntilSafe, type Protected } from './hide-until-safe.ts';
import type { PublishedGroup } from './published-group.ts';

/** What may be published, and what had to be hidden for that. */
export type ProtectedPublication = Protected<PublishedGroup>;

/**
 * Hides groups until a publication gives nobody away: first those that are too small, then, where a hidden or
 * left-over group can still be worked out, the smallest group that is still shown, and so on (complementary
 * suppression). Every step is tried out by attack, and the same input gives the same groups.
 *
 * @returns which groups are shown; where even hiding all would not help,
 *   since too much is out already, `left` says so
 * @example
 * (
 *   await protectPublication({
 *     points: 2,
 *     answers: {
 *       q: new Map([
 *         ['anna', 1],
 *         ['bert', 2],
 *       ]),
 *     },
 *     groups: [{ name: 'team', members: new Set(['anna', 'bert']), shown: { as: 'counts' } }],
 *   })
 * ).hidden[0].group
 * // 'team'
 */
export async function protectPublication(
  publication: Publication,
  rules: GuardRules = {},
): Promise<ProtectedPublication> {
  return hideUntilSafe(
    publication.groups,
    (groups) => guardPublication({ ...publication, groups }, rules),
    ({ members }) => members.size,
  );
}

/**
 * Hides groups until the tables of one item give nobody away, as {@link protectPublication} does.
 *
 * @example
 * (
 *   await protectItem({
 *     item: 'q',
 *     points: 2,
 *     parts: [{ groups: ['team'], counts: [1, 1] }],
 *     groups: [{ name: 'team', shown: { as: 'counts' } }],
 *   })
 * ).hidden[0].group
 * // 'team'
 */
export async function protectItem(
  publication: ItemPublication,
  rules: GuardRules = {},
): Promise<Protected<ShownGroup>> {
  const { parts, points } = publication;
  return hideUntilSafe(
    publication.groups,
    (groups) => guardItem({ ...publication, groups }, rules),
    ({ name }) => countsIn(parts, name, points).reduce((sum, count) => sum + count, 0),
  );
}
