import { widthOf, wrapText } from './wrap-text.ts';

/** Rows that belong together, such as the waves of one answer; `side` names them in the left margin. */
interface RowBlock {
  readonly side: string | null;
  readonly rows: readonly string[];
}

/** Blocks under one heading, such as an item. */
interface RowGroup {
  readonly heading: string | null;
  /** A line under the heading */
  readonly detail: string | null;
  readonly blocks: readonly RowBlock[];
}

/** A text at a height in the plot. */
export interface PlacedText {
  readonly text: string;
  readonly y: number;
}

/** Where everything stands, in pixels from the plot's top. */
export interface RowLayout {
  readonly rows: readonly PlacedText[];
  readonly headings: readonly PlacedText[];
  readonly details: readonly PlacedText[];
  readonly sides: readonly PlacedText[];
  readonly height: number;
  readonly marginLeft: number;
}

export const BAR_HEIGHT = 22;
export const LABEL_SIZE = 12;
export const HEADING_SIZE = 13;
export const EDGE = 16;

const ROW_STEP = 27;
const LINE = 18;
const BLOCK_GAP = 7;
const GROUP_GAP = 12;
const LABEL_GAP = 8;
const WIDEST_SIDE = 230;

/**
 * Stacks groups of rows from top to bottom: headings over their rows, side texts beside theirs.
 *
 * @param width pixels that a heading may take
 */
export function layoutRows(groups: readonly RowGroup[], width: number): RowLayout {
  const rows: PlacedText[] = [];
  const headings: PlacedText[] = [];
  const details: PlacedText[] = [];
  const sides: PlacedText[] = [];
  let y = 0;
  groups.forEach(({ heading, detail, blocks }, index) => {
    if (index > 0 && heading !== null) y += GROUP_GAP;
    if (heading !== null) {
      const lines = wrapText(heading, width, HEADING_SIZE, true);
      headings.push({ text: lines.join('\n'), y: y + (lines.length * LINE) / 2 });
      y += lines.length * LINE + 4;
    }
    if (detail !== null) {
      details.push({ text: detail, y: y + LINE / 2 - 2 });
      y += LINE;
    }
    blocks.forEach((block, position) => {
      if (position > 0) y += BLOCK_GAP;
      const lines = block.side === null ? [] : wrapText(block.side, WIDEST_SIDE, LABEL_SIZE);
      const height = Math.max(block.rows.length * ROW_STEP, lines.length * LINE);
      const spare = (height - block.rows.length * ROW_STEP) / 2;
      if (lines.length > 0) sides.push({ text: lines.join('\n'), y: y + height / 2 });
      for (const [row, text] of block.rows.entries())
        rows.push({ text, y: y + spare + (row + 0.5) * ROW_STEP });
      y += height;
    });
  });
  const widest = (placed: readonly PlacedText[]) =>
    Math.max(0, ...placed.flatMap(({ text }) => text.split('\n')).map((line) => widthOf(line, LABEL_SIZE)));
  const sideWidth = sides.length === 0 ? 0 : widest(sides) + 2 * LABEL_GAP;
  return {
    rows,
    headings,
    details,
    sides,
    height: y,
    marginLeft: Math.ceil(EDGE + sideWidth + widest(rows) + LABEL_GAP),
  };
}
