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

/** The form that letters come in: plain takes a hundredth of the time, compressed two thirds of the room. */
type FontForm = 'plain' | 'compressed';

const FORMS = {
  plain: { targetFormat: 'sfnt', mime: 'font/ttf' },
  compressed: { targetFormat: 'woff2', mime: 'font/woff2' },
} as const satisfies Record<FontForm, { targetFormat: string; mime: string }>;

const kept = new Map<string, Promise<string>>();

/**
 * A style rule that brings some letters of Open Sans along. Hints and alternates are left out: no screen of
 * today needs the ones, and no chart the others.
 *
 * @param family name of the family that the rule makes
 * @param letters each that is wanted; those that the face lacks are passed over
 */
export async function fontFaceRule(
  family: string,
  face: Face,
  letters: string,
  form: FontForm,
): Promise<string> {
  const data = await subset(face, letters, form);
  return `@font-face{font-family:${family};${CSS[face]}src:url(data:${FORMS[form].mime};base64,${data})}`;
}

function subset(face: Face, letters: string, form: FontForm): Promise<string> {
  const key = `${form} ${face} ${letters}`;
  const known = kept.get(key);
  if (known) return known;
  const made = (async () => {
    const { default: subsetFont } = await import('subset-font');
    const { targetFormat } = FORMS[form];
    const options = { targetFormat, noHinting: true, dropTables: SPARE_TABLES } as const;
    return (await subsetFont(await readFile(fontFile(face)), letters, options)).toString('base64');
  })();
  kept.set(key, made);
  return made;
}
