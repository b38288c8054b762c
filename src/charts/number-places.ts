import type { DrawnBox } from './chart-number.ts';
import { BAR_HEIGHT, LABEL_SIZE } from './row-layout.ts';
import { BESIDE } from './text-beside.ts';
import { widthOf } from './wrap-text.ts';

/** From a bar to the label at its end, and from the plot to the names of its rows, as Plotly sets them. */
const AFTER_BAR = 3;
const BEFORE_PLOT = 6;
/** Room around a text that can be clicked. */
const PAD = 3;

/** Where the numbers of a chart stand: each answer is a stretch of its drawing. */
export interface NumberPlaces {
  /** A bar, or a part of one, with the label at its end */
  bar(from: number, length: number, y: number, outside?: string): DrawnBox;
  /** What a row is called, left of the plot */
  rowName(text: string, y: number): DrawnBox;
  /** A text right of the plot, past another one */
  beside(text: string, y: number, past?: string): DrawnBox;
  /** A text in a line of its own, past another one */
  inLine(text: string, left: number, y: number, past?: string): DrawnBox;
}

/**
 * Where numbers stand in the plot of a chart.
 *
 * @param layout of {@link chartFrame}: rows are counted in pixels from the plot's top
 */
export function numberPlaces(layout: Readonly<Record<string, unknown>>): NumberPlaces {
  const { width, margin, xaxis } = layout as {
    width: number;
    margin: { l: number; r: number; t: number };
    xaxis: { range: readonly [number, number] };
  };
  const [least, most] = xaxis.range;
  const pixels = (width - margin.l - margin.r) / (most - least);
  const row = (left: number, length: number, y: number): DrawnBox => ({
    left,
    top: margin.t + y - BAR_HEIGHT / 2,
    width: length,
    height: BAR_HEIGHT,
  });
  const around = (text: string, left: number, y: number) =>
    row(left - PAD, widthOf(text, LABEL_SIZE) + 2 * PAD, y);
  return {
    bar: (from, length, y, outside = '') => {
      const room = outside === '' ? 0 : AFTER_BAR + widthOf(outside, LABEL_SIZE) + PAD;
      return row(margin.l + (from - least) * pixels, length * pixels + room, y);
    },
    rowName: (text, y) => around(text, margin.l - BEFORE_PLOT - widthOf(text, LABEL_SIZE), y),
    beside: (text, y, past = '') => around(text, width - margin.r + BESIDE + widthOf(past, LABEL_SIZE), y),
    inLine: (text, left, y, past = '') => around(text, left + widthOf(past, LABEL_SIZE), y),
  };
}
