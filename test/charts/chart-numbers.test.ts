import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/charts/chart.ts';
import type { ChartNumber } from '../../src/charts/chart-number.ts';
import { dotIntervalChart } from '../../src/charts/dot-interval-chart.ts';
import { groupedBarChart } from '../../src/charts/grouped-bar-chart.ts';
import { likertChart } from '../../src/charts/likert-chart.ts';
import { numberedScale } from '../../src/tables/index.ts';
import { type DrawnText, drawnTexts } from './drawn-texts.ts';
import { chartRows, ITEMS, tableOf } from './quickscan-rows.ts';

const WORDS = { title: 'Title', source: 'Source' };
const LABELS = { a: 'Apples', b: 'Pears' };

/** Counts, so that the total of a bar has its change beside it. */
const counted = tableOf(
  ['v3c', 'v2g'].flatMap((item, shift) =>
    ['2010', '2017'].flatMap((wave, later) =>
      [9, 31, 60 + 10 * later, 80 + shift, 20].map((count, index) => ({
        wave,
        item,
        response: index + 1,
        count,
      })),
    ),
  ),
);
const share = (item: string, wave: string, response: string, percent: number, n: number) => ({
  item,
  wave,
  response,
  percent: String(percent),
  n,
});
const oneN = tableOf([
  share('a', '2010', 'yes', 61, 33),
  share('a', '2017', 'yes', 8, 22),
  share('b', '2010', 'yes', 100, 33),
  share('b', '2017', 'yes', 0, 22),
]);
const ownNs = tableOf([
  share('a', '2010', 'yes', 61, 33),
  share('a', '2017', 'yes', 8, 22),
  share('b', '2010', 'yes', 97, 30),
  share('b', '2017', 'yes', 5, 20),
]);
const changes = tableOf([
  { item: 'a', estimate: 9, lower: 3, upper: 14, n_from: 384, n_to: 209 },
  { item: 'b', estimate: null, lower: null, upper: null, n_from: 384, n_to: 210 },
]);
const CHANGE_WORDS = { from: '2010', to: '2017', unit: 'points', decimals: 0, interval: '95% interval' };

const middle = ({ top, bottom }: DrawnText): number => (top + bottom) / 2;
const holds = ({ left, top, width, height }: ChartNumber, x: number, y: number): boolean =>
  x >= left && x <= left + width && y >= top && y <= top + height;
/** The numbers that a text takes part in. */
const over = (chart: Chart, { left, right, ...text }: DrawnText): ChartNumber[] =>
  chart.numbers.filter((one) => holds(one, (left + right) / 2, middle({ left, right, ...text })));

/** The numbers in the rows of a drawing, each with the wave and the item of its row. */
async function numbersDrawn(chart: Chart, labels: Readonly<Record<string, string>>) {
  const texts = await drawnTexts(chart);
  const heads = texts.filter(({ text }) => Object.values(labels).includes(text));
  const rows = texts.filter(({ text }) => /^20\d\d/.test(text) && !text.includes(':'));
  return texts.flatMap((text) => {
    const row = rows.find((one) => Math.abs(middle(one) - middle(text)) < 4);
    if (!row || !/\d/.test(text.text) || /^20\d\d$/.test(text.text)) return [];
    const head = heads.filter((one) => middle(one) < middle(text)).at(-1);
    const item = Object.entries(labels).find(([, label]) => label === head?.text)?.[0];
    return [{ ...text, item, wave: row.text.slice(0, 4) }];
  });
}

