import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium } from 'playwright-core';
import { expect } from 'vitest';
import { fontFile } from '../../src/draw/open-sans.ts';

export const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const hasChromium = existsSync(executablePath);

const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

export function launchChromium(...flags: readonly string[]): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...FLAGS.split(' '), ...flags] });
}

/** Where one text of a drawing stands in the browser's page. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Expects the same texts on both sides, each within 2 pixels of where it stands on the other. */
export function expectSamePlaces(here: readonly PlacedText[], there: readonly PlacedText[]): void {
  expect(here.map(({ text }) => text)).toEqual(there.map(({ text }) => text));
  here.forEach((box, index) => {
    for (const side of ['left', 'top', 'width', 'height'] as const) {
      const distance = Math.abs(box[side] - (there[index]?.[side] ?? Number.NaN));
      expect(distance, `${box.text}: ${side}`).toBeLessThan(2);
    }
  });
}

/** A page with Plotly and with the very fonts that are measured without a browser. */
export async function openPlotlyPage(browser: Browser) {
  const page = await browser.newPage();
  const faces = (
    [
      ['regular', 'normal', 400],
      ['bold', 'normal', 700],
      ['italic', 'italic', 400],
      ['boldItalic', 'italic', 700],
    ] as const
  ).map(
    ([face, style, weight]) =>
      `@font-face { font-family: "Open Sans"; font-style: ${style}; font-weight: ${weight};
        src: url(data:font/ttf;base64,${readFileSync(fontFile(face)).toString('base64')}) }`,
  );
  await page.setContent(`<!doctype html><html><head><style>${faces.join('\n')} body { margin: 0 }</style></head>
    <body><p style="font-family:'Open Sans'">a <b>b</b> <i>c</i> <b><i>d</i></b></p><div id="here"></div></body></html>`);
  await page.addScriptTag({
    content: readFileSync(createRequire(import.meta.url).resolve('plotly.js'), 'utf8'),
  });
  await page.evaluate('document.fonts.ready.then(() => undefined)');

  /** The texts of an SVG, placed by the browser. */
  async function place(svg: string): Promise<PlacedText[]> {
    return (await page.evaluate(`(() => {
      const here = document.getElementById('here');
      here.innerHTML = ${JSON.stringify(svg)};
      const origin = here.firstElementChild.getBoundingClientRect();
      return [...here.querySelectorAll('text')].map((text) => {
        const { left, top, width, height } = text.getBoundingClientRect();
        return { text: text.textContent, left: left - origin.left, top: top - origin.top, width, height };
      });
    })()`)) as PlacedText[];
  }

  /** The SVG that Plotly makes in the browser itself. */
  async function draw(figure: object, size: { width: number; height: number }): Promise<string> {
    const options = { format: 'svg', ...size, imageDataOnly: true };
    return (await page.evaluate(
      `Plotly.toImage(${JSON.stringify(figure)}, ${JSON.stringify(options)})`,
    )) as string;
  }
  return { place, draw };
}
