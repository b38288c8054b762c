import type { ColumnReading } from './published-table.ts';
import type { Measure } from './read-heading.ts';
import type { UnderstoodColumn } from './understand-columns.ts';

/**
 * What a column was understood to hold, in words.
 *
 * @param counts columns that hold counts, by index
 * @param decimals how many decimals the numbers of a workbook were shown with, by index
 */
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
  const { statistic, category, last, top, bottom, position } = measure;
  const name = asCount ? 'count' : statistic;
  if (position !== undefined) return `${name} of category ${position}`;
  if (category !== undefined)
    return `${name} of answer ${category}${last !== undefined && last !== category ? ` to ${last}` : ''}`;
  if (top !== undefined) return `${name} of the highest ${top}`;
  return bottom === undefined ? name : `${name} of the lowest ${bottom}`;
}
