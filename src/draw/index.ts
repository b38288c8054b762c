export { drawPng } from './draw-png.ts';
export { drawSvg } from './draw-svg.ts';
export { escapeMarkup } from './escape-markup.ts';
export { htmlTable } from './html-table.ts';
export { textWidth } from './measure-text.ts';
export type { DrawingSize, PlotlyFigure } from './plotly-figure.ts';
