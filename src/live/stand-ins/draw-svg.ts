import { drawing } from '../../contracts/drawing.ts';
import type { DrawingSize, PlotlyFigure } from '../../contracts/plotly-figure.ts';

/** A drawing as the page makes it. */
export function drawSvg(figure: PlotlyFigure & DrawingSize): Promise<string> {
  return drawing().svg(figure);
}
