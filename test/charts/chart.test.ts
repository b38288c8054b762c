import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { from } from 'arquero';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Chart } from '../../src/charts/chart.ts';
import { likertChart } from '../../src/charts/likert-chart.ts';
import { drawPng } from '../../src/draw/draw-png.ts';
import { drawSvg } from '../../src/draw/draw-svg.ts';
import * as face from '../../src/index.ts';
import { chartRows, TEXT, tableOf } from './quickscan-rows.ts';

type Displayed = { [key: symbol]: () => Promise<Record<string, unknown>> };
const bundleOf = (chart: Chart) => (chart as unknown as Displayed)[Symbol.for('Jupyter.display')]?.();

describe('a displayed chart', () => {
  const chart = likertChart(tableOf(chartRows()), { ...TEXT, language: 'nl', title: 'A < B & "C"' });
  let bundle: Record<string, unknown> = {};
  beforeAll(async () => {
    bundle = (await bundleOf(chart)) ?? {};
  });

  it('comes as Plotly JSON, recipe, SVG, HTML and text, together under 150 kB', () => {
    expect(Object.keys(bundle)).toEqual([
      'application/vnd.plotly.v1+json',
      'application/vnd.rekenschap.chart+json',
      'image/svg+xml',
      'text/html',
      'text/plain',
    ]);
    expect(JSON.stringify(bundle).length).toBeLessThan(150_000);
  });

  it('gives Plotly the data and the layout as they are', () => {
    const plotly = bundle['application/vnd.plotly.v1+json'] as Chart;
    expect(plotly.data).toEqual(chart.data);
    expect(plotly.layout).toEqual(chart.layout);
  });

  it('is HTML without script or network: an image with alt text and a table that folds out', () => {
    const html = String(bundle['text/html']);
    const { document } = new JSDOM(html).window;
    const image = document.querySelector('figure[lang=nl] > img');
    expect(image?.getAttribute('alt')).toBe(`A < B & "C". ${chart.alt}`);
    const source = image?.getAttribute('src') ?? '';
    expect(source.startsWith('data:image/svg+xml,')).toBe(true);
    expect(decodeURIComponent(source.slice('data:image/svg+xml,'.length))).toContain('31%');
    expect(document.querySelectorAll('details tbody tr')).toHaveLength(6);
    expect(document.querySelector('details th[scope=row]')?.textContent).toContain('(v3c)');
    expect(document.querySelectorAll('script, link, iframe, [onclick]')).toHaveLength(0);
  });

  it.each([
    ['A question?', 'A question? Stacked'],
    ['A remark', 'A remark. Stacked'],
  ])('ends the title once before the sentence: %s', async (title, start) => {
    const html = String(
      (await bundleOf(likertChart(tableOf(chartRows()), { ...TEXT, title })))?.['text/html'],
    );
    expect(new JSDOM(html).window.document.querySelector('img')?.alt.startsWith(start)).toBe(true);
  });

  it('is text with title, sentence, numbers and source', () => {
    const text = String(bundle['text/plain']);
    for (const part of [chart.title, chart.alt, 'tabellen B1.1 en B1.2', 'Stelling', '209']) {
      expect(text).toContain(part);
    }
  });

  it('is the same, byte for byte, when made and displayed again', async () => {
    const again = likertChart(tableOf(chartRows()), { ...TEXT, language: 'nl', title: 'A < B & "C"' });
    expect(JSON.stringify(await bundleOf(again))).toBe(JSON.stringify(bundle));
  });

  it('is drawn as PNG on request, at its own size', async () => {
    const png = await drawPng(chart, { scale: 2 });
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * chart.width, 2 * chart.height]);
  });
});

const SHARES = [
  { wave: '2010', item: 'q', response: '1', percent: '40', n: 10 },
  { wave: '2017', item: 'q', response: '1', percent: null, n: null },
];
const CHANGE = { item: 'q', estimate: 0.2, lower: -0.1, upper: 0.5, n_from: 9, n_to: 8 };

/** A chart of every form; a fresh process gets this function as text. */
function everyForm(
  library: Pick<
    typeof face,
    'dotIntervalChart' | 'groupedBarChart' | 'likertChart' | 'multipleResponseChart' | 'numberedScale'
  >,
  table: (rows: readonly object[]) => never,
  shares: typeof SHARES,
  change: typeof CHANGE,
): Chart[] {
  const {
    dotIntervalChart,
    groupedBarChart,
    likertChart: likert,
    multipleResponseChart,
    numberedScale,
  } = library;
  const text = { title: 'T', source: 'S', language: 'nl', scale: numberedScale(5) } as const;
  return [
    ...[likert, groupedBarChart, multipleResponseChart].map((form) => form(table(shares), text)),
    dotIntervalChart(table([change]), {
      ...text,
      from: '2010',
      to: '2017',
      unit: 'punten',
      decimals: 2,
      interval: '95%-interval',
    }),
  ];
}

it('comes out of a fresh process, as built, as the same bytes as here, whatever its form', {
  timeout: 90_000,
}, async () => {
  const address = (path: string) => JSON.stringify(new URL(`../../dist/${path}`, import.meta.url).href);
  const script = `
    import { createRequire } from 'node:module';
    const { drawSvg } = await import(${address('draw/index.js')});
    const library = await import(${address('index.js')});
    const { from } = await import(createRequire(${address('index.js')}).resolve('arquero'));
    const made = (${everyForm})(library, from, ${JSON.stringify(SHARES)}, ${JSON.stringify(CHANGE)});
    for (const chart of made) process.stdout.write(await drawSvg(chart) + '\\n');`;
  const elsewhere = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  const here: string[] = [];
  for (const made of everyForm(face, from as never, SHARES, CHANGE)) here.push(`${await drawSvg(made)}\n`);
  expect(here).toHaveLength(4);
  expect((await elsewhere).stdout).toBe(here.join(''));
});
