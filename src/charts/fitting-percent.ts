import { LABEL_SIZE } from './row-layout.ts';
import { widthOf } from './wrap-text.ts';

const PADDING = 4;

/** What fits of a printed percentage in a segment of a bar: "33%", only "33", or nothing. */
export function fittingPercent(printed: string, segmentWidth: number): string {
  return [`${printed}%`, printed].find((text) => widthOf(text, LABEL_SIZE) + PADDING <= segmentWidth) ?? '';
}
