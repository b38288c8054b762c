import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The part of an opentype.js font that measuring needs. */
export interface MeasuringFont {
  readonly unitsPerEm: number;
  readonly ascender: number;
  readonly descender: number;
  getAdvanceWidth(text: string, fontSize: number, options: { kerning: boolean }): number;
  readonly glyphs: {
    get(index: number): { readonly advanceWidth?: number; readonly unicodes: readonly number[] };
  };
  readonly numGlyphs: number;
}

/** The four faces that figures use; `bold` stands for every weight of 600 and up. */
export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';

const FILES: Readonly<Record<Face, string>> = {
  regular: '400Regular/OpenSans_400Regular.ttf',
  bold: '700Bold/OpenSans_700Bold.ttf',
  italic: '400Regular_Italic/OpenSans_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/OpenSans_700Bold_Italic.ttf',
};

const require = createRequire(import.meta.url);
const loaded = new Map<Face, MeasuringFont>();

/** Path of the TrueType file of a face. */
export function fontFile(face: Face): string {
  return require.resolve(`@expo-google-fonts/open-sans/${FILES[face]}`);
}

/** Paths of all faces, for a renderer that loads fonts itself. */
export function fontFiles(): string[] {
  return (Object.keys(FILES) as Face[]).map(fontFile);
}

/** The face for measuring, read from disk once. */
export function openSans(face: Face): MeasuringFont {
  const known = loaded.get(face);
  if (known !== undefined) return known;
  const bytes = readFileSync(fontFile(face));
  const opentype = require('opentype.js') as { parse(buffer: ArrayBuffer): MeasuringFont };
  const font = opentype.parse(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  loaded.set(face, font);
  return font;
}
