import { escapeMarkup } from '../../contracts/escape-markup.ts';

/**
 * An SVG drawing as an HTML image. Inside an image nothing runs and nothing is fetched, whoever wrote the
 * drawing, and its ids cannot clash with those of another.
 */
export function svgImage(svg: string, alt: string): string {
  const data = Buffer.from(svg).toString('base64');
  return `<img alt="${escapeMarkup(alt)}" src="data:image/svg+xml;base64,${data}">`;
}
