import { fontFiles } from './open-sans.ts';

/**
 * Paints an SVG image on white, set in Open Sans whatever the machine has:
 * a chart that is drawn is not drawn again.
 *
 * @param svg as `drawSvg` gives it
 * @param scale image pixels per CSS pixel, above 0 and at most 8
 * @returns a PNG
 * @throws RangeError when the scale is out of range
 */
export async function pngOfSvg(svg: string, scale = 1): Promise<Buffer> {
  if (!(scale > 0 && scale <= 8)) throw new RangeError(`scale ${scale}: expected above 0 and at most 8`);
  const { Resvg } = await import('@resvg/resvg-js');
  const image = new Resvg(svg, {
    background: '#fff',
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: 'Open Sans' },
  });
  return image.render().asPng();
}
