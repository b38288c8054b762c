import { disclosureTable } from './disclosure-table.ts';
import { possibleValues } from './possible-values.ts';
import type { AnswersByRespondent, PublishedGroup } from './published-group.ts';

/** When a table gives people away. */
export interface GuardRules {
  /** a group with fewer answers than this is small, default 10 */
  readonly minimum?: number;
  /** a count of a small group must keep at least so many possible values, default 3 */
  readonly possibilities?: number;
}

/** Why something may not be published. */
export interface Disclosure {
  readonly item: string;
  /** the group, or the part that groups have in common or apart */
  readonly group: string;
  readonly n: number;
  /** from 1; null where it is about the whole group */
  readonly category: number | null;
  readonly kind: 'small group' | 'can be worked out' | 'all alike';
  readonly reason: string;
}

/** A publication and what was published before, about the same respondents. */
export interface Publication {
  readonly points: number;
  /** answers by item */
  readonly answers: Readonly<Record<string, AnswersByRespondent>>;
  readonly groups: readonly PublishedGroup[];
  /** what is out already and cannot be taken back */
  readonly before?: readonly PublishedGroup[];
}

/**
 * Says whether a publication would give people away, by trying to recover what it hides. For every small group, shown,
 * hidden or left over between groups, and every answer, it looks for the counts that are still possible to somebody who
 * knows all printed values, all that was printed before, and who is in which group. The same input gives the same
 * findings.
 *
 * @returns what may not be published, and why; empty where all may
 * @throws RangeError when a rule is no whole number above 0, two groups have one name, or an answer is off the scale
 * @see Dinur and Nissim (2003), PODS, 202-210, doi:10.1145/773153.773173, for why sums give answers away
 * @example (await guardPublication({ points: 2, answers: { q: new Map([['anna', 1], ['bert', 2]]) }, groups: [{ name: 'team', members: new Set(['anna', 'bert']), shown: { as: 'counts' } }] }))[0].kind // 'small group'
 */
export async function guardPublication(
  { points, answers, groups, before = [] }: Publication,
  { minimum = 10, possibilities = 3 }: GuardRules = {},
): Promise<Disclosure[]> {
  checkRules({ minimum, possibilities });
  const all = [...before, ...groups];
  checkNames(all);
  const found: Disclosure[] = [];
  for (const [item, given] of Object.entries(answers)) {
    checkAnswers(item, given, points);
    const shown = groups.flatMap((group) => ofShownGroup(item, group, given, points, minimum) ?? []);
    // what a small group answered need not be worked out where it is shown
    const told = new Set(shown.map(({ group }) => group));
    const workedOut = await ofSmallGroups(item, given, points, all, minimum, possibilities);
    found.push(...shown, ...workedOut.filter(({ group }) => !told.has(group)));
  }
  return found;
}

function ofShownGroup(
  item: string,
  { name, members, shown }: PublishedGroup,
  given: AnswersByRespondent,
  points: number,
  minimum: number,
): Disclosure | undefined {
  if (shown.as === 'hidden') return undefined;
  const counts = Array<number>(points).fill(0);
  for (const member of members) {
    const answer = given.get(member);
    if (answer !== undefined) counts[answer - 1] = (counts[answer - 1] as number) + 1;
  }
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return undefined;
  const place = { item, group: name, n };
  if (n < minimum) {
    return {
      ...place,
      category: null,
      kind: 'small group',
      reason: `${name} has ${n} answers to ${item}; a table needs at least ${minimum}`,
    };
  }
  const same = counts.indexOf(n);
  if (same === -1) return undefined;
  return {
    ...place,
    category: same + 1,
    kind: 'all alike',
    reason: `all ${n} of ${name} gave answer ${same + 1} to ${item}, so the table tells what each of them answered`,
  };
}

async function ofSmallGroups(
  item: string,
  given: AnswersByRespondent,
  points: number,
  groups: readonly PublishedGroup[],
  minimum: number,
  possibilities: number,
): Promise<Disclosure[]> {
  const table = disclosureTable(given, points, groups);
  const targets = [
    ...table.parts.map((_, part) => ({
      name: partName(table.groups[part] as readonly string[]),
      parts: [part],
    })),
    ...hiddenGroups(given, groups, table.groups),
  ];
  const found: Disclosure[] = [];
  for (const { name, parts } of targets) {
    const n = parts.reduce((sum, part) => sum + (table.parts[part] ?? []).reduce((a, b) => a + b, 0), 0);
    if (n === 0 || n >= minimum) continue;
    // n answers can be divided in at most n + 1 ways
    const enough = Math.min(possibilities, n + 1);
    for (let category = 0; category < points; category += 1) {
      const values = await possibleValues(table, parts, category, enough);
      if (values.length >= enough) continue;
      found.push({
        item,
        group: name,
        n,
        category: category + 1,
        kind: 'can be worked out',
        reason: `of ${name} (n = ${n}), answer ${category + 1} to ${item} was given ${values.join(' or ')} times: ${values.length} of the ${enough} possible values that are asked for are left`,
      });
    }
  }
  return found;
}

const partName = (groups: readonly string[]): string =>
  groups.length === 1 ? `${groups[0]}` : `those in ${groups.join(' and ')}`;

/** Hidden groups that several parts make up; a part is looked at by itself already. */
function hiddenGroups(
  given: AnswersByRespondent,
  groups: readonly PublishedGroup[],
  ofParts: readonly (readonly string[])[],
) {
  return groups
    .filter(({ shown }) => shown.as === 'hidden')
    .map(({ name, members }) => ({
      name,
      parts: ofParts.flatMap((own, index) => (own.includes(name) ? [index] : [])),
      some: [...members].some((member) => given.has(member)),
    }))
    .filter(({ parts, some }) => some && parts.length > 1);
}

function checkRules(rules: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(rules)) {
    if (!Number.isInteger(value) || value < 1) {
      throw new RangeError(`${name} is ${value}; expected a whole number of 1 or more`);
    }
  }
}

function checkNames(groups: readonly PublishedGroup[]): void {
  const names = groups.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new RangeError(`two groups are named "${twice}"; name what was published before otherwise`);
}

function checkAnswers(item: string, given: AnswersByRespondent, points: number): void {
  for (const [respondent, answer] of given) {
    if (Number.isInteger(answer) && answer >= 1 && answer <= points) continue;
    throw new RangeError(
      `item ${item}, respondent ${respondent}: ${answer} is no answer; expected 1 to ${points}`,
    );
  }
}
