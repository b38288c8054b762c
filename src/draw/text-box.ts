import { type Box, boxAround, corners } from './box.ts';
import { fontSize, fontStyle, inheritedProperty } from './font-style.ts';
import { lineExtent, textWidth } from './measure-text.ts';

/** One laid-out line of an SVG text element; top and bottom cover every run in it. */
interface Line {
  readonly x: number;
  width: number;
  top: number;
  bottom: number;
}

const TEXT_NODE = 3;

function length(value: string | null, em: number): number | null {
  if (value === null || value === '') return null;
  const number = Number.parseFloat(value);
  if (Number.isNaN(number)) return null;
  return value.trim().endsWith('em') ? number * em : number;
}

/** The lines of an SVG text element: a `tspan` with its own x starts a new one. */
function textLines(text: Element): Line[] {
  const lines: Line[] = [];
  let x = 0;
  let y = 0;

  function visit(element: Element): void {
    const em = fontSize(element);
    const newX = length(element.getAttribute('x'), em);
    const newY = length(element.getAttribute('y'), em);
    x = newX ?? x;
    y = (newY ?? y) + (length(element.getAttribute('dy'), em) ?? 0);
    if (newX !== null || newY !== null || lines.length === 0) {
      lines.push({ x, width: 0, top: Number.POSITIVE_INFINITY, bottom: Number.NEGATIVE_INFINITY });
    }
    for (const child of element.childNodes) {
      if (child.nodeType !== TEXT_NODE) {
        visit(child as Element);
        continue;
      }
      const style = fontStyle(element);
      const width = textWidth(child.nodeValue ?? '', style);
      if (width === 0) continue;
      const line = lines.at(-1) as Line;
      const { above, below } = lineExtent(style);
      line.width += width;
      // a raised or lowered run (sup, sub) has a baseline of its own
      line.top = Math.min(line.top, y - above);
      line.bottom = Math.max(line.bottom, y + below);
    }
  }
  visit(text);
  return lines.filter((line) => line.width > 0);
}

/** Width of the widest line of an SVG text element, in pixels. */
export function textLength(text: Element): number {
  return Math.max(0, ...textLines(text).map((line) => line.width));
}

/** Box of an SVG text element in its own coordinates, or `null` when it holds no visible text. */
export function textBox(text: Element): Box | null {
  const anchor = inheritedProperty(text, 'text-anchor');
  const before = anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0;
  return boxAround(
    textLines(text).flatMap(({ x, width, top, bottom }) => {
      const left = x - width * before;
      return corners({ left, right: left + width, top, bottom });
    }),
  );
}
