import { ramp } from '../contracts/mix-colours.ts';

/** From light to dark, so that grey print and the colour-blind tell earlier from later. */
const COOL = ['#6a96c0', '#0f3d73'] as const;
const WARM = ['#c8742a', '#6b2f02'] as const;
/** Of a wave that is added to those of a survey. */
const ADDED = '#b4560a';
/** More steps than this of one hue are too close; two hues then take turns. */
const STEPS_OF_ONE_HUE = 4;

/** A colour for each of any number of waves, the earliest first. */
export function waveColours(count: number): string[] {
  const cool = ramp(...COOL, count);
  if (count <= STEPS_OF_ONE_HUE) return cool;
  const warm = ramp(...WARM, count);
  return cool.map((colour, index) => (index % 2 === 0 ? colour : (warm[index] as string)));
}

/**
 * Colours for waves that are added to those of a survey, the earliest first: none of them is taken.
 *
 * @param taken the colours of the waves that it has
 */
export function addedColours(count: number, taken: readonly string[]): string[] {
  const known = new Set(taken.map((colour) => colour.toLowerCase()));
  if (count === 1 && !known.has(ADDED)) return [ADDED];
  return ramp(...WARM, count + known.size)
    .filter((colour) => !known.has(colour))
    .slice(0, count);
}
