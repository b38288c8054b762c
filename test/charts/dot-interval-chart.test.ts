import { describe, expect, it } from 'vitest';
import { chartFromRecipe } from '../../src/charts/chart-from-recipe.ts';
import { dotIntervalChart } from '../../src/charts/dot-interval-chart.ts';
import { collisions, drawnTexts } from './drawn-texts.ts';
import { ITEMS, tableOf } from './quickscan-rows.ts';

const row = (item: string, estimate: number | null, lower: number | null, upper: number | null) => ({
  item,
  estimate,
  lower,
  upper,
  n_from: 384,
  n_to: 209,
});
const ROWS = [
  row('v3c', 0.28, 0.12, 0.44),
  row('v2g', 0.11, -0.05, 0.27),
  row('v5f', -0.2, -0.34, -0.06),
  row('x', null, null, null),
];
const TEXT = {
  title: 'Verschil tussen 2010 en 2017',
  source: 'tabellen B1.1 en B1.2',
  language: 'nl',
  items: ITEMS,
  from: '2010',
  to: '2017',
  unit: 'punten op de schaal van 1 tot 5',
  decimals: 2,
  interval: '95%-interval (Welch)',
} as const;

interface DotTrace {
  readonly x: number[];
  readonly error_x: { readonly array: number[]; readonly arrayminus: number[] };
  readonly marker: { readonly color: string[]; readonly line: { readonly color: string } };
}

