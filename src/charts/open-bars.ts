import { INK, OPEN_EDGE, PAPER } from './palette.ts';
import { BAR_HEIGHT, LABEL_SIZE } from './row-layout.ts';

/** A stretch of a bar whose division a report does not give. */
export interface Gap {
  readonly y: number;
  readonly from: number;
  readonly length: number;
  readonly hover: string;
  /** Empty for a stretch that has no room for its label */
  readonly label: string;
  readonly place: 'inside' | 'outside';
}

/** A trace of bars without a fill: what is not there gets a line around it, and no ink. */
export function openBars(gaps: readonly Gap[], name: string): object {
  return {
    type: 'bar',
    orientation: 'h',
    name,
    y: gaps.map((gap) => gap.y),
    x: gaps.map((gap) => gap.length),
    base: gaps.map((gap) => gap.from),
    width: BAR_HEIGHT,
    marker: { color: PAPER, line: { color: OPEN_EDGE, width: 1 } },
    text: gaps.map(({ label }) => label),
    textposition: gaps.map(({ place }) => place),
    insidetextanchor: 'middle',
    textangle: 0,
    constraintext: 'none',
    cliponaxis: false,
    textfont: { size: LABEL_SIZE, color: INK },
    hovertext: gaps.map((gap) => gap.hover),
    hoverinfo: 'text',
  };
}
