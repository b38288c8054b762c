import { errorInWords } from '../contracts/error-in-words.ts';
import { numberTold } from '../contracts/told.ts';
import { answerParts } from './disclosure-table.ts';
import { type Disclosure, type GuardRules, guardItem } from './guard-item.ts';
import type { AnswersByRespondent, PublishedGroup } from './published-group.ts';

/** A publication and what was published before, about the same respondents. */
export interface Publication {
  readonly points: number;
  /** Answers by item */
  readonly answers: Readonly<Record<string, AnswersByRespondent>>;
  readonly groups: readonly PublishedGroup[];
  /** What is out already and cannot be taken back */
  readonly before?: readonly PublishedGroup[];
}

/**
 * Says whether a publication would give people away, by trying to recover what it hides. For every small
 * group, shown, hidden or left over between groups, and every answer, it looks for the counts that are still
 * possible to somebody who knows all printed values, all that was printed before, and who is in which group.
 * The same input gives the same findings.
 *
 * @returns what may not be published, and why; empty where all may
 * @throws RangeError when a rule is no whole number above 0, two groups
 *   have one name, or an answer is off the scale
 * @see Dinur and Nissim (2003), PODS, 202-210, doi:10.1145/773153.773173, for why sums give answers away
 * @example
 * (
 *   await guardPublication({
 *     points: 2,
 *     answers: {
 *       q: new Map([
 *         ['anna', 1],
 *         ['bert', 2],
 *       ]),
 *     },
 *     groups: [{ name: 'team', members: new Set(['anna', 'bert']), shown: { as: 'counts' } }],
 *   })
 * )[0].kind
 * // 'small group'
 */
export async function guardPublication(
  { points, answers, groups, before = [] }: Publication,
  rules: GuardRules = {},
): Promise<Disclosure[]> {
  const all = [...before, ...groups];
  const found: Disclosure[] = [];
  // rules and names are checked where there is no item too
  await guardItem({ item: '', points, parts: [], groups, before }, rules);
  for (const [item, given] of Object.entries(answers)) {
    checkAnswers(item, given, points);
    const parts = answerParts(given, points, all);
    found.push(...(await guardItem({ item, points, parts, groups, before }, rules)));
  }
  return found;
}

function checkAnswers(item: string, given: AnswersByRespondent, points: number): void {
  for (const [respondent, answer] of given) {
    if (Number.isInteger(answer) && answer >= 1 && answer <= points) continue;
    throw errorInWords(
      {
        en: `item ${item}, respondent ${respondent}: ${answer} is no answer; expected 1 to ${points}`,
        nl: `stelling ${item}, respondent ${respondent}: ${numberTold(String(answer)).nl} is geen antwoord; verwacht 1 tot en met ${points}`,
      },
      RangeError,
    );
  }
}
