import type { ColumnMeaning } from './read-heading.ts';

/** What a column holds, and how that was found. */
export interface UnderstoodColumn {
  readonly index: number;
  readonly heading: string;
  readonly group: string;
  readonly meaning: ColumnMeaning | null;
  readonly by: string;
}
