import type { PlotlyFigure } from '../contracts/plotly-figure.ts';

const LARGEST_SIDE = 10_000;

const NEEDS_WEBGL =
  /^(scattergl|splom|parcoords|heatmapgl|pointcloud|scatterpolargl|scatter3d|surface|mesh3d|cone|streamtube|volume|isosurface)$/;
const NEEDS_CANVAS = /^(heatmap|histogram2d|image)$/;
const NEEDS_NETWORK = /(mapbox|map)$|^(scattergeo|choropleth)$/;

/** Why a trace type cannot be drawn without a browser, or `null` when it can. */
function hindrance(type: string): string | null {
  if (NEEDS_WEBGL.test(type)) return 'needs WebGL';
  if (NEEDS_CANVAS.test(type)) return 'needs a canvas';
  if (type !== 'treemap' && NEEDS_NETWORK.test(type)) return 'needs map tiles or outlines from a network';
  return null;
}

/**
 * Refuses a figure that would come out wrong or empty without a browser.
 *
 * @throws TypeError when the value has no `data` array or no `layout` object
 * @throws RangeError when the size is not 1..10000 whole pixels, or a trace needs WebGL, a canvas or maps
 */
export function assertDrawable(figure: PlotlyFigure, width: number, height: number): void {
  if (!Array.isArray(figure?.data) || typeof figure.layout !== 'object' || figure.layout === null) {
    throw new TypeError('not a Plotly figure: expected { data: [...], layout: {...} }');
  }
  for (const [name, side] of Object.entries({ width, height })) {
    if (!Number.isInteger(side) || side < 1 || side > LARGEST_SIDE) {
      throw new RangeError(`${name} ${side}: expected whole pixels from 1 to ${LARGEST_SIDE}`);
    }
  }
  figure.data.forEach((trace: object, index) => {
    const type = String((trace as { type?: unknown }).type ?? 'scatter');
    const reason = hindrance(type);
    if (reason !== null) {
      throw new RangeError(
        `trace ${index + 1} (${type}) ${reason}, which Node does not have: ` +
          'draw it with bars, lines or shapes, or show it in a browser only',
      );
    }
  });
}
