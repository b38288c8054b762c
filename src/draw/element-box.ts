import { type Box, boxAround, corners, type Point } from './box.ts';
import { ownProperty } from './font-style.ts';
import { pathPoints } from './path-points.ts';
import { compose, IDENTITY, type Matrix, mapPoint, parseTransform } from './svg-transform.ts';
import { textBox } from './text-box.ts';

const INVISIBLE = new Set([
  'defs',
  'clippath',
  'title',
  'desc',
  'style',
  'pattern',
  'lineargradient',
  'radialgradient',
]);

function number(element: Element, attribute: string): number {
  return Number.parseFloat(element.getAttribute(attribute) ?? '') || 0;
}

function rectangle(x: number, y: number, width: number, height: number): Box {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

function unionOfChildren(element: Element): Box | null {
  const points: Point[] = [];
  for (const child of element.children) {
    if (INVISIBLE.has(child.localName.toLowerCase()) || ownProperty(child, 'display') === 'none') continue;
    const box = elementBox(child);
    if (box === null) continue;
    const matrix = parseTransform(child.getAttribute('transform'));
    points.push(...corners(box).map((corner) => mapPoint(matrix, corner)));
  }
  return boxAround(points);
}

/** Box of an SVG element in its own coordinates (what `getBBox` means), or `null` when it shows nothing. */
export function elementBox(element: Element): Box | null {
  switch (element.localName) {
    case 'text':
    case 'tspan':
      return textBox(element);
    case 'rect':
    case 'image':
      return rectangle(
        number(element, 'x'),
        number(element, 'y'),
        number(element, 'width'),
        number(element, 'height'),
      );
    case 'circle': {
      const r = number(element, 'r');
      return rectangle(number(element, 'cx') - r, number(element, 'cy') - r, 2 * r, 2 * r);
    }
    case 'line':
      return boxAround([
        { x: number(element, 'x1'), y: number(element, 'y1') },
        { x: number(element, 'x2'), y: number(element, 'y2') },
      ]);
    case 'path':
      return boxAround(pathPoints(element.getAttribute('d') ?? ''));
    default:
      return unionOfChildren(element);
  }
}

/** The map from an element's own coordinates to those of the outermost SVG element. */
function toScreen(element: Element): Matrix {
  let matrix = IDENTITY;
  for (let at: Element | null = element; at?.namespaceURI?.endsWith('/svg'); at = at.parentElement) {
    matrix = compose(parseTransform(at.getAttribute('transform')), matrix);
  }
  return matrix;
}

/**
 * Box of an SVG element on the page (what `getBoundingClientRect` means), or `null` when it shows nothing.
 */
export function screenBox(element: Element): Box | null {
  const box = elementBox(element);
  if (box === null) return null;
  const matrix = toScreen(element);
  return boxAround(corners(box).map((corner) => mapPoint(matrix, corner)));
}
