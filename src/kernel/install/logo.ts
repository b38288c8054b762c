/** The kernel's logo: a bar chart whose last bar is ticked off. Shapes only, so that it needs no font. */
export const LOGO_SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" role="img" aria-label="rekenschap">
<rect width="64" height="64" rx="12" fill="#14424c"/>
<g fill="#f4d58d"><rect x="11" y="36" width="10" height="17" rx="2"/><rect x="25" y="27" width="10" height="26" rx="2"/></g>
<rect x="39" y="41" width="10" height="12" rx="2" fill="#8fb8bf"/>
<path d="M35 21l8 9 13-19" fill="none" stroke="#ffffff" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>
</svg>
`;

/**
 * The logo as PNG.
 *
 * @param size width and height, pixels
 */
export async function logoPng(size: number): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  return new Resvg(LOGO_SVG, { fitTo: { mode: 'width', value: size } }).render().asPng();
}
