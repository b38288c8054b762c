import type { Language } from '../../charts/language.ts';

/** A text in both languages. */
type Texts = Readonly<Record<Language, string>>;

/** What a reader fills in; it becomes the value of the constant of that name in the first cell. */
export interface TaskField {
  readonly name: string;
  readonly label: Texts;
  readonly kind: 'text' | 'number' | 'choice' | 'yes';
  /** What stands there at first */
  readonly value: string;
  /** Values with their words */
  readonly choices?: readonly (readonly [value: string, words: Texts])[];
}

/** A page on which a reader's own file is worked on, in cells that can be changed like any other. */
export interface LiveTask {
  /** Of the page and of its notebook */
  readonly name: string;
  readonly title: Texts;
  readonly lead: Readonly<Record<Language, readonly string[]>>;
  /** What can be pasted in place of a file; undefined where nothing can */
  readonly pasted?: Texts;
  readonly go: Texts;
  readonly fields: readonly TaskField[];
  /** Code cells in their order; the first holds the constants, the last gives the result */
  readonly cells: readonly { readonly id: string; readonly source: string }[];
}

/** Which sheet of a workbook is meant; an error that asks for it calls it by this name. */
export const SHEET_FIELD: TaskField = {
  name: 'sheet',
  kind: 'text',
  value: '',
  label: { en: 'Sheet of a workbook with several (sheet)', nl: 'Blad van een werkmap met meer (sheet)' },
};
