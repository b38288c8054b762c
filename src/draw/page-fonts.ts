import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fontFaceRule } from './font-subset.ts';
import type { Face } from './open-sans.ts';

const FACES: readonly Face[] = ['regular', 'bold', 'italic', 'boldItalic'];

/** Latin letters with their accents, and the marks of print and arithmetic. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
] as const;
const SINGLES = '\u20ac\u2122\u2212\u2248\u2260\u2264\u2265\u221a\u2211';

/** Where the build puts what `makePageFonts` gives: to compress four faces takes two seconds. */
const BUILT = new URL('../../dist/draw/page-fonts.css', import.meta.url);

/**
 * Style rules that bring Open Sans to a page, so that what is measured without a browser and what
 * the page shows are set in one font, on any machine. In the style sheet itself, since a page opened
 * from disk may load no font file.
 */
export async function pageFonts(): Promise<string> {
  return existsSync(BUILT) ? readFile(BUILT, 'utf8') : makePageFonts();
}

/** Makes the rules of `pageFonts` anew. */
export async function makePageFonts(): Promise<string> {
  const letters = RANGES.map(([first, last]) =>
    String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index)),
  ).join('');
  const rules = await Promise.all(
    FACES.map((face) => fontFaceRule('"Open Sans"', face, letters + SINGLES, 'compressed')),
  );
  return `${rules.join('\n')}\n`;
}
