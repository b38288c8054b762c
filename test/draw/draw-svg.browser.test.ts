import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FontStyle } from '../../src/contracts/drawing.ts';
import type { PlotlyFigure } from '../../src/contracts/plotly-figure.ts';
import { drawSvg } from '../../src/draw/draw-svg.ts';
import { textWidth } from '../../src/draw/measure-text.ts';
import { chart } from './chart.ts';
import { executablePath, expectSamePlaces, hasChromium, launchChromium, openPlotlyPage } from './chromium.ts';

const size = { width: 700, height: 420 };
const font = { family: '"Open Sans", Arial, sans-serif' };

const figures: Record<string, PlotlyFigure> = {
  'stacked bars, annotations, a pattern': chart(),
  'lines with errors and rotated labels': {
    data: [
      {
        y: [3.41, 3.2, 4.11],
        x: ['Beleid en visie', 'Werkprocessen', 'Spreekkamers'],
        error_y: { array: [0.1, 0.2, 0.3] },
      },
      { y: [3, 3.5, 4], x: ['Beleid en visie', 'Werkprocessen', 'Spreekkamers'], name: 'één & twee' },
    ],
    layout: {
      xaxis: { tickangle: -45, title: { text: 'onderwerp' } },
      yaxis: { title: { text: 'gemiddelde' } },
    },
  },
  boxes: {
    data: [{ type: 'box', y: [1, 2, 2, 3, 5, 9], name: 'Doos' }],
    layout: { title: { text: 'H<sub>2</sub>O' } },
  },
};

describe.skipIf(!hasChromium)(`drawings beside Chromium's (needs Chromium at ${executablePath})`, () => {
  let browser: Browser;
  let page: Awaited<ReturnType<typeof openPlotlyPage>>;

  beforeAll(async () => {
    browser = await launchChromium();
    page = await openPlotlyPage(browser);
  }, 60_000);
  afterAll(() => browser?.close());

  it.each(Object.entries(figures))(
    'has the same texts within 2 pixels: %s',
    { timeout: 60_000 },
    async (_, figure) => {
      const here = await page.place(await drawSvg(figure, size));
      const there = await page.place(
        await page.draw({ ...figure, layout: { ...figure.layout, ...size, font } }, size),
      );
      expectSamePlaces(here, there);
    },
  );

  it('measures text as Chromium does', async () => {
    const texts = ['Helemaal oneens', 'AVATAR Toevoeging', 'Geïnformeerd één', '100% (n = 1.234)', 'fi ffl'];
    const styles = [12, 17].flatMap((px) => [false, true].map((bold) => ({ size: px, bold, italic: false })));
    for (const style of styles) {
      const lines = texts.map(
        (text) =>
          `<text y="20" style="font-family:'Open Sans';font-size:${style.size}px;font-weight:${style.bold ? 700 : 400}">${text}</text>`,
      );
      const placed = await page.place(
        `<svg xmlns="http://www.w3.org/2000/svg" width="500" height="50">${lines.join('')}</svg>`,
      );
      placed.forEach(({ text, width }) => {
        expect(Math.abs(textWidth(text, style) - width), `${text} at ${style.size}`).toBeLessThan(1);
      });
    }
  });

  it('brings the letters it is measured in, whatever fonts the machine has', async () => {
    const plain = await browser.newPage();
    await plain.setContent(await drawSvg(chart(), size));
    await plain.evaluate('document.fonts.ready.then(() => undefined)');
    const drawn = (await plain.evaluate(`[...document.querySelectorAll('text')].flatMap((text) => {
      const parts = text.querySelector('tspan') ? [...text.querySelectorAll('tspan:not(:has(*))')] : [text];
      return parts.map((part) => {
        const { fontSize, fontWeight, fontStyle } = getComputedStyle(part);
        const style = { size: parseFloat(fontSize), bold: fontWeight === '700', italic: fontStyle === 'italic' };
        return { text: part.textContent, width: part.getComputedTextLength(), style };
      });
    })`)) as { text: string; width: number; style: FontStyle }[];
    await plain.close();
    expect(new Set(drawn.map(({ style }) => `${style.bold} ${style.italic}`)).size).toBe(3);
    for (const { text, width, style } of drawn) {
      expect(Math.abs(textWidth(text, style) - width), text).toBeLessThan(0.5);
    }
  });
});
