import { fromCSV } from 'arquero';
import type { AnyTable } from '../tables/typed-table.ts';
import type { Chart } from './chart.ts';
import type { ChartForm, ChartRecipe } from './chart-recipe.ts';
import { dotIntervalChart } from './dot-interval-chart.ts';
import { groupedBarChart } from './grouped-bar-chart.ts';
import type { Language } from './language.ts';
import { likertChart } from './likert-chart.ts';
import { multipleResponseChart } from './multiple-response-chart.ts';
import { CHANGE_COLUMNS, CONCLUSION } from './read-changes.ts';

type Form = (rows: AnyTable, text: never) => Chart;

const FORMS: Readonly<Record<ChartForm, Form>> = {
  likertChart,
  groupedBarChart,
  multipleResponseChart,
  dotIntervalChart,
};

const numberOrGap = (cell: string): number | null => (cell === '' ? null : Number(cell));

// shares are read from text as well as from numbers, and keep what is printed ("3.0"); changes must be numbers
const PARSERS = {
  ...Object.fromEntries(CHANGE_COLUMNS.filter((name) => name !== 'item').map((name) => [name, numberOrGap])),
  // what is neither stays as it is, and is refused by the form
  [CONCLUSION]: (cell: string) => (cell === 'true' ? true : cell === 'false' ? false : cell),
};

/**
 * Makes a chart again from what its display carries.
 *
 * @param recipe as a chart wrote it down; one from elsewhere is checked as any call of its form is
 * @param language of the chart to make
 * @throws Error when the recipe has no known form, or its rows or words do not make a chart
 */
export function chartFromRecipe({ form, rows, text }: ChartRecipe, language: Language): Chart {
  if (!Object.hasOwn(FORMS, form)) {
    throw new Error(`a chart of form "${form}" is not known; expected ${Object.keys(FORMS).join(', ')}`);
  }
  const table = fromCSV(rows, {
    autoType: false,
    parse: form === 'dotIntervalChart' ? PARSERS : {},
  });
  return FORMS[form](table, { ...text, language } as never);
}
