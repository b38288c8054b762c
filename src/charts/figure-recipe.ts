import type { AnyTable } from '../tables/typed-table.ts';
import type { FigureText } from './figure-text.ts';
import type { Text } from './language.ts';

/** The mime type under which a displayed figure carries its recipe. */
export const RECIPE_MIME = 'application/vnd.rekenschap.figure+json';

/** The chart forms, by the function that makes them. */
export type FigureForm = 'likertFigure' | 'groupedBarFigure' | 'multipleResponseFigure' | 'dotIntervalFigure';

/** What a figure was made from, as plain JSON: enough to make it again, in the same or the other language. */
export interface FigureRecipe {
  readonly form: FigureForm;
  /** the rows of its table as CSV, with the columns that the form reads */
  readonly rows: string;
  /** its words in every language, for the items and answers of those rows */
  readonly text: FigureText & { readonly categories?: Readonly<Record<string, Text>> };
}

type Words = Readonly<Record<string, Text>> | undefined;

function wordsFor(words: Words, rows: AnyTable, column: string): Words {
  if (words === undefined || !rows.columnNames().includes(column)) return undefined;
  const used = new Set(Array.from(rows.array(column), String));
  return Object.fromEntries(Object.entries(words).filter(([key]) => used.has(key)));
}

/**
 * Writes down what a figure is made from.
 *
 * @param reads names of the columns that the form reads; others are left out
 */
export function recipeOf(
  form: FigureForm,
  table: AnyTable,
  reads: readonly string[],
  text: FigureRecipe['text'],
): FigureRecipe {
  const columns = table.columnNames().filter((name) => reads.includes(name));
  return {
    form,
    rows: table.toCSV({ columns }),
    text: {
      ...text,
      language: text.language ?? 'en',
      ...(text.items && { items: wordsFor(text.items, table, 'item') }),
      ...(text.categories && { categories: wordsFor(text.categories, table, 'response') }),
    } as FigureRecipe['text'],
  };
}
