import { errorInWords } from '../contracts/error-in-words.ts';
import { type Survey, survey } from '../tables/index.ts';
import { addedColours } from '../tables/wave-colours.ts';

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
    throw errorInWords(
      {
        en: `the survey has a wave "${wave}" already (${waves}); name your own otherwise`,
        nl: `de enquête heeft al een meting "${wave}" (${waves}); noem de eigen meting anders`,
      },
      RangeError,
    );
  }
  const [colour = ''] = addedColours(
    1,
    known.waves.map((each) => each.colour),
  );
  return survey({ ...known, waves: [...known.waves, { id: wave, label: { nl: wave, en: wave }, colour }] });
}