describe('the numbers of a chart', () => {
  it.each(['en', 'nl'] as const)('stand where a Likert chart draws them: %s', async (language) => {
    const labels = { v3c: ITEMS.v3c[language], v2g: ITEMS.v2g[language] };
    const chart = likertChart(counted, { ...WORDS, scale: numberedScale(5), items: ITEMS, language });
    const drawn = await numbersDrawn(chart, labels);
    // n, five answers and a total for each of four bars
    expect(drawn).toHaveLength(28);
    for (const text of drawn) {
      const { item, wave, left } = text;
      const first = chart.numbers.filter((one) => holds(one, left + 4, middle(text)));
      expect(first.length, text.text).toBe(1);
      expect(first, text.text).toMatchObject([{ item, wave }]);
    }
    // a change has a place of its own, at the end of its line
    const changed = drawn.filter(({ text }) => text.includes('['));
    expect(changed.map(({ item }) => item)).toEqual(['v3c', 'v2g']);
    for (const text of changed) {
      const last = chart.numbers.filter((one) => holds(one, text.right - 4, middle(text)));
      expect(last, text.text).toMatchObject([{ item: text.item, wave: null }]);
    }
    expect(chart.numbers.filter(({ wave }) => wave === null)).toHaveLength(2);
  });

  it('are those of the rows of a table of shares, in the order of the chart', () => {
    const chart = likertChart(tableOf(chartRows()), {
      ...WORDS,
      scale: numberedScale(5),
      items: ITEMS,
      language: 'en',
    });
    const waves = chart.numbers.map(({ item, wave }) => `${item} ${wave}`);
    expect([...new Set(waves)]).toEqual([
      'v3c 2010',
      'v3c 2017',
      'v2g 2010',
      'v2g 2017',
      'v3a 2010',
      'v3a 2017',
    ]);
  });

  it.each([
    ['one n for all', oneN, 2],
    ['an n for each item', ownNs, 4],
  ])('stand where a chart of bars draws them: %s', async (_, rows, lines) => {
    const chart = groupedBarChart(rows, { ...WORDS, items: LABELS, language: 'en' });
    const drawn = await numbersDrawn(chart, LABELS);
    expect(drawn.map(({ text }) => text).sort()).toEqual(
      Array.from(rows.array('percent'), (percent) => `${percent}%`).sort(),
    );
    for (const text of drawn)
      expect(over(chart, text), text.text).toMatchObject([{ item: text.item, wave: text.wave }]);
    const ns = chart.numbers.slice(drawn.length);
    expect(ns).toHaveLength(lines);
    const texts = (await drawnTexts(chart)).filter(({ text }) => text.includes('n = '));
    // the subtitle is the last line of the title's text
    for (const text of texts) {
      const own = ns.filter(({ top, height }) => top + height / 2 > text.top && top < text.bottom);
      expect(own.map(({ wave }) => wave)).toEqual(['2010', '2017']);
      expect(Math.abs((own[0]?.left ?? 0) - text.left)).toBeLessThan(5);
      expect(new Set(own.map(({ item }) => item)).size).toBe(1);
    }
    const items = ns.map(({ item }) => item);
    expect([...new Set(items)]).toEqual(lines === 2 ? ['a'] : ['a', 'b']);
  });

  it('of a chart of changes tell of changes, known or not', async () => {
    const chart = dotIntervalChart(changes, { ...WORDS, ...CHANGE_WORDS, items: LABELS, language: 'en' });
    const texts = await drawnTexts(chart);
    for (const [text, item] of [
      ['n = 384; 209', 'a'],
      ['+9 [+3; +14]', 'a'],
      ['n = 384; 210', 'b'],
    ] as const) {
      const drawn = texts.find((one) => one.text === text) as DrawnText;
      expect(over(chart, drawn), text).toMatchObject([{ item, wave: null }]);
    }
    expect(chart.numbers).toHaveLength(3);
  });

  it('stay within the drawing, and cover nothing twice', () => {
    const charts = [
      likertChart(counted, { ...WORDS, scale: numberedScale(5), items: ITEMS, language: 'nl' }),
      groupedBarChart(ownNs, { ...WORDS, items: LABELS, language: 'nl' }),
    ];
    for (const { numbers, width, height } of charts) {
      for (const one of numbers) {
        expect(one.left).toBeGreaterThanOrEqual(0);
        expect(one.left + one.width).toBeLessThanOrEqual(width);
        expect(one.top + one.height).toBeLessThanOrEqual(height);
        const inside = numbers.filter((other) =>
          holds(other, one.left + one.width / 2, one.top + one.height / 2),
        );
        expect(inside).toEqual([one]);
      }
    }
  });
});
