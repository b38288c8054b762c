import { mixColours } from '../contracts/mix-colours.ts';
import { addedColours, waveColours } from '../tables/wave-colours.ts';
import { PAPER } from './palette.ts';

/** A wave as charts know it; the waves of a survey are such. */
export interface ChartWave {
  /** As the column `wave` has it */
  readonly id: string;
  /** `#rrggbb` */
  readonly colour: string;
}

/** The waves of one chart: no two have one colour. */
export interface ChartWaves {
  /** From the first to the last */
  readonly order: readonly string[];
  colour(wave: string): string;
  /** A light shade of the colour, for what follows from a report without standing in it */
  tint(wave: string): string;
}

/**
 * The order and the colours of the waves in a chart. Those of a survey keep theirs in all its charts. A wave
 * that is not among them comes after, as one of no survey does: first those named by a number, the lowest
 * first, then any other as it first appears.
 *
 * @param present ids of the waves in the rows, repetitions allowed
 * @param survey the waves of the survey, in the order of time
 */
export function chartWaves(present: Iterable<string>, survey: readonly ChartWave[] = []): ChartWaves {
  const found = new Set(present);
  const known = survey.filter(({ id }) => found.has(id));
  const others = [...found].filter((id) => !survey.some((wave) => wave.id === id));
  const numbered = others.filter((id) => id.trim() !== '' && Number.isFinite(Number(id)));
  const inOrder = [
    ...numbered.sort((a, b) => Number(a) - Number(b)),
    ...others.filter((id) => !numbered.includes(id)),
  ];
  const made =
    known.length === 0
      ? waveColours(inOrder.length)
      : addedColours(
          inOrder.length,
          survey.map(({ colour }) => colour),
        );
  const colours = new Map([
    ...known.map(({ id, colour }) => [id, colour] as const),
    ...inOrder.map((id, index) => [id, made[index] as string] as const),
  ]);
  const colour = (wave: string) => {
    const own = colours.get(wave);
    if (own === undefined) throw new RangeError(`wave "${wave}" is not in this chart`);
    return own;
  };
  return {
    order: [...known.map(({ id }) => id), ...inOrder],
    colour,
    tint: (wave) => mixColours(PAPER, colour(wave), 0.2),
  };
}
