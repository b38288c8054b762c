import { describe, expect, it } from 'vitest';
import type { ChartForm } from '../../src/charts/chart-form.ts';
import { CHART_FORMS } from '../../src/charts/chart-forms.ts';
import { chartFrame } from '../../src/charts/chart-frame.ts';
import { chartFromRecipe } from '../../src/charts/chart-from-recipe.ts';
import { chartOf } from '../../src/charts/chart-of.ts';
import type { ChartRecipe } from '../../src/charts/chart-recipe.ts';
import { type ChartText, writeText } from '../../src/charts/chart-text.ts';
import { inLanguage, type Text } from '../../src/charts/language.ts';
import { layoutRows } from '../../src/charts/row-layout.ts';
import { openStudy } from '../../src/tables/index.ts';
import { drawnTexts } from './drawn-texts.ts';
import { tableOf } from './quickscan-rows.ts';

interface WaitText extends ChartText {
  readonly desks?: Readonly<Record<string, Text>>;
}

interface WaitRow {
  readonly item: string;
  readonly desk: string;
  readonly minutes: number;
}

const HEADINGS = { nl: ['Balie', 'Minuten'], en: ['Desk', 'Minutes'] } as const;

/** A form that no file of src knows: waiting times as dots. */
const WAITS: ChartForm<WaitText> = {
  name: 'waitChart',
  figureForm: 'waits',
  columns: ['item', 'desk', 'minutes'],
  parse: { minutes: Number },
  words: { items: 'item', desks: 'desk' },
  draw(rows, text) {
    const written = writeText(text, []);
    const waits = rows.objects() as WaitRow[];
    if (waits.some(({ minutes }) => typeof minutes !== 'number')) throw new Error('minutes are numbers');
    const names = waits.map(({ item, desk }) => {
      const label = text.desks?.[desk];
      return `${written.label(item)}: ${label === undefined ? desk : inLanguage(label, written.language)}`;
    });
    const layout = layoutRows([{ heading: null, detail: null, blocks: [{ side: null, rows: names }] }], 700);
    const minutes = waits.map((wait) => wait.minutes);
    const [desk, amount] = HEADINGS[written.language];
    return {
      ...chartFrame({
        text: written,
        rows: layout,
        xaxis: { range: [0, 60] },
        marginRight: 20,
        subtitle: null,
        legend: [],
        notes: written.notes,
      }),
      data: [{ type: 'scatter', mode: 'markers', x: minutes, y: layout.rows.map(({ y }) => y) }],
      alt: `${names.map((name, index) => `${name}: ${minutes[index]}`).join('; ')}.`,
      numbers: [],
      table: tableOf(names.map((name, index) => ({ [desk]: name, [amount]: minutes[index] }))),
    };
  },
};

// the one place where it is made known
const FORMS = [...CHART_FORMS, WAITS];

const ROWS = tableOf([
  { item: 'v3c', desk: 'north', minutes: 12.5, unread: 1 },
  { item: 'v3c', desk: 'south', minutes: 40, unread: 2 },
]);
const FIGURE = { ...openStudy().figure('2.8'), form: 'waits' };
const DESKS = {
  north: { nl: 'Noord', en: 'North' },
  south: { nl: 'Zuid', en: 'South' },
  west: { nl: 'West', en: 'West' },
};

describe('a form of chart made up here', () => {
  it.each([
    ['nl', 'en', ['Noord', 'Zuid']],
    ['en', 'nl', ['North', 'South']],
  ] as const)('is drawn of a figure and again from its recipe: %s', async (language, other, desks) => {
    const words = { language, desks: DESKS };
    const chart = chartOf(FIGURE, ROWS, words, FORMS);
    const label = FIGURE.text.items.v3c as { nl: string; en: string };
    const names = desks.map((desk) => `${label[language]}: ${desk}`);
    expect(chart.title).toBe(FIGURE.text.title[language]);
    expect(chart.alt).toBe(`${names[0]}: 12.5; ${names[1]}: 40.`);
    const texts = (await drawnTexts(chart)).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(names));

    const recipe = JSON.parse(JSON.stringify(chart.recipe)) as ChartRecipe;
    expect(recipe.form).toBe('waitChart');
    expect(recipe.rows.trim()).toBe('item,desk,minutes\nv3c,north,12.5\nv3c,south,40');
    // labels of nothing in the rows are not carried along
    expect(recipe.text).toMatchObject({ desks: { north: DESKS.north, south: DESKS.south } });
    expect(JSON.stringify(recipe.text)).not.toContain('West');
    expect(Object.keys(recipe.text.items ?? {})).toEqual(['v3c']);

    const again = (to: 'nl' | 'en') => chartFromRecipe(recipe, to, FORMS);
    expect(again(language).table.objects()).toEqual(chart.table.objects());
    expect(JSON.stringify(again(language))).toBe(JSON.stringify(chart));
    const turned = chartOf(FIGURE, ROWS, { ...words, language: other }, FORMS);
    expect(again(other).data).toEqual(turned.data);
    expect(again(other).alt).toBe(turned.alt);
    expect(again(other).table.columnNames()).toEqual(HEADINGS[other]);
  });

  it('shows itself, with its own name in what it carries', async () => {
    const chart = chartOf(FIGURE, ROWS, {}, FORMS) as unknown as Record<symbol, () => Promise<object>>;
    const bundle = await chart[Symbol.for('Jupyter.display')]?.();
    expect(bundle).toMatchObject({ 'application/vnd.rekenschap.chart+json': { form: 'waitChart' } });
  });

  it('is unknown where nobody registered it, and the error names the forms that are', () => {
    expect(() => chartOf(FIGURE, ROWS)).toThrow(
      'figure 2.8: "waits" is no form of a chart; expected likert, grouped bars, multiple response',
    );
    const { recipe } = chartOf(FIGURE, ROWS, {}, FORMS);
    expect(() => chartFromRecipe(recipe, 'nl')).toThrow(
      'a chart of form "waitChart" is not known; ' +
        'expected likertChart, groupedBarChart, multipleResponseChart, dotIntervalChart',
    );
  });
});

it('no two forms have one name', () => {
  for (const names of [
    CHART_FORMS.map(({ name }) => name),
    CHART_FORMS.flatMap(({ figureForm }) => figureForm ?? []),
  ]) {
    expect(new Set(names).size).toBe(names.length);
  }
});
