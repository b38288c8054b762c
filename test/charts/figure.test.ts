import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/charts/figure.ts';
import { likertFigure } from '../../src/charts/likert-figure.ts';
import { drawPng } from '../../src/draw/draw-png.ts';
import { figureRows, TEXT, tableOf } from './quickscan-rows.ts';

type Displayed = { [key: symbol]: () => Promise<Record<string, unknown>> };
const bundleOf = (figure: Figure) => (figure as unknown as Displayed)[Symbol.for('Jupyter.display')]?.();

describe('a displayed figure', () => {
  const figure = likertFigure(tableOf(figureRows()), { ...TEXT, language: 'nl', title: 'A < B & "C"' });

  it('comes as Plotly JSON, recipe, SVG, HTML and text, together under 150 kB', async () => {
    const bundle = (await bundleOf(figure)) ?? {};
    expect(Object.keys(bundle)).toEqual([
      'application/vnd.plotly.v1+json',
      'application/vnd.rekenschap.figure+json',
      'image/svg+xml',
      'text/html',
      'text/plain',
    ]);
    expect(JSON.stringify(bundle).length).toBeLessThan(150_000);
  });

  it('gives Plotly the data and the layout as they are', async () => {
    const plotly = (await bundleOf(figure))?.['application/vnd.plotly.v1+json'] as Figure;
    expect(plotly.data).toEqual(figure.data);
    expect(plotly.layout).toEqual(figure.layout);
  });

  it('is HTML without script or network: an image with alt text and a table that folds out', async () => {
    const html = String((await bundleOf(figure))?.['text/html']);
    const { document } = new JSDOM(html).window;
    const image = document.querySelector('figure[lang=nl] > img');
    expect(image?.getAttribute('alt')).toBe(`A < B & "C". ${figure.alt}`);
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
      (await bundleOf(likertFigure(tableOf(figureRows()), { ...TEXT, title })))?.['text/html'],
    );
    expect(new JSDOM(html).window.document.querySelector('img')?.alt.startsWith(start)).toBe(true);
  });

  it('is text with title, sentence, numbers and source', async () => {
    const text = String((await bundleOf(figure))?.['text/plain']);
    for (const part of [figure.title, figure.alt, 'tabellen B1.1 en B1.2', 'Stelling', '209']) {
      expect(text).toContain(part);
    }
  });

  it('is the same, byte for byte, when made and displayed again', async () => {
    const again = likertFigure(tableOf(figureRows()), { ...TEXT, language: 'nl', title: 'A < B & "C"' });
    expect(JSON.stringify(await bundleOf(again))).toBe(JSON.stringify(await bundleOf(figure)));
  });

  it('is drawn as PNG on request, at its own size', async () => {
    const png = await drawPng(figure, { scale: 2 });
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * figure.width, 2 * figure.height]);
  });
});

it('comes out of two fresh processes as the same bytes, whatever its form', { timeout: 90_000 }, async () => {
  const address = (path: string) => JSON.stringify(new URL(`../../dist/${path}`, import.meta.url).href);
  const shares = [
    { wave: '2010', item: 'q', response: '1', percent: '40', n: 10 },
    { wave: '2017', item: 'q', response: '1', percent: null, n: null },
  ];
  const change = { item: 'q', estimate: 0.2, lower: -0.1, upper: 0.5, n_from: 9, n_to: 8 };
  const script = `
    import { createRequire } from 'node:module';
    const { drawSvg } = await import(${address('draw/index.js')});
    const figures = await import(${address('index.js')});
    const { from } = await import(createRequire(${address('index.js')}).resolve('arquero'));
    const text = { title: 'T', source: 'S', language: 'nl' };
    const shares = from(${JSON.stringify(shares)});
    const made = [
      ...['likertFigure', 'groupedBarFigure', 'multipleResponseFigure'].map((form) => figures[form](shares, text)),
      figures.dotIntervalFigure(from([${JSON.stringify(change)}]), {
        ...text, from: '2010', to: '2017', unit: 'punten', decimals: 2, interval: '95%-interval',
      }),
    ];
    for (const figure of made) process.stdout.write(await drawSvg(figure) + '\\n');`;
  const draw = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  const [one, other] = await Promise.all([draw(), draw()]);
  expect(one.stdout.match(/<svg/g)).toHaveLength(4);
  expect(other.stdout).toBe(one.stdout);
});
