import { table } from 'arquero';
import { printPercent, validN } from '../stats/index.ts';
import {
  type AnyTable,
  countIn,
  type ResponseRow,
  type Survey,
  scaleOf,
  type TypedTable,
  typed,
} from '../tables/index.ts';

/** One recomputed value, as `checkFigure` lays it beside the print. */
export interface RecomputedCell {
  readonly item: string;
  readonly wave: string;
  /** `p1`, `p2`, … by answer; `agree` and `disagree` for the answers of a side of the scale together */
  readonly statistic: string;
  /** Rounded half up to whole percent, as text */
  readonly recomputed: string;
}

/** Which values a report prints of an item. */
interface PrintedCell {
  readonly item: string;
  readonly wave: string;
  readonly statistic: string;
}

/**
 * The percentages of items from their counts, as whole percent: every answer, and the answers that agree or
 * disagree together where the report states them.
 *
 * @param survey says which answers of an item agree and disagree
 * @param responses response counts of the items
 * @param stated columns item, wave, statistic: what the text states;
 *   `agree` and `disagree` are recomputed for those
 * @returns columns item, wave, statistic, recomputed, in the order of the responses
 * @throws RangeError when an item has no answers in a wave, or a wave lacks an answer of its scale
 * @example
 * recomputedCells(openStudy().survey, openStudy().responses(), openStudy().frequencies()).numRows()
 * // 350
 */
export function recomputedCells(
  survey: Survey,
  responses: AnyTable,
  stated: AnyTable,
): TypedTable<RecomputedCell> {
  const rows = responses.objects() as ResponseRow[];
  const groups = new Map<
    string,
    { readonly item: string; readonly wave: string; readonly counts: number[] }
  >();
  for (const { wave, item, response, count } of rows) {
    const key = `${wave}\t${item}`;
    const group = groups.get(key) ?? { item, wave, counts: [] };
    groups.set(key, group);
    group.counts[response - 1] = count;
  }
  const told = new Set(
    (stated.objects() as PrintedCell[]).map(({ item, wave, statistic }) => `${wave}\t${item}\t${statistic}`),
  );
  const sides = ['agree', 'disagree'] as const;
  const answers = rows.map(({ item, wave, response, count }): RecomputedCell => {
    const counts = groups.get(`${wave}\t${item}`)?.counts ?? [];
    return { item, wave, statistic: `p${response}`, recomputed: printPercent(count, validN(counts)) };
  });
  const together = [...groups].flatMap(([key, { item, wave, counts }]) =>
    sides
      .filter((side) => told.has(`${key}\t${side}`))
      .map((side): RecomputedCell => {
        const count = countIn(counts, scaleOf(survey, item)[side]);
        return { item, wave, statistic: side, recomputed: printPercent(count, validN(counts)) };
      }),
  );
  const cells = [...answers, ...together];
  const names = ['item', 'wave', 'statistic', 'recomputed'] as const;
  return typed(table(Object.fromEntries(names.map((name) => [name, cells.map((cell) => cell[name])]))));
}
