import { INK } from './palette.ts';
import { BAR_HEIGHT, LABEL_SIZE } from './row-layout.ts';

/** A bar from zero, its height in the plot and the words at its end. */
interface PlainBar {
  readonly y: number;
  readonly length: number;
  readonly label: string;
  readonly hover: string;
}

/** A trace of bars from zero with their labels to the right, in one colour or each in its own. */
export function barTrace(
  name: string,
  bars: readonly PlainBar[],
  fill: string | readonly string[],
  edge: { readonly color: string | readonly string[]; readonly width: number },
): object {
  return {
    type: 'bar',
    orientation: 'h',
    name,
    y: bars.map(({ y }) => y),
    x: bars.map(({ length }) => length),
    width: BAR_HEIGHT,
    marker: { color: fill, line: edge },
    text: bars.map(({ label }) => label),
    textposition: 'outside',
    textangle: 0,
    constraintext: 'none',
    cliponaxis: false,
    textfont: { size: LABEL_SIZE, color: INK },
    hovertext: bars.map(({ hover }) => hover),
    hoverinfo: 'text',
  };
}
