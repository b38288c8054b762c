import type { Point } from './box.ts';

/** An affine map `x' = a x + c y + e`, `y' = b x + d y + f`, in the order that SVG writes it. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that applies `inner` first and `outer` after it. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The image of a point under a map. */
export function mapPoint([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

function rotation(degrees: number, x = 0, y = 0): Matrix {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}

function step(name: string, n: readonly number[]): Matrix {
  const [first = 0, second] = n;
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, first, second ?? 0];
    case 'scale':
      return [first, 0, 0, second ?? first, 0, 0];
    case 'rotate':
      return rotation(first, second, n[2]);
    case 'matrix':
      return n.length === 6 ? (n as unknown as Matrix) : IDENTITY;
    default:
      return IDENTITY;
  }
}

/** Reads an SVG `transform` attribute; skews, which Plotly never writes, count as no change. */
export function parseTransform(attribute: string | null): Matrix {
  let matrix = IDENTITY;
  for (const [, name, list] of (attribute ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const numbers = (list ?? '')
      .split(/[\s,]+/)
      .filter((part) => part !== '')
      .map(Number);
    matrix = compose(matrix, step(name ?? '', numbers));
  }
  return matrix;
}
