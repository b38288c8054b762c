import { countPairs } from './count-pairs.ts';
import type { CountTable, GroupCounts } from './count-table.ts';

/** Respondents as columns, the form in which millions of them fit. */
export interface AnswerColumns {
  readonly items: readonly string[];
  /** Answers per item: 1 to `points`, at most 254 */
  readonly points: number;
  readonly wave: string;
  /** Per item, one answer per respondent; 0 for none */
  readonly answers: readonly Uint8Array[];
  /** Names of groups, and which one each respondent is in; all are one group where left out */
  readonly groups?: { readonly names: readonly string[]; readonly of: Uint32Array };
  /** One weight per respondent, 0 or more, counted to the millionth */
  readonly weights?: Float64Array;
}

const MILLION = 1_000_000;

/** A table of four items has (points + 1)^4 counts: 1.5 MB at this size. */
const MOST_PAIRED_POINTS = 20;

/**
 * Counts answers item by item and, where wanted, pair by pair.
 *
 * @param columns respondents; answers outside 1 to points, and 0, are refused or none
 * @param options `pairs`: count every two items together too
 * @returns groups in the order of their names, also those without respondents
 * @throws RangeError when columns have different lengths, an answer or group does not exist, a weight is
 *   negative or not finite, or weights add to more than counts can hold (9 thousand million)
 * @example
 * countAnswers({ items: ['q'], points: 2, wave: '1', answers: [Uint8Array.of(1, 2, 2, 0)] }).groups[0]
 *   .answers
 * // Float64Array.of(1, 1, 2)
 */
export function countAnswers(columns: AnswerColumns, { pairs = false } = {}): CountTable {
  const { items, points, wave, answers } = columns;
  check(columns, answers[0]?.length ?? 0, pairs);
  const amounts = columns.weights ? inMillionths(columns.weights) : undefined;
  const counted = divided(columns, amounts).map(({ group, columns: own, amounts: each }): GroupCounts => {
    const singles = own.map((column) => countColumn(column, points, each));
    const sizes = singles[0] as Float64Array;
    return {
      wave,
      group,
      respondents: sizes.reduce((sum, count) => sum + count, 0),
      answers: Float64Array.from(singles.flatMap((counts) => [...counts])),
      pairs: pairs ? countPairs(own, points, each) : new Float64Array(),
    };
  });
  return {
    items,
    points,
    unit: amounts ? 'millionths of weight' : 'respondents',
    paired: pairs,
    groups: counted,
  };
}

/** Respondents of each group in columns of their own, so that the counting loops know no groups. */
function divided({ answers, groups }: AnswerColumns, amounts?: Float64Array) {
  if (!groups) return [{ group: '', columns: answers, amounts }];
  const rows = groups.names.map((): number[] => []);
  groups.of.forEach((group, row) => {
    rows[group]?.push(row);
  });
  return groups.names.map((group, index) => {
    const own = rows[index] as number[];
    return {
      group,
      columns: answers.map((column) => Uint8Array.from(own, (row) => column[row] as number)),
      amounts: amounts && Float64Array.from(own, (row) => amounts[row] as number),
    };
  });
}

function countColumn(column: Uint8Array, points: number, amounts?: Float64Array): Float64Array {
  const counts = new Float64Array(points + 1);
  for (let row = 0; row < column.length; row += 1) {
    const answer = column[row] as number;
    counts[answer] = (counts[answer] as number) + (amounts ? (amounts[row] as number) : 1);
  }
  return counts;
}

function inMillionths(weights: Float64Array): Float64Array {
  let sum = 0;
  const amounts = weights.map((weight, row) => {
    if (!Number.isFinite(weight) || weight < 0) {
      throw new RangeError(
        `the weight of respondent ${row + 1} is ${weight}; expected a number of 0 or more`,
      );
    }
    const amount = Math.round(weight * MILLION);
    sum += amount;
    return amount;
  });
  if (sum > Number.MAX_SAFE_INTEGER) {
    throw new RangeError(
      `weights add to ${sum / MILLION}, more than counts hold; divide all weights by one number`,
    );
  }
  return amounts;
}

function check({ items, points, answers, groups, weights }: AnswerColumns, n: number, pairs: boolean): void {
  const most = pairs ? MOST_PAIRED_POINTS : 254;
  if (!Number.isInteger(points) || points < 2 || points > most) {
    throw new RangeError(`points is ${points}; expected a whole number from 2 to ${most}`);
  }
  if (items.length === 0) throw new RangeError('there are no items to count');
  if (answers.length !== items.length) {
    throw new RangeError(`got ${answers.length} columns of answers for ${items.length} items`);
  }
  answers.forEach((column, item) => {
    if (column.length !== n) {
      throw new RangeError(`item ${items[item]} has ${column.length} answers and item ${items[0]} ${n}`);
    }
    const wrong = column.findIndex((answer) => answer > points);
    if (wrong !== -1) {
      throw new RangeError(
        `item ${items[item]}, respondent ${wrong + 1}: ${column[wrong]} is no answer; expected 1 to ${points}, or 0 for none`,
      );
    }
  });
  if (groups && groups.of.length !== n)
    throw new RangeError(`got ${groups.of.length} groups for ${n} respondents`);
  const strange = groups ? groups.of.findIndex((group) => group >= groups.names.length) : -1;
  if (strange !== -1)
    throw new RangeError(`respondent ${strange + 1} is in group ${groups?.of[strange]}, which has no name`);
  if (weights && weights.length !== n)
    throw new RangeError(`got ${weights.length} weights for ${n} respondents`);
}
