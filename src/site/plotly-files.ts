import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Plotly as pages load it on wish, and whose package it is; `draw-chart.js` says which chart needs which. */
const PACKAGES = { 'plotly.min.js': 'plotly.js', 'plotly-basic.min.js': 'plotly.js-basic-dist-min' } as const;

/** @returns contents by path from the root of a copy */
export function plotlyFiles(): Map<string, Buffer> {
  const { resolve } = createRequire(import.meta.url);
  return new Map(
    Object.entries(PACKAGES).map(([file, name]) => [`assets/${file}`, readFileSync(resolve(name))]),
  );
}
