import { errorInWords } from '../contracts/error-in-words.ts';
import { numberTold, said } from '../contracts/told.ts';
import { type AnswerPart, countsIn, type ItemPublication, type ShownGroup } from './answer-part.ts';
import { disclosureTable } from './disclosure-table.ts';
import { possibleValues } from './possible-values.ts';

/** When a table gives people away. */
export interface GuardRules {
  /** A group with fewer answers than this is small, default 10 */
  readonly minimum?: number;
  /** A count of a small group must keep at least so many possible values, default 3 */
  readonly possibilities?: number;
}

/** Why something may not be published. */
export interface Disclosure {
  readonly item: string;
  /** The group, or the part that groups have in common or apart */
  readonly group: string;
  readonly n: number;
  /** From 1; null where it is about the whole group */
  readonly category: number | null;
  readonly kind: 'small group' | 'can be worked out' | 'all alike';
  readonly reason: string;
}

/**
 * Says whether the tables of one item would give people away, as `guardPublication` does, from the answers of
 * parts: those who are in the same groups.
 *
 * @returns what may not be published, and why; empty where all may
 * @throws RangeError when a rule is no whole number above 0, or two groups have one name
 * @example
 * (
 *   await guardItem({
 *     item: 'q',
 *     points: 2,
 *     parts: [{ groups: ['team'], counts: [1, 1] }],
 *     groups: [{ name: 'team', shown: { as: 'counts' } }],
 *   })
 * )[0].kind
 * // 'small group'
 */
export async function guardItem(
  publication: ItemPublication,
  { minimum = 10, possibilities = 3 }: GuardRules = {},
): Promise<Disclosure[]> {
  const { groups, before = [] } = publication;
  checkRules({ minimum, possibilities });
  checkNames([...before, ...groups]);
  const shown = groups.flatMap((group) => ofShownGroup(publication, group, minimum) ?? []);
  // what a small group answered need not be worked out where it is shown
  const told = new Set(shown.map(({ group }) => group));
  const workedOut = await ofSmallGroups(publication, minimum, possibilities);
  return [...shown, ...workedOut.filter(({ group }) => !told.has(group))];
}

function ofShownGroup(
  { item, parts, points }: ItemPublication,
  { name, shown }: ShownGroup,
  minimum: number,
): Disclosure | undefined {
  if (shown.as === 'hidden') return undefined;
  const counts = countsIn(parts, name, points);
  const n = totalOf(counts);
  if (n === 0) return undefined;
  const place = { item, group: name, n };
  if (n < minimum) {
    return {
      ...place,
      category: null,
      kind: 'small group',
      reason: said({
        en: `${name} has ${n} answers to ${item}; a table needs at least ${minimum}`,
        nl: `${name} heeft ${n} antwoorden op ${item}; een tabel vraagt er minstens ${minimum}`,
      }),
    };
  }
  const same = counts.indexOf(n);
  if (same === -1) return undefined;
  return {
    ...place,
    category: same + 1,
    kind: 'all alike',
    reason: said({
      en: `all ${n} of ${name} gave answer ${same + 1} to ${item}, so the table tells what each of them answered`,
      nl: `alle ${n} van ${name} gaven antwoord ${same + 1} op ${item}, zodat de tabel zegt wat ieder van hen antwoordde`,
    }),
  };
}

/** Parts whose answers are added, under a name. */
interface Target {
  readonly name: string;
  readonly parts: readonly number[];
}

async function ofSmallGroups(
  { item, parts, points, groups, before = [] }: ItemPublication,
  minimum: number,
  possibilities: number,
): Promise<Disclosure[]> {
  const all = [...before, ...groups];
  const targets: Target[] = [
    ...parts.map((part, index) => ({ name: partName(part.groups), parts: [index] })),
    ...hiddenGroups(all, parts),
  ];
  const sizeOf = (target: Target) =>
    target.parts.reduce((sum, part) => sum + totalOf((parts[part] as AnswerPart).counts), 0);
  const small = targets
    .map((target) => ({ ...target, n: sizeOf(target) }))
    .filter(({ n }) => n > 0 && n < minimum);
  if (small.length === 0) return [];
  const table = disclosureTable(parts, points, all);
  const found: Disclosure[] = [];
  for (const { name, parts: own, n } of small) {
    // n answers can be divided in at most n + 1 ways
    const enough = Math.min(possibilities, n + 1);
    for (let category = 0; category < points; category += 1) {
      const values = await possibleValues(table, own, category, enough);
      if (values.length >= enough) continue;
      found.push({
        item,
        group: name,
        n,
        category: category + 1,
        kind: 'can be worked out',
        reason: said({
          en: `of ${name} (n = ${n}), answer ${category + 1} to ${item} was given ${values.join(' or ')} times: ${values.length} of the ${enough} possible values that are asked for are left`,
          nl: `van ${name} (n = ${n}) is antwoord ${category + 1} op ${item} ${values.join(' of ')} keer gegeven: er blijven ${values.length} van de ${enough} mogelijke waarden over die gevraagd worden`,
        }),
      });
    }
  }
  return found;
}

const totalOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

const partName = (groups: readonly string[]): string =>
  groups.length === 1 ? `${groups[0]}` : `those in ${groups.join(' and ')}`;

/** Hidden groups that several parts make up; a part is looked at by itself already. */
function hiddenGroups(groups: readonly ShownGroup[], parts: readonly AnswerPart[]): Target[] {
  return groups
    .filter(({ shown }) => shown.as === 'hidden')
    .map(({ name }) => ({
      name,
      parts: parts.flatMap((part, index) => (part.groups.includes(name) ? [index] : [])),
    }))
    .filter((target) => target.parts.length > 1);
}

function checkRules(rules: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(rules)) {
    if (!Number.isInteger(value) || value < 1) {
      throw errorInWords(
        {
          en: `${name} is ${value}; expected a whole number of 1 or more`,
          nl: `${name} is ${numberTold(String(value)).nl}; verwacht een heel getal van 1 of meer`,
        },
        RangeError,
      );
    }
  }
}

function checkNames(groups: readonly ShownGroup[]): void {
  const seen = new Set<string>();
  for (const { name } of groups) {
    if (seen.has(name)) {
      throw errorInWords(
        {
          en: `two groups are named "${name}"; name what was published before otherwise`,
          nl: `twee groepen heten "${name}"; geef wat al gepubliceerd is een andere naam`,
        },
        RangeError,
      );
    }
    seen.add(name);
  }
}
