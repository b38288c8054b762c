import type { PlotlyFigure } from '../../contracts/plotly-figure.ts';
import type { JsonBundle } from '../protocol/messages.ts';
import { isPlainObject, type Renderer } from './renderer.ts';
import { svgImage } from './svg-image.ts';

const traceTypes = new Set(
  `bar barpolar box candlestick carpet choropleth choroplethmap choroplethmapbox cone contour contourcarpet
  densitymap densitymapbox funnel funnelarea heatmap histogram histogram2d histogram2dcontour icicle image indicator
  isosurface mesh3d ohlc parcats parcoords pie quiver sankey scatter scatter3d scattercarpet scattergeo scattergl
  scattermap scattermapbox scatterpolar scatterpolargl scattersmith scatterternary splom streamtube sunburst surface
  table treemap violin volume waterfall`.split(/\s+/),
);
const DATA_KEYS = ['x', 'y', 'z', 'values', 'labels', 'r', 'theta', 'lat', 'lon', 'locations'];

function isTrace(value: unknown): boolean {
  if (!isPlainObject(value)) return false;
  if (value.type !== undefined) return traceTypes.has(value.type as string);
  return DATA_KEYS.some((key) => Array.isArray(value[key]) || ArrayBuffer.isView(value[key]));
}

/** Plotly in a front end wants plain JSON: typed arrays as arrays, no functions. */
function asJson(figure: PlotlyFigure): Record<string, never> {
  const parts = figure as PlotlyFigure & { config?: unknown; frames?: unknown };
  const { data, layout, config, frames } = parts;
  return JSON.parse(
    JSON.stringify({ data, layout: layout ?? {}, config, frames }, (_key, value) => {
      if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Array.from(value as Uint8Array);
      return typeof value === 'bigint' ? Number(value) : value;
    }),
  );
}

function titleOf(figure: PlotlyFigure): string {
  const title =
    figure.title ?? (figure.layout?.title as { text?: unknown } | undefined)?.text ?? figure.layout?.title;
  return typeof title === 'string' ? title.replace(/<[^>]*>/g, ' ').trim() : '';
}

function describe(figure: PlotlyFigure): string {
  const kinds = figure.data.map((trace) => (trace as { type?: string }).type ?? 'scatter');
  const title = titleOf(figure);
  return `Plotly figure${title ? ` '${title}'` : ''}: ${kinds.length} ${kinds.length === 1 ? 'trace' : 'traces'} (${[...new Set(kinds)].join(', ')})`;
}

async function render(figure: PlotlyFigure): Promise<JsonBundle> {
  const json = asJson(figure);
  const bundle: JsonBundle = { 'application/vnd.plotly.v1+json': json, 'text/plain': describe(figure) };
  try {
    const { drawSvg } = await import('../../draw/draw-svg.ts');
    const svg = await drawSvg({ ...figure, ...json } as PlotlyFigure);
    bundle['image/svg+xml'] = svg;
    bundle['text/html'] = `<figure>${svgImage(svg, figure.alt ?? describe(figure))}</figure>`;
  } catch (error) {
    // a figure that cannot be drawn here may still show in the front end
    bundle['text/plain'] += `\n(no static image: ${error instanceof Error ? error.message : error})`;
  }
  return bundle;
}

/**
 * Plotly figures: Plotly's own mime type for front ends that have Plotly, and the same figure as a static
 * image (SVG, and HTML that needs neither network nor script) for all others.
 */
export const plotlyChart: Renderer<PlotlyFigure> = {
  test: (value) => {
    const figure = value as PlotlyFigure;
    if (!isPlainObject(value) || !Array.isArray(figure.data)) return false;
    const hasLayout = isPlainObject(figure.layout);
    if (figure.data.length === 0) return hasLayout && Object.keys(value).length === 2;
    const whole = hasLayout || (figure.layout === undefined && figure.data.every((trace) => 'type' in trace));
    return whole && figure.data.every(isTrace);
  },
  render,
};
