import { describe, expect, it } from 'vitest';
import { pathPoints, pointAlong, polylineLength } from '../../src/draw/path-points.ts';

describe('pathPoints', () => {
  it.each([
    ['M0,0L3,4', 5],
    ['M0,0H10V5', 15],
    ['M1,1h10v5h-10Z', 30],
    ['M0 0 10 0 10 10', 20],
    ['m1,1l3,4', 5],
    ['M0,0L1e1,0', 10],
    ['M0,0L-.5-.5', Math.SQRT1_2],
  ])('%s is %d long', (d, length) => {
    expect(polylineLength(pathPoints(d))).toBeCloseTo(length, 10);
  });

  it('follows a curve: half a circle of four-point Bézier arcs', () => {
    const k = 0.5522847498;
    const d = `M1,0C1,${k},${k},1,0,1C${-k},1,-1,${k},-1,0`;
    expect(polylineLength(pathPoints(d))).toBeCloseTo(Math.PI, 2);
  });

  it('gives points along the way, held at the ends', () => {
    const points = pathPoints('M0,0H10V10');
    expect(pointAlong(points, 5)).toEqual({ x: 5, y: 0 });
    expect(pointAlong(points, 15)).toEqual({ x: 10, y: 5 });
    expect(pointAlong(points, 99)).toEqual({ x: 10, y: 10 });
    expect(pointAlong(points, -1)).toEqual({ x: 0, y: 0 });
    expect(pointAlong([], 1)).toEqual({ x: 0, y: 0 });
  });
});
