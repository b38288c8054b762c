import { INK, OPEN_EDGE, PAPER } from './palette.ts';
import { EDGE, LABEL_SIZE } from './row-layout.ts';
import { plotlyText, widthOf } from './wrap-text.ts';

/** A colour and what it stands for; without a colour, what is left open. */
export interface LegendEntry {
  readonly name: string;
  readonly colour: string | null;
}

const LINE = 20;
const SYMBOL = 12;
const GAP = 6;
const BETWEEN = 18;

/** Where each entry of a legend begins: in reading order, from line to line. */
interface PlacedEntry extends LegendEntry {
  readonly x: number;
  readonly line: number;
}

function place(entries: readonly LegendEntry[], width: number): PlacedEntry[] {
  let x = 0;
  let line = 0;
  return entries.map((entry) => {
    const needed = SYMBOL + GAP + widthOf(entry.name, LABEL_SIZE);
    if (x > 0 && x + needed > width) {
      x = 0;
      line += 1;
    }
    const placed = { ...entry, x, line };
    x += needed + BETWEEN;
    return placed;
  });
}

/** Height that a legend takes, in pixels: 0 without entries. */
export function legendHeight(entries: readonly LegendEntry[], width: number): number {
  return entries.length === 0 ? 0 : ((place(entries, width).at(-1)?.line ?? 0) + 1) * LINE;
}

/**
 * A legend over the plot as marks of our own: Plotly's stands its entries in columns where one line does not
 * hold them, and an answer then stands under another that it is not beside on the scale.
 *
 * @param width pixels that a line may take
 * @param above pixels from the plot's top up to the legend's
 * @param marginLeft pixels from the chart's left edge to the plot
 */
export function legendMarks(
  entries: readonly LegendEntry[],
  width: number,
  above: number,
  marginLeft: number,
): { shapes: object[]; annotations: object[] } {
  const placed = place(entries, width).map((entry) => ({
    ...entry,
    left: EDGE - marginLeft + entry.x,
    middle: above - (entry.line + 0.5) * LINE,
  }));
  const shapes = placed.map(({ colour, left, middle }) => ({
    type: 'rect',
    xref: 'paper',
    yref: 'paper',
    xsizemode: 'pixel',
    ysizemode: 'pixel',
    xanchor: 0,
    yanchor: 1,
    x0: left,
    x1: left + SYMBOL,
    y0: middle - SYMBOL / 2,
    y1: middle + SYMBOL / 2,
    fillcolor: colour ?? PAPER,
    line: { width: colour === null ? 1 : 0, color: OPEN_EDGE },
  }));
  const annotations = placed.map(({ name, left, middle }) => ({
    text: plotlyText(name),
    showarrow: false,
    x: 0,
    xref: 'paper',
    xanchor: 'left',
    xshift: left + SYMBOL + GAP,
    y: 1,
    yref: 'paper',
    yanchor: 'middle',
    yshift: middle,
    borderpad: 0,
    font: { size: LABEL_SIZE, color: INK },
  }));
  return { shapes, annotations };
}
