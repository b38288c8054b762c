import type { DrawingSize, PlotlyFigure } from '../contracts/plotly-figure.ts';
import { drawSvg } from './draw-svg.ts';
import { pngOfSvg } from './png-of-svg.ts';

/**
 * Draws a Plotly figure as PNG on white, without a browser, set in Open Sans whatever the machine has.
 *
 * @param figure as for {@link drawSvg}
 * @param options `width` and `height` in CSS pixels as for {@link drawSvg}; `scale` is image pixels per CSS
 *   pixel, above 0 and at most 8, default 1
 * @throws as {@link drawSvg}; RangeError when the scale is out of range
 * @example
 * (await drawPng({ data: [], layout: { width: 40, height: 30 } }, { scale: 2 })).readUInt32BE(16)
 * // 80
 */
export async function drawPng(
  figure: PlotlyFigure,
  { scale = 1, ...size }: Partial<DrawingSize> & { scale?: number } = {},
): Promise<Buffer> {
  if (!(scale > 0 && scale <= 8)) throw new RangeError(`scale ${scale}: expected above 0 and at most 8`);
  return pngOfSvg(await drawSvg(figure, size), scale);
}
