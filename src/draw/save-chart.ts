import type { PlotlyFigure } from '../contracts/plotly-figure.ts';
import { writeAtomically } from '../platform/write-atomically.ts';
import { drawPng } from './draw-png.ts';
import { drawSvg } from './draw-svg.ts';

/** Image pixels per CSS pixel: sharp on screens and in print. */
const PNG_SCALE = 2;

function assertEnding(path: string, ending: '.png' | '.svg'): void {
  if (path.toLowerCase().endsWith(ending)) return;
  throw new RangeError(`"${path}" does not end in ${ending}; give it that ending, or save in the other form`);
}

/**
 * Saves a chart as a PNG image, set in Open Sans whatever the machine
 * has, with two image pixels per CSS pixel.
 *
 * @param chart as the chart functions make it, or any Plotly figure that {@link drawPng} takes
 * @param path ends in `.png`; folders that are missing are made, a file of that name is replaced
 * @throws RangeError when the path ends otherwise, or the chart cannot be drawn without a browser
 * @throws TypeError when the value is not a Plotly figure
 * @throws the file system's error; no half file is left
 * @example
 * await savePng({ data: [], layout: { width: 40, height: 30 } }, 'reports/examples/empty.png')
 * // undefined
 */
export async function savePng(chart: PlotlyFigure, path: string): Promise<void> {
  assertEnding(path, '.png');
  writeAtomically(path, await drawPng(chart, { scale: PNG_SCALE }));
}

/**
 * Saves a chart as an SVG image that brings its letters, its title and its description.
 *
 * @param chart as the chart functions make it, or any Plotly figure that {@link drawSvg} takes
 * @param path ends in `.svg`; folders that are missing are made, a file of that name is replaced
 * @throws as {@link savePng}
 * @example
 * await saveSvg({ data: [], layout: { width: 40, height: 30 } }, 'reports/examples/empty.svg')
 * // undefined
 */
export async function saveSvg(chart: PlotlyFigure, path: string): Promise<void> {
  assertEnding(path, '.svg');
  writeAtomically(path, `${await drawSvg(chart)}\n`);
}
