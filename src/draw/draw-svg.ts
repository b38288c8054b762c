import type { DrawingSize, PlotlyFigure } from '../contracts/plotly-figure.ts';
import { assertDrawable } from './assert-drawable.ts';
import { describeSvg } from './describe-svg.ts';
import { plotlyWindow } from './plotly-window.ts';
import { repeatableRandom } from './repeatable-random.ts';

const FONT_FAMILY = '"Open Sans", Arial, sans-serif';

// one window, one source of chance: drawings wait for each other
let lastDrawing: Promise<unknown> = Promise.resolve();

function plainText(markup: string): string {
  return markup
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function titleOf({ title, layout }: PlotlyFigure): string {
  const inLayout = layout.title as { text?: unknown } | string | undefined;
  const text = title ?? (typeof inLayout === 'string' ? inLayout : inLayout?.text);
  return typeof text === 'string' && text.trim() !== '' ? plainText(text) : 'Figure';
}

/** The size of a drawing: as asked, else the layout's own, else Plotly's 700 by 450. */
export function drawingSize({ layout }: PlotlyFigure, asked: Partial<DrawingSize> = {}): DrawingSize {
  return {
    width: asked.width ?? Number(layout?.width ?? 700),
    height: asked.height ?? Number(layout?.height ?? 450),
  };
}

async function draw(figure: PlotlyFigure, size: DrawingSize): Promise<string> {
  // plain JSON is what a front end would get, and Plotly may change what it is given
  const json = JSON.stringify({ data: figure.data, layout: { ...figure.layout, ...size } });
  const { data, layout } = JSON.parse(json);
  layout.font = { ...layout.font, family: FONT_FAMILY };
  const window = await plotlyWindow();
  window.setRandom(repeatableRandom(json));
  return window.toSvg({ data, layout }, size);
}

/**
 * Draws a Plotly figure as SVG, without a browser. Text is measured and set in Open Sans. The same figure
 * gives the same bytes, in any process and after any other drawing.
 *
 * The first call of a process opens a window for Plotly, which takes
 * one to two seconds; later ones a quarter.
 *
 * @param figure `data` and `layout`; `title` and `alt` become the image's name and description
 * @param size pixels, whole numbers from 1 to 10000; by default the layout's own, else 700 by 450
 * @throws TypeError when the value is not a figure
 * @throws RangeError when the size is out of range, or a trace needs WebGL, a canvas or map tiles
 * @example
 * (await drawSvg({ data: [], layout: { width: 40, height: 30 } })).startsWith('<svg')
 * // true
 */
export async function drawSvg(figure: PlotlyFigure, size?: Partial<DrawingSize>): Promise<string> {
  const { width, height } = drawingSize(figure, size);
  assertDrawable(figure, width, height);
  const drawing = lastDrawing.then(() => draw(figure, { width, height }));
  lastDrawing = drawing.catch(() => undefined);
  return describeSvg(await drawing, titleOf(figure), figure.alt);
}
