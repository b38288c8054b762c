import { createHash } from 'node:crypto';

/**
 * A generator of numbers in [0, 1) that depends on nothing but its seed (mulberry32). Plotly draws the ids
 * inside an SVG from `Math.random`; seeding that with the figure's own content makes two drawings of one
 * figure equal byte for byte, and keeps the ids of different figures on one page apart.
 *
 * @param seed any text
 */
export function repeatableRandom(seed: string): () => number {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
