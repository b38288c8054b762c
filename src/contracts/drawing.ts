import type { DrawingSize, PlotlyFigure } from './plotly-figure.ts';

/** Font of a run of text; `size` in CSS pixels. */
export interface FontStyle {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** What a chart asks of the place where it is made: how wide its words are, and a static image of itself. */
export interface Drawing {
  /** Width of one line of text, in CSS pixels. */
  textWidth(text: string, style: FontStyle): number;
  svg(figure: PlotlyFigure & DrawingSize): Promise<string>;
}

let given: Drawing | undefined;

/**
 * Says how charts are measured and drawn. Every entry of the package does so once, before a chart is made.
 *
 * @example
 * useDrawing({ textWidth: (text, { size }) => (text.length * size) / 2, svg: async () => '<svg/>' })
 * // undefined
 */
export function useDrawing(drawing: Drawing): void {
  given = drawing;
}

/**
 * How charts are measured and drawn here.
 *
 * @throws Error when no entry of the package has said it
 */
export function drawing(): Drawing {
  if (given) return given;
  throw new Error('no way to measure text at hand: import rekenschap itself, or call useDrawing first');
}
