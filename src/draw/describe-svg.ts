import { createHash } from 'node:crypto';
import { escapeMarkup } from '../contracts/escape-markup.ts';

/**
 * Names and describes an SVG for readers who hear it: role `img`, a `<title>` and, where given, a `<desc>`.
 *
 * @param svg SVG text whose first element is `<svg ...>`
 */
export function describeSvg(svg: string, title: string, alt?: string): string {
  const id = createHash('sha256').update(svg).update(title).digest('hex').slice(0, 8);
  const described = alt === undefined ? '' : ` aria-describedby="desc-${id}"`;
  const desc = alt === undefined ? '' : `<desc id="desc-${id}">${escapeMarkup(alt)}</desc>`;
  return svg.replace(
    /^<svg([^>]*)>/,
    (_, attributes: string) =>
      `<svg${attributes} role="img" aria-labelledby="title-${id}"${described}>` +
      `<title id="title-${id}">${escapeMarkup(title)}</title>${desc}`,
  );
}
