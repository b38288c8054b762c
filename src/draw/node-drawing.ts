import type { Drawing } from '../contracts/drawing.ts';
import { drawSvg } from './draw-svg.ts';
import { textWidth } from './measure-text.ts';

/** Measures with the font's own file, and draws in a window without a screen. */
export const nodeDrawing: Drawing = { textWidth, svg: (figure) => drawSvg(figure) };
