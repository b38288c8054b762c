import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dotIntervalChart } from '../../src/charts/dot-interval-chart.ts';
import { groupedBarChart } from '../../src/charts/grouped-bar-chart.ts';
import { likertChart } from '../../src/charts/likert-chart.ts';
import { multipleResponseChart } from '../../src/charts/multiple-response-chart.ts';
import { drawSvg } from '../../src/draw/draw-svg.ts';
import {
  executablePath,
  expectSamePlaces,
  hasChromium,
  launchChromium,
  openPlotlyPage,
} from '../draw/chromium.ts';
import { chartRows, TEXT, tableOf } from './quickscan-rows.ts';

const DUTCH = { ...TEXT, language: 'nl' } as const;
const change = { item: 'v3c', estimate: 0.28, lower: 0.12, upper: 0.44, n_from: 384, n_to: 209 };
const charts = {
  likert: likertChart(
    tableOf(chartRows().map((row) => (row.n === 209 ? { ...row, percent: null } : row))),
    DUTCH,
  ),
  grouped: groupedBarChart(tableOf(chartRows()), DUTCH),
  'shares told roughly or not at all': multipleResponseChart(
    tableOf([
      {
        wave: '2010',
        item: 'q',
        response: 'a',
        percent: null,
        printed: '3/4',
        precision: 'about',
        low: 70,
        high: 80,
      },
      {
        wave: '2017',
        item: 'q',
        response: 'a',
        percent: 64,
        printed: null,
        precision: null,
        low: null,
        high: null,
      },
      {
        wave: '2017',
        item: 'q',
        response: 'b',
        percent: null,
        printed: null,
        precision: null,
        low: 0,
        high: 9,
      },
      {
        wave: '2017',
        item: 'q',
        response: 'c',
        percent: null,
        printed: null,
        precision: null,
        low: null,
        high: null,
      },
    ]),
    DUTCH,
  ),
  change: dotIntervalChart(
    tableOf([change, { ...change, item: 'v2g', estimate: 0.2 }, { ...change, item: 'x', estimate: null }]),
    {
      ...DUTCH,
      from: '2010',
      to: '2017',
      unit: 'punten',
      decimals: 2,
      interval: '95%-interval',
    },
  ),
};

describe.skipIf(!hasChromium)(`charts beside Chromium's (needs Chromium at ${executablePath})`, () => {
  let browser: Browser;
  let page: Awaited<ReturnType<typeof openPlotlyPage>>;

  beforeAll(async () => {
    browser = await launchChromium();
    page = await openPlotlyPage(browser);
  }, 60_000);
  afterAll(() => browser?.close());

  it.each(Object.entries(charts))(
    '%s: the same texts within 2 pixels',
    { timeout: 60_000 },
    async (_, chart) => {
      const { data, layout, width, height } = chart;
      const here = await page.place(await drawSvg(chart));
      const there = await page.place(await page.draw({ data, layout }, { width, height }));
      expect(here.length).toBeGreaterThan(5);
      expectSamePlaces(here, there);
    },
  );
});
