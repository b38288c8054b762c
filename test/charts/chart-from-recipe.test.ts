import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/charts/chart.ts';
import { chartFromRecipe } from '../../src/charts/chart-from-recipe.ts';
import type { ChartRecipe } from '../../src/charts/chart-recipe.ts';
import { dotIntervalChart } from '../../src/charts/dot-interval-chart.ts';
import { groupedBarChart } from '../../src/charts/grouped-bar-chart.ts';
import type { Language } from '../../src/charts/language.ts';
import { likertChart } from '../../src/charts/likert-chart.ts';
import { multipleResponseChart } from '../../src/charts/multiple-response-chart.ts';
import { chartRows, ITEMS, TEXT, tableOf } from './quickscan-rows.ts';

const WORDS = {
  title: { nl: 'Een titel, met "komma"', en: 'A title' },
  source: { nl: 'webenquête', en: 'web survey' },
  note: { nl: 'Een opmerking', en: 'A remark' },
  items: { q1: { nl: 'Is er een plan?', en: 'Is there a plan?' }, q2: { nl: 'Nee', en: 'No' } },
  categories: { yes: { nl: 'Ja', en: 'Yes' }, no: { nl: 'Nee', en: 'No' }, never: { nl: 'x', en: 'x' } },
};

// what a CSV file could lose: decimals that are printed, gaps, fractions, words and numbers in one column
const SHARES = [
  { wave: '2010', item: 'q1', response: 'yes', percent: '91.0', n: 24, extra: 'unread' },
  { wave: '2010', item: 'q1', response: 'no', percent: '9.0', n: 24, extra: 'unread' },
  {
    wave: '2017',
    item: 'q1',
    response: 'yes',
    printed: '3/4',
    precision: 'about',
    low: 62.5,
    high: 200 / 2.7,
  },
  { wave: '2017', item: 'q1', response: 'no', percent: null, low: 25.1, high: 37.5, n: null },
].map((row) => ({ printed: null, precision: null, low: null, high: null, percent: null, n: null, ...row }));

const CHANGES = [
  { item: 'q1', estimate: 1 / 3, lower: -0.1, upper: 0.7, n_from: 384, n_to: 209 },
  { item: '007', estimate: null, lower: null, upper: null, n_from: null, n_to: 8 },
];

type Make = (language: Language) => Chart;

const counted = [1, 2, 3, 4, 5].map((response) => ({
  wave: '2017',
  item: 'v3c',
  response,
  count: 2 * response,
}));

const FORMS: [string, Make][] = [
  ['likert, percentages', (language) => likertChart(tableOf(chartRows()), { ...TEXT, language })],
  ['likert, counts', (language) => likertChart(tableOf(counted), { ...TEXT, language })],
  ['grouped bars', (language) => groupedBarChart(tableOf(SHARES), { ...WORDS, language })],
  ['multiple response', (language) => multipleResponseChart(tableOf(SHARES), { ...WORDS, language })],
  [
    'changes',
    (language) =>
      dotIntervalChart(tableOf(CHANGES), {
        ...WORDS,
        language,
        from: '2010',
        to: '2017',
        unit: { nl: 'procentpunten', en: 'percentage points' },
        decimals: 1,
        interval: { nl: '95%-interval', en: '95% interval' },
      }),
  ],
];

const plain = ({ table, ...chart }: Chart) => ({
  ...JSON.parse(JSON.stringify(chart)),
  rows: table.objects(),
});

/** As it comes out of a notebook's file. */
const carried = ({ recipe }: Chart) => JSON.parse(JSON.stringify(recipe)) as ChartRecipe;

describe('chartFromRecipe', () => {
  it.each(FORMS)('makes what was made, in its own language and in the other: %s', (_, make) => {
    const { nl, en } = { nl: plain(make('nl')), en: plain(make('en')) };
    expect(plain(chartFromRecipe(carried(make('en')), 'nl'))).toEqual(nl);
    expect(plain(chartFromRecipe(carried(make('nl')), 'en'))).toEqual(en);
    expect(plain(chartFromRecipe(carried(make('nl')), 'nl'))).toEqual(nl);
    expect(nl.title).not.toBe(en.title);
    expect(nl.data).not.toEqual(en.data);
  });

  it('is made of rows that are asked for, whatever else their table holds or hides', () => {
    const table = tableOf([...chartRows(), ...counted.map((row) => ({ ...row, item: 'v9z' }))]);
    const { recipe } = likertChart(
      table
        .filter('d => d.item === "v3c"')
        .orderby('wave')
        .derive({ more: () => 'unread' }),
      TEXT,
    );
    expect(recipe.rows.split('\n', 2)).toEqual(['wave,item,response,percent,n', '2010,v3c,1,7,384']);
    expect(recipe.rows.trim().split('\n')).toHaveLength(11);
    expect(recipe.text.items).toEqual({ v3c: ITEMS.v3c });
  });

  it('names a form that it does not know, and refuses rows as the form itself does', () => {
    const recipe = carried(likertChart(tableOf(counted), TEXT));
    const strange = { ...recipe, form: 'constructor' } as unknown as ChartRecipe;
    expect(() => chartFromRecipe(strange, 'nl')).toThrow(/form "constructor" is not known; expected likertC/);
    expect(() =>
      chartFromRecipe({ ...recipe, rows: 'wave,item,response,count\n2017,v3c,6,1\n' }, 'nl'),
    ).toThrow(/response "6" is not on the scale/);
  });
});
