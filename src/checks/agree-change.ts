import { type ColumnTable, table } from 'arquero';
import { boundsOverPairs } from '../recovery/index.ts';
import { newcombeInterval, validN } from '../stats/index.ts';
import {
  countIn,
  lastTwoWaves,
  type Survey,
  scaleOf,
  shareIn,
  type UnlinkedResponses,
} from '../tables/index.ts';
import type { AnyTable } from '../tables/typed-table.ts';
import { answersInWave } from './possible-counts.ts';

/**
 * What the agree share of some items can carry: its change between two waves, the 95 percent interval of
 * that change (Newcombe's hybrid score, 1998), and how far the counts that lie behind the print let it move.
 *
 * @param survey its waves, and which answers of an item agree
 * @param responses response counts of both waves
 * @param frequencies the printed tables, from which the feasible sets follow; a wave that they do not print
 *   has one set of answers, those of the responses
 * @param items item codes in the order of the rows
 * @param waves from and to; the survey's last two when left out
 * @returns columns item, agree_FROM, agree_TO (percent; FROM and TO the waves' own names), change (points),
 *   lower, upper (its interval), least, greatest (over all feasible pairs); rounded to one decimal, the
 *   interval to two where one of its bounds would else read as zero, on either side of which it may lie
 * @throws Error when the survey or the responses lack a wave or an item
 * @example
 * agreeChange(openStudy().survey, openStudy().responses(), openStudy().frequencies(), ['v1a']).numRows()
 * // 1
 */
export function agreeChange(
  survey: Survey,
  responses: UnlinkedResponses,
  frequencies: AnyTable,
  items: readonly string[],
  [from, to]: readonly [string, string] = lastTwoWaves(survey),
): ColumnTable {
  const earlier = answersInWave(survey, responses, frequencies, from);
  const later = answersInWave(survey, responses, frequencies, to);
  const rows = items.map((item) => {
    const { agree } = scaleOf(survey, item);
    const [before, after] = [earlier(item), later(item)];
    const interval = newcombeInterval(
      countIn(after.counts, agree),
      validN(after.counts),
      countIn(before.counts, agree),
      validN(before.counts),
    );
    const range = boundsOverPairs(
      before.possible,
      after.possible,
      (one, other) => shareIn(other, agree) - shareIn(one, agree),
    );
    const [shareBefore, shareAfter] = [shareIn(before.counts, agree), shareIn(after.counts, agree)];
    return {
      item,
      [`agree_${from}`]: tenth(shareBefore),
      [`agree_${to}`]: tenth(shareAfter),
      change: tenth(shareAfter - shareBefore),
      lower: 100 * interval.lower,
      upper: 100 * interval.upper,
      least: tenth(range.lower),
      greatest: tenth(range.upper),
    };
  });
  const names = ['item', `agree_${from}`, `agree_${to}`, 'change', 'lower', 'upper', 'least', 'greatest'];
  const bounds = rows.flatMap(({ lower, upper }) => [lower, upper]);
  const places = bounds.some((bound) => bound !== 0 && tenth(bound) === 0) ? 100 : 10;
  const written = rows.map(
    (row): Readonly<Record<string, string | number>> => ({
      ...row,
      lower: Math.round(row.lower * places) / places,
      upper: Math.round(row.upper * places) / places,
    }),
  );
  return table(Object.fromEntries(names.map((name) => [name, written.map((row) => row[name])])));
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