describe('dotIntervalChart', () => {
  const chart = dotIntervalChart(tableOf(ROWS), TEXT);
  const dots = chart.data[0] as DotTrace;

  it('reaches from the lower to the upper bound', () => {
    expect(dots.x).toEqual([0.28, 0.11, -0.2]);
    dots.x.forEach((x, index) => {
      expect(x - (dots.error_x.arrayminus[index] as number)).toBeCloseTo(ROWS[index]?.lower as number, 12);
      expect(x + (dots.error_x.array[index] as number)).toBeCloseTo(ROWS[index]?.upper as number, 12);
    });
  });

  it('fills a dot only where the interval excludes zero, and says so', () => {
    const filled = dots.marker.color.map((colour) => colour === dots.marker.line.color);
    expect(filled).toEqual([true, false, true]);
    expect(chart.notes).toEqual([
      '95%-interval (Welch). Gevulde stip: het interval sluit nul uit; open stip: niet.',
    ]);
  });

  it('fills a dot by the conclusion where the table has one, also when it is made in the other language', () => {
    const stands = [false, false, true, false];
    const concluded = dotIntervalChart(tableOf(ROWS.map((one, i) => ({ ...one, stands: stands[i] }))), TEXT);
    const again = chartFromRecipe(concluded.recipe, 'en');
    for (const { data, layout } of [concluded, again]) {
      const { marker } = data[0] as DotTrace;
      expect(marker.color.map((colour) => colour === marker.line.color)).toEqual([false, false, true]);
      expect(JSON.stringify(layout)).toMatch(/de verandering houdt stand|the change stands/);
    }
    const wrong = ROWS.map((one) => ({ ...one, stands: 'yes' }));
    expect(() => dotIntervalChart(tableOf(wrong), TEXT)).toThrow(
      'item v3c, column stands: "yes" is not true or false',
    );
  });

  it('prints the numbers with the decimal sign of the language, and n, in the order of the table', async () => {
    const texts = await drawnTexts(chart);
    const numbers = texts.filter(({ text }) => /\[|^niet/.test(text)).sort((a, b) => a.top - b.top);
    expect(numbers.map(({ text }) => text)).toEqual([
      '+0,28 [+0,12; +0,44]',
      '+0,11 [−0,05; +0,27]',
      '−0,20 [−0,34; −0,06]',
      'niet in het rapport',
    ]);
    expect(texts.filter(({ text }) => text === 'n = 384; 209')).toHaveLength(4);
    expect(collisions(texts, chart)).toEqual([]);
  });

  it('prints a bound near zero with the decimals that show on which side of zero it lies', async () => {
    const rows = [
      row('below', -6.8, -13.9, -0.04),
      row('above', 8.1, -0.004, 16.4),
      row('tenth', 5, 0.3, 9.7),
      row('zero', 4, 0, 8),
    ];
    const drawn = dotIntervalChart(tableOf(rows), { ...TEXT, decimals: 0 });
    const { marker } = drawn.data[0] as DotTrace;
    expect(marker.color.map((colour) => colour === marker.line.color)).toEqual([true, false, true, false]);
    const texts = (await drawnTexts(drawn)).map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining(['−7 [−14; −0,04]', '+8 [−0,004; +16]', '+5 [+0,3; +10]', '+4 [0; +8]']),
    );
    expect(drawn.table.array('Bovengrens')).toEqual([-0.04, 16.4, 9.7, 8]);
  });

  it('leaves the row of an unknown change open, and tells of an unknown n', async () => {
    const rows = [row('v3c', 0.28, 0.12, 0.44), { ...row('x', null, null, null), n_from: null }];
    const drawn = dotIntervalChart(
      tableOf([...rows, { ...row('y', 0, 0, 0), n_from: null, n_to: null }]),
      TEXT,
    );
    const [, open] = drawn.data as { name: string; base: number[]; x: number[] }[];
    expect(open?.name).toBe('niet in het rapport');
    expect([open?.base, open?.x].map((side) => side?.length)).toEqual([1, 1]);
    // from end to end of an axis with zero in its middle
    expect((open?.base[0] ?? 0) * 2 + (open?.x[0] ?? 0)).toBeCloseTo(0, 12);
    expect((open?.x[0] ?? 0) / 2).toBeGreaterThan(0.44);
    const texts = (await drawnTexts(drawn)).map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining(['n = 384; 209', 'n niet in het rapport; n = 209', 'n niet in het rapport']),
    );
  });

  it('holds 35 rows, none cut and none into another', async () => {
    const rows = Array.from({ length: 35 }, (_, i) =>
      row(`v${i}`, (i - 17) / 10, (i - 18) / 10, (i - 16) / 10),
    );
    const drawn = dotIntervalChart(tableOf(rows), TEXT);
    const texts = await drawnTexts(drawn);
    const order = texts.filter(({ text }) => /^v\d+$/.test(text)).sort((a, b) => a.top - b.top);
    expect(order.map(({ text }) => text)).toEqual(rows.map(({ item }) => item));
    expect(collisions(texts, drawn)).toEqual([]);
  });

  it('tells of one item alone what it is', () => {
    const { alt } = dotIntervalChart(tableOf([row('v5f', -0.2, -0.34, -0.06)]), TEXT);
    expect(alt).toBe(
      'Verandering van 2010 naar 2017 bij 1 stelling, in punten op de schaal van 1 tot 5: ' +
        'v5f −0,20 [−0,34; −0,06].',
    );
  });

  it('tells the most and the least in one sentence', () => {
    const { alt } = dotIntervalChart(tableOf(ROWS), { ...TEXT, language: 'en', unit: 'points' });
    expect(alt).toBe(
      'Change from 2010 to 2017 of 4 statements, in points; for 2 the interval excludes zero; highest: ' +
        'There is enough time for enforcement (v3c) +0.28 [+0.12; +0.44]; lowest: v5f −0.20 [−0.34; −0.06].',
    );
  });

  it('has a table twin', () => {
    expect(chart.table.columnNames()).toEqual([
      'Stelling',
      'Verschil',
      'Ondergrens',
      'Bovengrens',
      'n 2010',
      'n 2017',
    ]);
    expect(Object.values(chart.table.object(2) ?? {})).toEqual(['v5f', -0.2, -0.34, -0.06, 384, 209]);
  });

  it('refuses what cannot be drawn', () => {
    expect(() => dotIntervalChart(tableOf([{ item: 'a' }]), TEXT)).toThrow(
      'needs column estimate, lower, upper',
    );
    expect(() => dotIntervalChart(tableOf([row('a', 1, 2, 3)]), TEXT)).toThrow(
      'item a: estimate 1 lies outside',
    );
    expect(() => dotIntervalChart(tableOf([{ ...row('a', 1, 0, 3), lower: '0' }]), TEXT)).toThrow(
      '"0" is not a number',
    );
    expect(() => dotIntervalChart(tableOf(ROWS).filter('d => d.item === "none"'), TEXT)).toThrow(
      'table is empty',
    );
  });
});
