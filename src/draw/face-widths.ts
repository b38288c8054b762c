import type { FaceWidths } from '../contracts/live-data.ts';
import { type Face, type MeasuringFont, openSans } from './open-sans.ts';

const FACES: readonly Face[] = ['regular', 'bold', 'italic', 'boldItalic'];

/** Letters that the font may set as one; those that it does are found by measuring. */
const JOINED = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'fj', 'ffj', 'ft', 'tt', 'ti', 'tf', 'Th', 'st', 'ct'];

/**
 * How wide every letter of the charts' font is, face by face: enough
 * to measure text where the font is no file.
 */
export function faceWidths(): Readonly<Record<Face, FaceWidths>> {
  return Object.fromEntries(FACES.map((face) => [face, widthsOf(openSans(face))])) as Record<
    Face,
    FaceWidths
  >;
}

function widthsOf(font: MeasuringFont): FaceWidths {
  const { unitsPerEm, glyphs, numGlyphs } = font;
  const letters: Record<string, number> = {};
  for (let index = 0; index < numGlyphs; index++) {
    const { advanceWidth = 0, unicodes } = glyphs.get(index);
    for (const code of unicodes) letters[String.fromCodePoint(code)] = advanceWidth;
  }
  const unitsOf = (text: string) => font.getAdvanceWidth(text, unitsPerEm, { kerning: true });
  const ligatures: Record<string, number> = {};
  for (const text of JOINED) {
    const apart = [...text].reduce((sum, letter) => sum + (letters[letter] ?? 0), 0);
    const units = unitsOf(text);
    if (units !== apart) ligatures[text] = units;
  }
  return { unitsPerEm, missing: glyphs.get(0).advanceWidth ?? 0, letters, ligatures };
}
