import { HATCH, HATCH_EDGE, INK, PAPER } from './palette.ts';
import { BAR_HEIGHT, LABEL_SIZE } from './row-layout.ts';
import { widthOf } from './wrap-text.ts';

/** A stretch of a bar whose division a report does not give. */
export interface Gap {
  readonly y: number;
  readonly from: number;
  readonly length: number;
  readonly hover: string;
}

/** A trace of hatched bars, labelled where the label fits. */
export function hatchedBars(gaps: readonly Gap[], name: string, pixelsPerPercent: number): object {
  return {
    type: 'bar',
    orientation: 'h',
    name,
    y: gaps.map((gap) => gap.y),
    x: gaps.map((gap) => gap.length),
    base: gaps.map((gap) => gap.from),
    width: BAR_HEIGHT,
    marker: {
      color: PAPER,
      pattern: { shape: '/', fgcolor: HATCH, bgcolor: PAPER, fillmode: 'replace', size: 7, solidity: 0.3 },
      line: { color: HATCH_EDGE, width: 1 },
    },
    text: gaps.map((gap) => (widthOf(name, LABEL_SIZE) + 6 <= gap.length * pixelsPerPercent ? name : '')),
    textposition: 'inside',
    insidetextanchor: 'middle',
    textangle: 0,
    constraintext: 'none',
    textfont: { size: LABEL_SIZE, color: INK },
    hovertext: gaps.map((gap) => gap.hover),
    hoverinfo: 'text',
  };
}
