import type { AnyTable } from '../tables/typed-table.ts';
import type { ChartText } from './chart-text.ts';
import type { Text } from './language.ts';

/** The mime type under which a displayed chart carries its recipe. */
export const RECIPE_MIME = 'application/vnd.rekenschap.chart+json';

/** The chart forms, by the function that makes them. */
export type ChartForm = 'likertChart' | 'groupedBarChart' | 'multipleResponseChart' | 'dotIntervalChart';

/** What a chart was made from, as plain JSON: enough to make it again, in the same or the other language. */
export interface ChartRecipe {
  readonly form: ChartForm;
  /** the rows of its table as CSV, with the columns that the form reads */
  readonly rows: string;
  /** its words in every language, for the items and answers of those rows */
  readonly text: ChartText & { readonly categories?: Readonly<Record<string, Text>> };
}

type Words = Readonly<Record<string, Text>> | undefined;

function wordsFor(words: Words, rows: AnyTable, column: string): Words {
  if (words === undefined || !rows.columnNames().includes(column)) return undefined;
  const used = new Set(Array.from(rows.array(column), String));
  return Object.fromEntries(Object.entries(words).filter(([key]) => used.has(key)));
}

/**
 * Writes down what a chart is made from.
 *
 * @param reads names of the columns that the form reads; others are left out
 */
export function recipeOf(
  form: ChartForm,
  table: AnyTable,
  reads: readonly string[],
  text: ChartRecipe['text'],
): ChartRecipe {
  const columns = table.columnNames().filter((name) => reads.includes(name));
  return {
    form,
    rows: table.toCSV({ columns }),
    text: {
      ...text,
      language: text.language ?? 'en',
      ...(text.items && { items: wordsFor(text.items, table, 'item') }),
      ...(text.categories && { categories: wordsFor(text.categories, table, 'response') }),
    } as ChartRecipe['text'],
  };
}
