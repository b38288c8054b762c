import {
  answerIndex,
  type CountTable,
  type GroupCounts,
  type GroupKey,
  pairIndex,
  pairNumber,
} from './count-table.ts';

/**
 * How often each answer was given to an item.
 *
 * @returns counts, lowest answer first: respondents, or sums of weights
 * @throws RangeError when the table has no such item or group
 * @example
 * itemCounts(
 *   countAnswers(
 *     { items: ['a', 'b'], points: 3, wave: '1', answers: [Uint8Array.of(1, 2, 3), Uint8Array.of(1, 3, 3)] },
 *     { pairs: true },
 *   ),
 *   { wave: '1', group: '' },
 *   'a',
 * )
 * // [1, 1, 1]
 */
export function itemCounts(table: CountTable, key: GroupKey, item: string): number[] {
  const group = groupOf(table, key);
  const index = itemIndex(table, item);
  return Array.from({ length: table.points }, (_, answer) =>
    inUnits(table, group.answers[answerIndex(table.points, index, answer + 1)] as number),
  );
}

/**
 * How closely the answers to two items go together: Pearson's correlation over those who answered both.
 *
 * @returns a number in [-1, 1]
 * @throws RangeError when pairs were not counted, a name is unknown, or answers do not vary
 * @see Pearson (1896), Philosophical Transactions A 187, 253-318, doi:10.1098/rsta.1896.0007
 * @example
 * pairCorrelation(
 *   countAnswers(
 *     { items: ['a', 'b'], points: 3, wave: '1', answers: [Uint8Array.of(1, 2, 3), Uint8Array.of(1, 3, 3)] },
 *     { pairs: true },
 *   ),
 *   { wave: '1', group: '' },
 *   'a',
 *   'b',
 * )
 * // 0.866025
 */
export function pairCorrelation(table: CountTable, key: GroupKey, first: string, second: string): number {
  const { covariance, varianceFirst, varianceSecond } = moments(table, groupOf(table, key), first, second);
  if (varianceFirst === 0 || varianceSecond === 0) {
    throw new RangeError(`items ${first} and ${second}: a correlation needs answers that vary`);
  }
  return covariance / Math.sqrt(varianceFirst * varianceSecond);
}

/**
 * Cronbach's alpha from pairs: k / (k - 1) (1 - sum of variances / sum of all covariances). The same as from
 * respondents where everybody answered all items; elsewhere each covariance has its own respondents.
 *
 * @param items at least 2 of the table's
 * @throws RangeError when pairs were not counted, fewer than 2 items are given, or sums do not vary
 * @see Cronbach (1951), Psychometrika 16, 297-334, doi:10.1007/BF02310555
 * @example
 * pairAlpha(
 *   countAnswers(
 *     { items: ['a', 'b'], points: 3, wave: '1', answers: [Uint8Array.of(1, 2, 3), Uint8Array.of(1, 3, 3)] },
 *     { pairs: true },
 *   ),
 *   { wave: '1', group: '' },
 * )
 * // 0.923077
 */
export function pairAlpha(table: CountTable, key: GroupKey, items: readonly string[] = table.items): number {
  if (items.length < 2) throw new RangeError(`alpha needs at least 2 items, got ${items.length}`);
  const group = groupOf(table, key);
  let variances = 0;
  let covariances = 0;
  items.forEach((item, index) => {
    variances += variance(table, group, item);
    for (const other of items.slice(index + 1)) covariances += moments(table, group, item, other).covariance;
  });
  const total = variances + 2 * covariances;
  if (total === 0) throw new RangeError('alpha needs sums that vary between respondents');
  return (items.length / (items.length - 1)) * (1 - variances / total);
}

function variance(table: CountTable, group: GroupCounts, item: string): number {
  const index = itemIndex(table, item);
  let [n, sum, squares] = [0, 0, 0];
  for (let answer = 1; answer <= table.points; answer += 1) {
    const count = inUnits(table, group.answers[answerIndex(table.points, index, answer)] as number);
    n += count;
    sum += count * answer;
    squares += count * answer * answer;
  }
  if (n <= 1) throw new RangeError(`item ${item}: ${n} answers are too few for a variance`);
  return (squares - (sum * sum) / n) / (n - 1);
}

function moments(table: CountTable, group: GroupCounts, first: string, second: string) {
  if (!table.paired) throw new RangeError('pairs were not counted; count answers with { pairs: true }');
  const [a, b] = [itemIndex(table, first), itemIndex(table, second)];
  const pair = pairNumber(table.items.length, Math.min(a, b), Math.max(a, b));
  let [n, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  for (let i = 1; i <= table.points; i += 1) {
    for (let j = 1; j <= table.points; j += 1) {
      const index = a < b ? pairIndex(table.points, pair, i, j) : pairIndex(table.points, pair, j, i);
      const count = inUnits(table, group.pairs[index] as number);
      n += count;
      x += count * i;
      y += count * j;
      xx += count * i * i;
      yy += count * j * j;
      xy += count * i * j;
    }
  }
  if (a === b) throw new RangeError(`item ${first} goes together with itself; give two items`);
  if (n <= 1) throw new RangeError(`items ${first} and ${second}: ${n} answered both, too few`);
  return {
    covariance: (xy - (x * y) / n) / (n - 1),
    varianceFirst: (xx - (x * x) / n) / (n - 1),
    varianceSecond: (yy - (y * y) / n) / (n - 1),
  };
}

function groupOf({ groups }: CountTable, { wave, group }: GroupKey): GroupCounts {
  const found = groups.find((one) => one.wave === wave && one.group === group);
  if (found) return found;
  const known = groups.map((one) => `${one.wave} "${one.group}"`).join(', ');
  throw new RangeError(`no group "${group}" in wave ${wave}; there are ${known}`);
}

function itemIndex({ items }: CountTable, item: string): number {
  const index = items.indexOf(item);
  if (index === -1) throw new RangeError(`no item "${item}" in this count table; it has ${items.join(', ')}`);
  return index;
}

const inUnits = ({ unit }: CountTable, count: number): number =>
  unit === 'respondents' ? count : count / 1_000_000;
