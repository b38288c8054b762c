import { createHash } from 'node:crypto';
import { fontFaceRule } from './font-subset.ts';
import type { Face } from './open-sans.ts';

/**
 * Gives a drawing the letters that it shows, so that it looks the same where Open Sans is not installed. The
 * letters of a chart are some eight kilobytes a face. Their family has a name of its own: two drawings in one
 * page, each with other letters, do not take them from one another.
 *
 * @param svg SVG text that names its font as `Open Sans`
 * @param letters by face, as `lettersIn` gives them
 */
export async function embedFont(svg: string, letters: ReadonlyMap<Face, string>): Promise<string> {
  if (letters.size === 0) return svg;
  const faces = [...letters].sort(([a], [b]) => (a < b ? -1 : 1));
  const name = `rk-${createHash('sha256').update(JSON.stringify(faces)).digest('hex').slice(0, 8)}`;
  const rules = await Promise.all(faces.map(([face, text]) => fontFaceRule(name, face, text, 'plain')));
  return svg
    .replaceAll('font-family:Open Sans,', `font-family:${name},Open Sans,`)
    .replace(/^<svg[^>]*>/, (opening) => `${opening}<style>${rules.join('')}</style>`);
}
