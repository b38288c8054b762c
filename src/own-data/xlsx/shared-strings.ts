import { readXml, type XmlPlace } from '../xml-events.ts';

/**
 * Reads the texts that cells of a workbook share, in the order by which cells name them.
 *
 * A text's runs of layout are joined; phonetic hints are left out.
 *
 * @see ECMA-376-1, 18.4.8 (si), 18.4.6 (rPh)
 */
export function readSharedStrings(place: XmlPlace, bytes: Uint8Array): string[] {
  const strings: string[] = [];
  let text: string | null = null;
  let phonetic = false;
  let inside = false;
  readXml(place, bytes, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      if (name === 't') inside = true;
    },
    text(piece) {
      if (inside && !phonetic && text !== null) text += piece;
    },
    close(name) {
      if (name === 't') inside = false;
      if (name === 'rPh') phonetic = false;
      if (name !== 'si') return;
      strings.push(unescapeText(text ?? ''));
      text = null;
    },
  });
  return strings;
}

/** Excel writes characters that XML cannot hold, and `_x` itself, as `_xHHHH_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
