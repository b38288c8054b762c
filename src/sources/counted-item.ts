import { NONE_MISSING, type SourceColumn, type SourceTable } from '../own-data/source-table.ts';
import { codeOf, NO_ANSWERS, type NoAnswer } from '../own-data/understand/answer.ts';
import { type CountedItem, openSums } from '../own-data/understand/counted-answers.ts';
import type { ItemReading } from '../own-data/understand/item-reading.ts';
import type { ItemMatch } from '../own-data/understand/match-items.ts';
import type { Problem } from '../own-data/understand/problems.ts';
import { MIXED, meaningsOf, NO_MEANING, noAnswer } from '../own-data/understand/read-items.ts';
import type { ValueCount } from './value-counts.ts';

interface CountReading extends ItemReading {
  /** Added to */
  readonly problems: Problem[];
  readonly notes: Map<string, number>;
}

/**
 * Gives the values of one column their meaning, and adds up what was counted of each.
 *
 * @param found how often each value stands in the column, by group
 */
export function countItem(
  { columns }: SourceTable,
  { item, column: at }: ItemMatch,
  groups: readonly string[],
  found: readonly ValueCount[],
  { problems, notes, ...reading }: CountReading,
): CountedItem {
  const { name, label } = columns[at] as SourceColumn;
  const values = [...new Set(found.map(({ value }) => value))].sort();
  const column: SourceColumn = {
    ...{ name, label, values, valueLabels: new Map(), missing: NONE_MISSING },
    codes: Uint32Array.from(values, (_, code) => code),
  };
  const { top, cure } = reading;
  const meanings = meaningsOf(column, reading);
  const all = openSums(top);
  const byGroup = groups.map(() => openSums(top));
  const none = Object.fromEntries(NO_ANSWERS.map((reason) => [reason, 0])) as Record<NoAnswer, number>;
  const reasons = new Map(NO_ANSWERS.map((reason) => [codeOf(reason), reason]));
  values.forEach((value, code) => {
    const rows = found.filter((row) => row.value === value);
    const count = rows.reduce((sum, row) => sum + row.rows, 0);
    const meaning = meanings.codes[code] as number;
    const note = meanings.notes[code];
    if (note) notes.set(note, (notes.get(note) ?? 0) + count);
    if (meaning === NO_MEANING) {
      problems.push(
        noAnswer(column, item, code, { row: null, count, cure: meanings.isMixed ? MIXED : cure }),
      );
    } else if (meaning <= 0) none[reasons.get(meaning) as NoAnswer] += count;
    else {
      for (const row of rows) {
        for (const sums of [all, byGroup[groups.indexOf(row.group ?? '')]]) {
          if (!sums) continue;
          sums.counts[meaning - 1] = (sums.counts[meaning - 1] as number) + row.weighted;
          sums.weights[meaning - 1] = (sums.weights[meaning - 1] as number) + row.weights;
          sums.squares[meaning - 1] = (sums.squares[meaning - 1] as number) + row.squares;
        }
      }
    }
  });
  return { item, all, byGroup, none };
}
