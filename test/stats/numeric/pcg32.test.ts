import { describe, expect, it } from 'vitest';
import { pcg32, randomBelow } from '../../../src/stats/numeric/pcg32.ts';

describe('pcg32', () => {
  it('gives the first numbers of the reference program, pcg32-demo, seed 42 and stream 54', () => {
    const next = pcg32(42, 54);
    const drawn = Array.from({ length: 6 }, () => `0x${next().toString(16).padStart(8, '0')}`);
    expect(drawn).toEqual([
      '0xa15c02b7',
      '0x7b47f409',
      '0xba1d3330',
      '0x83d2f293',
      '0xbfa4784b',
      '0xcbed606e',
    ]);
  });

  it('refuses seeds that are no integer of 0 or more', () => {
    expect(() => pcg32(-1)).toThrow(/seed is -1/);
    expect(() => pcg32(1.5)).toThrow(/seed is 1.5/);
    expect(() => pcg32(Number.NaN)).toThrow(RangeError);
    expect(() => pcg32(1, -2)).toThrow(/stream is -2/);
  });
});

describe('randomBelow', () => {
  it('draws again what would favour small values', () => {
    // 2^32 is 1 above a multiple of 3, so the value 0 belongs to the incomplete round.
    const values = [0, 7];
    expect(randomBelow(() => values.shift() as number, 3)).toBe(1);
  });

  it('is even: chi-square of 6000 throws of a die stays below its 99.9 percent point, 20.5', () => {
    const next = pcg32(7);
    const faces = Array<number>(6).fill(0);
    for (let i = 0; i < 6000; i += 1) {
      const face = randomBelow(next, 6);
      faces[face] = (faces[face] as number) + 1;
    }
    expect(faces.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(20.5);
  });
});
