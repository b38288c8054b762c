import type { ChartText } from './chart-text.ts';
import type { Text } from './language.ts';

/** The mime type under which a displayed chart carries its recipe. */
export const RECIPE_MIME = 'application/vnd.rekenschap.chart+json';

/** What a chart was made from, as plain JSON: enough to make it again, in the same or the other language. */
export interface ChartRecipe {
  /** The name of its form */
  readonly form: string;
  /** The rows of its table as CSV, with the columns that the form reads */
  readonly rows: string;
  /** Its words in every language, for the items and answers of those rows */
  readonly text: ChartText & { readonly categories?: Readonly<Record<string, Text>> };
}
