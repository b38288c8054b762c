import { PRECISION_WORDS, relationWord } from '../contracts/precision-words.ts';
import type { Claim } from './claim.ts';
import { parseStatistic, type Sum, type Term } from './parse-statistic.ts';

/** What a claim says of a quantity, in a form in which two claims can be held against each other. */
interface Saying {
  /** The same for all claims on one quantity */
  readonly quantity: string;
  /** A number told exactly, or how two values relate */
  readonly says: string;
}

/** Where a share stands is no part of what it is of. */
function nameOf({ name, args }: Term): string {
  return `${name}(${(name === 'share' || name === 'valid' || name === 'dont_know' ? args.slice(1) : args).join(', ')})`;
}

const sumName = ({ first, rest }: Sum): string =>
  [nameOf(first), ...rest.map(({ operator, term }) => `${operator} ${nameOf(term)}`)].join(' ');

/** The quantity of a statistic that is one value: the same wherever the value is drawn. */
export const quantityIn = (statistic: string): string => sumName(parseStatistic(statistic).left);

const OPPOSITE = { more: 'less', less: 'more', same: 'same' } as const;

/**
 * What a claim says, and of which quantity: of a number the number, of two values
 * which is more, and whether by little or much.
 *
 * @returns undefined for a number told in words, and for a claim that names no quantity
 */
export function sayingOf({ statistic: text, stated, precision, quantity }: Claim): Saying | undefined {
  const isRelation = Object.hasOwn(PRECISION_WORDS, precision) && stated === 'true';
  if (text === 'none' || !text)
    return quantity ? { quantity, says: isRelation ? relation(precision) : stated } : undefined;
  const statistic = parseStatistic(text);
  if (!statistic.relation) {
    return precision === 'exact'
      ? { quantity: quantity ?? sumName(statistic.left), says: stated }
      : undefined;
  }
  const [left, right] = [sumName(statistic.left), sumName(statistic.relation.right)];
  const turned = left < right;
  const name = turned ? `${left} to ${right}` : `${right} to ${left}`;
  return { quantity: quantity ?? name, says: relation(precision, turned) };
}

function relation(precision: string, turned = false): string {
  const { says, degree } = relationWord(precision);
  return [turned ? OPPOSITE[says] : says, degree].filter(Boolean).join(' ');
}

/**
 * Do two sayings of one quantity exclude each other? `more` goes with
 * `more much`, which excludes `more little`.
 */
export function excludes(one: string, other: string): boolean {
  const [[direction, degree], [otherDirection, otherDegree]] = [one.split(' '), other.split(' ')];
  if (direction !== otherDirection) return Number(one) !== Number(other);
  return degree !== undefined && otherDegree !== undefined && degree !== otherDegree;
}
