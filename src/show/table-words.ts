import type { Language } from '../contracts/language.ts';

/** The words around a table in one language. */
export interface TableWords {
  /** Separates thousands */
  readonly locale: string;
  readonly row: readonly [one: string, several: string];
  readonly column: readonly [one: string, several: string];
  readonly table: string;
  leftOut(what: string): string;
  moreRows(count: string, one: boolean): string;
  readonly pages: string;
  readonly turns: readonly [first: string, previous: string, next: string, last: string];
  /** Before and between the numbers of `Rows 1 to 50 of 120` */
  readonly span: readonly [rows: string, to: string, of: string];
}

export const TABLE_WORDS: Readonly<Record<Language, TableWords>> = {
  en: {
    locale: 'en',
    row: ['row', 'rows'],
    column: ['column', 'columns'],
    table: 'Table',
    leftOut: (what) => `the last ${what} left out`,
    moreRows: (count, one) => `… ${count} more ${one ? 'row' : 'rows'}`,
    pages: 'Pages of the table',
    turns: ['First', 'Previous', 'Next', 'Last'],
    span: ['Rows', 'to', 'of'],
  },
  nl: {
    locale: 'nl',
    row: ['rij', 'rijen'],
    column: ['kolom', 'kolommen'],
    table: 'Tabel',
    leftOut: (what) => `de laatste ${what} weggelaten`,
    moreRows: (count, one) => `… nog ${count} ${one ? 'rij' : 'rijen'}`,
    pages: "Pagina's van de tabel",
    turns: ['Eerste', 'Vorige', 'Volgende', 'Laatste'],
    span: ['Rijen', 'tot en met', 'van'],
  },
};
