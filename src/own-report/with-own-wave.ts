import { type Survey, survey } from '../tables/index.ts';

/** Colours for waves of one's own: darker than those of the study's, each other in lightness. */
const COLOURS = ['#b3541e', '#5b2a86', '#2f6b3a'] as const;

/**
 * A survey with a wave more, at the end.
 *
 * @throws RangeError when the survey has a wave of that name
 * @example
 * withOwnWave(openStudy().survey, '2024').waves.map(({ id }) => id)
 * // ['2010', '2017', '2024']
 */
export function withOwnWave(known: Survey, wave: string): Survey {
  if (known.waves.some(({ id }) => id === wave)) {
    const waves = known.waves.map(({ id }) => id).join(', ');
    throw new RangeError(`the survey has a wave "${wave}" already (${waves}); name your own otherwise`);
  }
  const taken = known.waves.map(({ colour }) => colour);
  const colour = COLOURS.find((each) => !taken.includes(each)) ?? COLOURS[0];
  return survey({ ...known, waves: [...known.waves, { id: wave, label: { nl: wave, en: wave }, colour }] });
}
