import { columnBuilder } from '../../src/own-data/column-builder.ts';
import {
  NONE_MISSING,
  type SourceCell,
  type SourceColumn,
  type SourceTable,
} from '../../src/own-data/source-table.ts';

/** A table as a reader gives it, of names and rows. */
export function sourceTableOf(
  names: readonly string[],
  rows: readonly (readonly SourceCell[])[],
  more: Partial<SourceTable> & {
    readonly columnsWith?: Readonly<Record<string, Partial<SourceColumn>>>;
  } = {},
): SourceTable {
  const { columnsWith = {}, ...table } = more;
  return {
    file: 'own.csv',
    kind: 'text',
    rows: rows.length,
    rowNumber: (position) => position + 2,
    weight: null,
    notes: [],
    columns: names.map((name, index) => {
      const builder = columnBuilder();
      for (const row of rows) builder.add(row[index] ?? null);
      const plain = { name, label: null, valueLabels: new Map(), missing: NONE_MISSING, ...builder.finish() };
      return { ...plain, ...columnsWith[name] };
    }),
    ...table,
  };
}

/** Two statements on the quickscan's scale, as files are searched for them in these tests. */
export const SOUGHT = {
  items: [
    { item: 'v1a', texts: ['Visie', 'Vision', "I am familiar with my organisation's vision on enforcement"] },
    { item: 'v1b', texts: ['Plan', 'Our service has a clear policy plan for enforcement'] },
  ],
  scale: {
    answers: [
      { nl: 'Helemaal oneens', en: 'Strongly disagree' },
      { nl: 'Oneens', en: 'Disagree' },
      { nl: 'Niet eens, niet oneens', en: 'Neither agree nor disagree' },
      { nl: 'Eens', en: 'Agree' },
      { nl: 'Helemaal eens', en: 'Strongly agree' },
    ],
    agree: [4, 5],
    disagree: [1, 2],
    dontKnow: { nl: 'Weet niet', en: "Don't know" },
  },
  expected: 'expected 1-5',
};
