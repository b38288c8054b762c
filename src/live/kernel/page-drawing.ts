import type { Drawing, FontStyle } from '../../contracts/drawing.ts';
import type { FaceWidths, LiveData } from '../../contracts/live-data.ts';
import type { DrawingSize, PlotlyFigure } from '../../contracts/plotly-figure.ts';

const ZERO_WIDTH = /[\u200B-\u200D\u2060\uFEFF]/g;

/**
 * Measures by the font's own widths, to the last bit as they are measured in Node, so that a chart is laid
 * out alike. The drawing itself is left to the page: it puts a live chart in the place of an empty one.
 */
export function pageDrawing(widths: LiveData['widths']): Drawing {
  return {
    textWidth(text, style) {
      const face = widths[faceOf(style)];
      if (!face) throw new Error('the page holds no widths of letters: open it from the whole folder');
      return widthIn(face, text.replace(ZERO_WIDTH, ''), style.size);
    },
    svg: async (figure) => emptyDrawing(figure),
  };
}

function faceOf({ bold, italic }: FontStyle): string {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

function widthIn(
  { unitsPerEm, missing, letters, ligatures }: FaceWidths,
  text: string,
  size: number,
): number {
  const scale = (1 / unitsPerEm) * size;
  const all = [...text];
  let width = 0;
  for (let at = 0; at < all.length; ) {
    const [long, two] = [3, 2].map((length) => all.slice(at, at + length).join(''));
    const joined = [long, two].find((part) => part !== undefined && Object.hasOwn(ligatures, part));
    const units = joined === undefined ? letters[all[at] as string] : ligatures[joined];
    width += (units ?? missing) * scale;
    at += joined === undefined ? 1 : joined.length;
  }
  return width;
}

function emptyDrawing({ width, height }: PlotlyFigure & DrawingSize): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width ?? 700}" height="${height ?? 450}"></svg>`;
}
