import { drawing } from '../contracts/drawing.ts';

/** Width of a text in a chart, in pixels. */
export function widthOf(text: string, size: number, bold = false): number {
  return drawing().textWidth(text, { size, bold, italic: false });
}

/** Breaks a text into lines of at most `width` pixels; a single longer word keeps its line. */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(joined, size, bold) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** Text made safe in Plotly's small markup language, where `<b>` and `&amp;` have a meaning. */
export function plotlyText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
