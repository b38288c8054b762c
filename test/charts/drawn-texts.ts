import { JSDOM } from 'jsdom';
import { vi } from 'vitest';
import type { Chart } from '../../src/charts/chart.ts';
import { drawSvg } from '../../src/draw/draw-svg.ts';
import { screenBox } from '../../src/draw/element-box.ts';
import { textBox } from '../../src/draw/text-box.ts';

// the first drawing of a process is slow, the more so on a busy machine
vi.setConfig({ testTimeout: 60_000 });

/** A text in a drawing and its box in pixels. */
export interface DrawnText {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** All visible texts of a chart's drawing with their places; the lines of one text joined by a space. */
export async function drawnTexts(chart: Chart): Promise<DrawnText[]> {
  const { document } = new JSDOM(await drawSvg(chart), { contentType: 'image/svg+xml' }).window;
  return [...document.querySelectorAll('text')].flatMap((element) => {
    const box = textBox(element) === null ? null : screenBox(element);
    if (box === null) return [];
    const lines = [...element.querySelectorAll('tspan')].filter((tspan) => tspan.hasAttribute('x'));
    const text = lines.length > 0 ? lines.map((line) => line.textContent).join(' ') : element.textContent;
    return [{ text: text ?? '', ...box }];
  });
}

/** Texts that leave the drawing or run into each other by more than a pixel, as sentences; none is right. */
export function collisions(texts: readonly DrawnText[], { width, height }: Chart): string[] {
  const outside = texts
    .filter(({ left, top, right, bottom }) => left < 0 || top < 0 || right > width || bottom > height)
    .map(({ text }) => `"${text}" leaves the drawing`);
  const overlaps = texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(
        (other) =>
          one.left + 1 < other.right &&
          other.left + 1 < one.right &&
          one.top + 1 < other.bottom &&
          other.top + 1 < one.bottom,
      )
      .map((other) => `"${one.text}" runs into "${other.text}"`),
  );
  return [...outside, ...overlaps];
}
