import { currentLanguage } from '../contracts/language.ts';
import type { AnyTable } from '../tables/typed-table.ts';
import type { Chart } from './chart.ts';
import type { ChartForm } from './chart-form.ts';
import type { ChartRecipe } from './chart-recipe.ts';
import type { ChartText } from './chart-text.ts';
import { displayable } from './displayable.ts';
import type { Text } from './language.ts';

type Labels = Readonly<Record<string, Text>>;

/**
 * Draws rows in a form, and writes down what the chart is made from.
 *
 * @throws Error as the form does
 */
export function chartInForm<Words extends ChartText>(
  form: ChartForm<Words>,
  rows: AnyTable,
  text: Words,
): Chart {
  return displayable({ ...form.draw(rows, text), recipe: recipeOf(form, rows, text) });
}

function recipeOf<Words extends ChartText>(form: ChartForm<Words>, rows: AnyTable, text: Words): ChartRecipe {
  const given = text as Readonly<Record<string, unknown>>;
  const labels = Object.entries(form.words)
    .filter(([property]) => given[property])
    .map(([property, column]) => [property, labelsUsed(given[property] as Labels, rows, column)]);
  return {
    form: form.name,
    rows: rows.toCSV({ columns: rows.columnNames().filter((name) => form.columns.includes(name)) }),
    text: { ...text, language: text.language ?? currentLanguage(), ...Object.fromEntries(labels) },
  };
}

/** The labels of what a column holds; none where the rows lack that column. */
function labelsUsed(labels: Labels, rows: AnyTable, column: string): Labels | undefined {
  if (!rows.columnNames().includes(column)) return undefined;
  const used = new Set(Array.from(rows.array(column), String));
  return Object.fromEntries(Object.entries(labels).filter(([key]) => used.has(key)));
}
