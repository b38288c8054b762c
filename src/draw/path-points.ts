import type { Point } from './box.ts';

const CURVE_STEPS = 12;
const ARGUMENTS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/** Point on a Bézier curve of any degree, by de Casteljau's construction. */
function onCurve(controls: readonly Point[], t: number): Point {
  let points = controls;
  while (points.length > 1) {
    points = points.slice(1).map((to, index) => {
      const from = points[index] as Point;
      return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
    });
  }
  return points[0] as Point;
}

/**
 * A path as the corners of a polyline. Curves are cut in steps; an arc is its chord, which is enough for
 * what Plotly asks (boxes of legend symbols, lengths of lines and arrows).
 *
 * @param d the `d` attribute of an SVG path
 */
export function pathPoints(d: string): Point[] {
  const points: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  let start: Point = at;
  for (const [, letter = '', list = ''] of d.matchAll(/([a-df-z])([^a-df-z]*)/gi)) {
    const name = letter.toUpperCase();
    const size = ARGUMENTS[name];
    if (size === undefined) continue;
    if (name === 'Z') {
      at = start;
      points.push(at);
      continue;
    }
    const numbers = (list.match(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
    const origin = () => (letter === name ? { x: 0, y: 0 } : at);
    for (let first = 0; first + size <= numbers.length; first += size) {
      const n = numbers.slice(first, first + size);
      const { x, y } = origin();
      if (name === 'H') at = { x: x + (n[0] as number), y: at.y };
      else if (name === 'V') at = { x: at.x, y: y + (n[0] as number) };
      else {
        const pairs: Point[] = [];
        for (let i = name === 'A' ? 5 : 0; i + 1 < n.length; i += 2) {
          pairs.push({ x: x + (n[i] as number), y: y + (n[i + 1] as number) });
        }
        const controls = [at, ...pairs];
        for (let k = 1; pairs.length > 1 && k < CURVE_STEPS; k++)
          points.push(onCurve(controls, k / CURVE_STEPS));
        at = pairs.at(-1) as Point;
        if (name === 'M' && first === 0) start = at;
      }
      points.push(at);
    }
  }
  return points;
}

/** Length of a polyline. */
export function polylineLength(points: readonly Point[]): number {
  let length = 0;
  points.slice(1).forEach((to, index) => {
    const from = points[index] as Point;
    length += Math.hypot(to.x - from.x, to.y - from.y);
  });
  return length;
}

/** The point at a distance along a polyline, held at its ends; the origin for an empty one. */
export function pointAlong(points: readonly Point[], distance: number): Point {
  let left = Math.max(0, distance);
  for (let index = 1; index < points.length; index++) {
    const from = points[index - 1] as Point;
    const to = points[index] as Point;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length >= left && length > 0) {
      const t = left / length;
      return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
    }
    left -= length;
  }
  return points.at(-1) ?? { x: 0, y: 0 };
}
