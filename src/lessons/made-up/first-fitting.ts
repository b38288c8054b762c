import { errorInWords } from '../../contracts/error-in-words.ts';
import { pcg32, randomBelow } from '../../stats/numeric/pcg32.ts';

/** Draws whole numbers, the same for the same seed. */
export interface Draw {
  /** A whole number from `least` to `most`, both included */
  between(least: number, most: number): number;
  /** The same things in another order */
  shuffled<T>(things: readonly T[]): T[];
}

const MOST_TRIES = 5_000;

/**
 * The first of many made-up things that fits.
 *
 * @param seed integer of 0 or more
 * @throws RangeError when the seed is none, or nothing fitted
 */
export function firstFitting<T>(seed: number, make: (draw: Draw) => T, fits: (made: T) => boolean): T {
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw errorInWords(
      {
        en: `the seed is ${seed}; expected an integer of 0 or more`,
        nl: `het eigen getal (seed) is ${seed}; geef een heel getal van 0 of meer`,
      },
      RangeError,
    );
  const next = pcg32(seed);
  const between = (least: number, most: number) => least + randomBelow(next, most - least + 1);
  const draw: Draw = {
    between,
    shuffled(things) {
      const left = [...things];
      return things.map(() => left.splice(between(0, left.length - 1), 1)[0] as (typeof left)[number]);
    },
  };
  for (let tried = 0; tried < MOST_TRIES; tried++) {
    const made = make(draw);
    if (fits(made)) return made;
  }
  throw errorInWords(
    {
      en: `no data fitted for seed ${seed} in ${MOST_TRIES} tries`,
      nl: `met het eigen getal (seed) ${seed} pasten na ${MOST_TRIES} pogingen nog geen gegevens`,
    },
    RangeError,
  );
}
