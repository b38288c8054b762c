import { readFile } from 'node:fs/promises';
import { type Face, fontFile } from './open-sans.ts';

const CSS: Readonly<Record<Face, string>> = {
  regular: '',
  bold: 'font-weight:700;',
  italic: 'font-style:italic;',
  boldItalic: 'font-weight:700;font-style:italic;',
};

/** What a browser can do without: the font has no kerning, and charts set no combining marks. */
const SPARE_TABLES = ['GPOS', 'GSUB', 'GDEF', 'STAT', 'gasp'] as const;

const kept = new Map<string, Promise<string>>();

/**
 * A style rule that brings some letters of Open Sans along. Hints and alternates are left out: no screen of today
 * needs the ones, and no chart the others.
 *
 * @param family name of the family that the rule makes
 * @param letters each that is wanted; those that the face lacks are passed over
 */
export async function fontFaceRule(family: string, face: Face, letters: string): Promise<string> {
  return `@font-face{font-family:${family};${CSS[face]}src:url(data:font/woff2;base64,${await subset(face, letters)})}`;
}

function subset(face: Face, letters: string): Promise<string> {
  const key = `${face} ${letters}`;
  const known = kept.get(key);
  if (known) return known;
  const made = (async () => {
    const { default: subsetFont } = await import('subset-font');
    const options = { targetFormat: 'woff2', noHinting: true, dropTables: SPARE_TABLES } as const;
    return (await subsetFont(await readFile(fontFile(face)), letters, options)).toString('base64');
  })();
  kept.set(key, made);
  return made;
}
