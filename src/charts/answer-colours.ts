import { ramp } from '../contracts/mix-colours.ts';

const DISAGREE = ['#4a1c05', '#c8742a'] as const;
const NEITHER = '#e6e3dc';
const AGREE = ['#7db4dc', '#1d5a9c'] as const;

/**
 * A colour for each answer of a scale, the lowest first: brown against blue, which colour-blind readers tell
 * apart, darker towards both ends and never equally dark on both sides, so that a grey print keeps them apart
 * as well. A scale with an answer in the middle has it in grey.
 *
 * @param points answers of the scale, 2 or more
 */
export function answerColours(points: number): string[] {
  const side = Math.floor(points / 2);
  const lower = side === 1 ? [DISAGREE[1]] : ramp(...DISAGREE, side);
  return [...lower, ...(points % 2 === 1 ? [NEITHER] : []), ...ramp(...AGREE, side)];
}
