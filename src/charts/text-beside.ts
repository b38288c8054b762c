import { INK } from './palette.ts';
import { LABEL_SIZE } from './row-layout.ts';

/** From the plot to what stands beside its rows, in pixels. */
export const BESIDE = 10;

/** A text in the right margin, at the height of a row. */
export function textBeside(text: string, y: number): object {
  return {
    text,
    showarrow: false,
    x: 1,
    xref: 'paper',
    xanchor: 'left',
    xshift: BESIDE,
    y,
    yref: 'y',
    yanchor: 'middle',
    font: { size: LABEL_SIZE, color: INK },
  };
}
