import type { FontStyle } from '../contracts/drawing.ts';
import { type Face, openSans } from './open-sans.ts';

// Plotly uses zero-width spaces as place holders; the font has no glyph for them, a browser draws nothing
const ZERO_WIDTH = /[\u200B-\u200D\u2060\uFEFF]/g;

/** The face in which text of a style is set. */
export function faceOf({ bold, italic }: FontStyle): Face {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

/** Width of one line of text set in Open Sans, in CSS pixels, with kerning as browsers apply it. */
export function textWidth(text: string, style: FontStyle): number {
  const visible = text.replace(ZERO_WIDTH, '');
  if (visible === '') return 0;
  return openSans(faceOf(style)).getAdvanceWidth(visible, style.size, { kerning: true });
}

/** Height of a line above and below its baseline, each rounded to whole pixels as Chromium does. */
export function lineExtent(style: FontStyle): { readonly above: number; readonly below: number } {
  const font = openSans(faceOf(style));
  return {
    above: Math.round((font.ascender * style.size) / font.unitsPerEm),
    below: Math.round((-font.descender * style.size) / font.unitsPerEm),
  };
}
