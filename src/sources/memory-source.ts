import { type AnswerColumns, countAnswers } from '../count-tables/index.ts';
import type { CountQuery, ResponseSource } from './response-source.ts';
import { NO_GROUP } from './table-of-rows.ts';

/** Respondents as columns of values, one entry each: answers and weights are numbers, null for none. */
export type MemoryColumns = Readonly<Record<string, readonly (string | number | null)[]>>;

/**
 * Respondents in memory, as a source like any other.
 *
 * @param columns by name; all of one length
 * @example
 * (await memorySource({ q1: [1, 2, null] }).count({ wave: '1', items: { q1: 'q1' }, points: 2 })).groups[0]
 *   .answers
 * // Float64Array.of(1, 1, 1)
 */
export function memorySource(columns: MemoryColumns): ResponseSource {
  return {
    async count(query, { signal } = {}) {
      signal?.throwIfAborted();
      return countAnswers(asColumns(columns, query), { pairs: query.pairs ?? false });
    },
    async close() {},
  };
}

function asColumns(columns: MemoryColumns, query: CountQuery): AnswerColumns {
  const { points, wave } = query;
  const items = Object.keys(query.items);
  const answers = items.map((item) => {
    const column = query.items[item] as string;
    return Uint8Array.from(columnOf(columns, column), (value, row) =>
      answerOf(value, points, item, column, row),
    );
  });
  const grouped =
    query.group === undefined
      ? undefined
      : columnOf(columns, query.group).map((name) => String(name ?? NO_GROUP));
  const names = [...new Set(grouped)].sort();
  const codes = new Map(names.map((name, code) => [name, code]));
  return {
    items,
    points,
    wave,
    answers,
    ...(grouped
      ? { groups: { names, of: Uint32Array.from(grouped, (name) => codes.get(name) as number) } }
      : {}),
    ...(query.weight === undefined
      ? {}
      : {
          weights: Float64Array.from(columnOf(columns, query.weight), (weight) =>
            Number(weight ?? Number.NaN),
          ),
        }),
  };
}

function answerOf(
  value: string | number | null,
  points: number,
  item: string,
  column: string,
  row: number,
): number {
  if (value === null) return 0;
  if (Number.isInteger(value) && (value as number) >= 1 && (value as number) <= points)
    return value as number;
  throw new Error(
    `column ${column}, item ${item}, respondent ${row + 1}: ${JSON.stringify(value)} is no answer; expected 1 to ${points}, or null`,
  );
}

function columnOf(columns: MemoryColumns, name: string): readonly (string | number | null)[] {
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (column) return column;
  throw new Error(`there is no column ${name}; there are ${Object.keys(columns).join(', ')}`);
}
