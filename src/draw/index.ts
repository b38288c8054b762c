export { drawPng } from './draw-png.ts';
export { drawSvg } from './draw-svg.ts';
export { textWidth } from './measure-text.ts';
export { nodeDrawing } from './node-drawing.ts';
export { pageFonts } from './page-fonts.ts';
export { pngOfSvg } from './png-of-svg.ts';
export { savePng, saveSvg } from './save-chart.ts';
