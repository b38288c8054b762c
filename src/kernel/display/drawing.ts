import { plainText } from './plain-text.ts';
import type { Renderer } from './renderer.ts';
import { svgImage } from './svg-image.ts';

const WHOLE_SVG =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>][\s\S]*<\/svg>\s*$/i;

function nameOf(svg: string): string {
  const title = /<title[^>]*>([^<]*)<\/title>/.exec(svg)?.[1]?.trim();
  return title ? title.replace(/&(?:amp|lt|gt|quot|apos|#39);/g, (e) => plainEntity(e)) : 'SVG drawing';
}

function plainEntity(entity: string): string {
  return { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }[entity] ?? "'";
}

/**
 * A string that is one whole SVG document. It may come from anybody's data, so it is shown as an image, where
 * scripts in it do not run; `svg` and `display(…, { raw: true })` send `image/svg+xml` itself.
 */
export const svgDrawing: Renderer<string> = {
  test: (value) => typeof value === 'string' && WHOLE_SVG.test(value),
  render: (svg) => ({ 'text/html': svgImage(svg, nameOf(svg)), 'text/plain': plainText(svg) }),
};
