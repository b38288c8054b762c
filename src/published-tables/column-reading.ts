import type { Measure } from './measure.ts';
import type { ColumnReading } from './published-table.ts';
import type { UnderstoodColumn } from './understood-column.ts';

/** What was understood of a column, in words. */
export function columnReading(
  column: UnderstoodColumn,
  counts: ReadonlySet<number>,
  decimals: ReadonlyMap<number, number | undefined>,
): ColumnReading {
  const { meaning, index, heading, group, by } = column;
  const places = decimals.get(index);
  return {
    column: index + 1,
    heading,
    group,
    meaning:
      meaning === null
        ? 'not understood'
        : meaning.kind === 'values'
          ? meaning.statistics.map((measure) => inWords(measure, counts.has(index))).join(' and ')
          : meaning.kind === 'link'
            ? `${meaning.statistic} of ${meaning.of.join(' and ')}`
            : meaning.kind,
    by: places === undefined ? by : `${by}; numbers of a workbook, taken as printed with ${places} decimals`,
  };
}

function inWords(measure: Measure, asCount: boolean): string {
  const { statistic, category, last, top, bottom, position, upTo, from, middle } = measure;
  const name = asCount ? 'count' : statistic;
  if (position !== undefined) return `${name} of category ${position}`;
  if (category !== undefined)
    return `${name} of answer ${category}${last !== undefined && last !== category ? ` to ${last}` : ''}`;
  if (upTo !== undefined) return `${name} of answers up to ${upTo}`;
  if (from !== undefined) return `${name} of answers from ${from}`;
  if (middle) return `${name} of the answer in the middle`;
  if (top !== undefined) return `${name} of the highest ${top}`;
  return bottom === undefined ? name : `${name} of the lowest ${bottom}`;
}
