import { types } from 'node:util';
import type { JsonBundle } from '../protocol/messages.ts';
import { arqueroTable } from './arquero-table.ts';
import { arrowTable } from './arrow-table.ts';
import { danfoFrame } from './danfo-frame.ts';
import { svgDrawing } from './drawing.ts';
import { duckdbResult } from './duckdb-result.ts';
import { image } from './image.ts';
import { mathValue } from './math-value.ts';
import { nestedJson } from './nested-json.ts';
import { ownDisplay } from './own-display.ts';
import { pageElement } from './page-element.ts';
import { plainText } from './plain-text.ts';
import { plotlyChart } from './plotly-chart.ts';
import type { Renderer } from './renderer.ts';
import { vegaChart } from './vega-chart.ts';

/** Tried from the top: what a value says of itself goes before what it looks like. */
const renderers: readonly Renderer<never>[] = [
  ownDisplay,
  arqueroTable,
  arrowTable,
  danfoFrame,
  duckdbResult,
  vegaChart,
  plotlyChart,
  svgDrawing,
  image,
  pageElement,
  mathValue,
  nestedJson,
];

function accepts(renderer: Renderer<never>, value: unknown): boolean {
  try {
    return renderer.test(value);
  } catch {
    // a getter or proxy that throws: the value is not of this kind
    return false;
  }
}

/** The first that takes it; found without the methods of arrays, which cells may replace. */
function rendererOf(value: unknown): Renderer<never> | undefined {
  for (let at = 0; at < renderers.length; at++) {
    const candidate = renderers[at] as Renderer<never>;
    if (accepts(candidate, value)) return candidate;
  }
  return undefined;
}

/**
 * A value in every form a front end may show it in; `text/plain` is always among them.
 *
 * `undefined` gives an empty bundle, and so may a value's own `[Symbol.for('Jupyter.display')]()`: an empty
 * bundle means there is nothing to show. Never throws and never rejects for what the value does. A promise
 * comes back only from a value's own asynchronous method and from figures that must be drawn.
 */
export function toMimeBundle(value: unknown): JsonBundle | Promise<JsonBundle> {
  if (value === undefined) return {};
  // asking a proxy for its shape would run the traps of the user's code
  const renderer = types.isProxy(value) ? undefined : rendererOf(value);
  if (!renderer) return { 'text/plain': plainText(value) };
  // from here on: it looked like one of the kinds above, but may not be one
  try {
    const bundle = renderer.render(value as never);
    return bundle instanceof Promise ? bundle.catch(() => ({ 'text/plain': plainText(value) })) : bundle;
  } catch {
    return { 'text/plain': plainText(value) };
  }
}
