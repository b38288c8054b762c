import { describe, expect, it } from 'vitest';
import { mapPoint, parseTransform } from '../../src/draw/svg-transform.ts';

describe('parseTransform', () => {
  // worked out by hand on the point (1, 0)
  it.each([
    ['translate(10,20)', 11, 20],
    ['translate(10)', 11, 0],
    ['scale(3 2)', 3, 0],
    ['scale(3)', 3, 0],
    ['rotate(90)', 0, 1],
    ['rotate(90, 1, 1)', 2, 1],
    ['matrix(0 1 -1 0 5 6)', 5, 7],
    ['translate(10,0) rotate(90)', 10, 1],
    ['rotate(90) translate(10,0)', 0, 11],
    ['', 1, 0],
    [null, 1, 0],
  ])('%s takes (1, 0) to (%d, %d)', (attribute, x, y) => {
    const point = mapPoint(parseTransform(attribute), { x: 1, y: 0 });
    expect(point.x).toBeCloseTo(x, 10);
    expect(point.y).toBeCloseTo(y, 10);
  });
});
