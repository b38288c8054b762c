import type { CountTable, GroupCounts } from './count-table.ts';

/**
 * Adds count tables of different respondents, say of different files or machines.
 *
 * @param tables at least one, of the same items, points, unit and pairs
 * @returns one table, groups in the order of wave and name; the same to
 *   the last bit in whatever order tables come
 * @throws RangeError when tables do not fit together, or counts grow past what is exact (2^53)
 * @example
 * mergeCountTables([
 *   countAnswers({ items: ['q'], points: 2, wave: '1', answers: [Uint8Array.of(1)] }),
 *   countAnswers({ items: ['q'], points: 2, wave: '1', answers: [Uint8Array.of(2)] }),
 * ]).groups[0].answers
 * // Float64Array.of(0, 1, 1)
 */
export function mergeCountTables(tables: readonly CountTable[]): CountTable {
  const [first] = tables;
  if (!first) throw new RangeError('nothing to merge; give at least one count table');
  const groups = new Map<string, GroupCounts>();
  tables.forEach((table, index) => {
    const difference = differenceBetween(first, table);
    if (difference)
      throw new RangeError(
        `count table ${index + 1} has other ${difference} than the first; count both alike`,
      );
    for (const group of table.groups) {
      const key = JSON.stringify([group.wave, group.group]);
      const before = groups.get(key);
      groups.set(key, before ? sumOf(before, group) : group);
    }
  });
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const sorted = [...groups.values()].sort((a, b) => order(a.wave, b.wave) || order(a.group, b.group));
  return { ...first, groups: sorted };
}

function sumOf(a: GroupCounts, b: GroupCounts): GroupCounts {
  const added = (x: Float64Array, y: Float64Array) =>
    x.map((value, index) => exact(value + (y[index] as number), a));
  return {
    wave: a.wave,
    group: a.group,
    respondents: exact(a.respondents + b.respondents, a),
    answers: added(a.answers, b.answers),
    pairs: added(a.pairs, b.pairs),
  };
}

function exact(sum: number, { wave, group }: GroupCounts): number {
  if (sum <= Number.MAX_SAFE_INTEGER) return sum;
  throw new RangeError(
    `wave ${wave}, group "${group}": a count grows past ${Number.MAX_SAFE_INTEGER}, where sums are no longer exact`,
  );
}

function differenceBetween(a: CountTable, b: CountTable): string | undefined {
  if (a.items.length !== b.items.length || a.items.some((item, index) => item !== b.items[index]))
    return 'items';
  if (a.points !== b.points) return 'points';
  if (a.unit !== b.unit) return 'units';
  if (a.paired !== b.paired) return 'pairs';
  return undefined;
}
