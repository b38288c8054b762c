import { fromCSV } from 'arquero';
import type { AnyTable } from '../tables/typed-table.ts';
import { dotIntervalFigure } from './dot-interval-figure.ts';
import type { Figure } from './figure.ts';
import type { FigureForm, FigureRecipe } from './figure-recipe.ts';
import { groupedBarFigure } from './grouped-bar-figure.ts';
import type { Language } from './language.ts';
import { likertFigure } from './likert-figure.ts';
import { multipleResponseFigure } from './multiple-response-figure.ts';
import { CHANGE_COLUMNS, CONCLUSION } from './read-changes.ts';

type Form = (rows: AnyTable, text: never) => Figure;

const FORMS: Readonly<Record<FigureForm, Form>> = {
  likertFigure,
  groupedBarFigure,
  multipleResponseFigure,
  dotIntervalFigure,
};

const numberOrGap = (cell: string): number | null => (cell === '' ? null : Number(cell));

// shares are read from text as well as from numbers, and keep what is printed ("3.0"); changes must be numbers
const PARSERS = {
  ...Object.fromEntries(CHANGE_COLUMNS.filter((name) => name !== 'item').map((name) => [name, numberOrGap])),
  // what is neither stays as it is, and is refused by the form
  [CONCLUSION]: (cell: string) => (cell === 'true' ? true : cell === 'false' ? false : cell),
};

/**
 * Makes a figure again from what its display carries.
 *
 * @param recipe as a figure wrote it down; one from elsewhere is checked as any call of its form is
 * @param language of the figure to make
 * @throws Error when the recipe has no known form, or its rows or words do not make a figure
 */
export function figureFromRecipe({ form, rows, text }: FigureRecipe, language: Language): Figure {
  if (!Object.hasOwn(FORMS, form)) {
    throw new Error(`a figure of form "${form}" is not known; expected ${Object.keys(FORMS).join(', ')}`);
  }
  const table = fromCSV(rows, {
    autoType: false,
    parse: form === 'dotIntervalFigure' ? PARSERS : {},
  });
  return FORMS[form](table, { ...text, language } as never);
}
