import { mixColours, ramp } from './mix-colours.ts';
import { PAPER } from './palette.ts';

/** A wave as charts know it; the waves of a survey are such. */
export interface ChartWave {
  /** as the column `wave` has it */
  readonly id: string;
  /** `#rrggbb` */
  readonly colour: string;
}

/** The waves of one chart: no two have one colour. */
export interface ChartWaves {
  /** from the first to the last */
  readonly order: readonly string[];
  colour(wave: string): string;
  /** a light shade of the colour, for what follows from a report without standing in it */
  tint(wave: string): string;
}

/** From light to dark, so that grey print and the colour-blind tell earlier from later. */
const COOL = ['#6a96c0', '#0f3d73'] as const;
const WARM = ['#c8742a', '#6b2f02'] as const;
/** Of a wave that is added to those of a survey. */
const ADDED = '#b4560a';
/** More steps than this of one hue are too close; two hues then take turns. */
const STEPS_OF_ONE_HUE = 4;

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
      : addedColours(inOrder.length, new Set(survey.map(({ colour }) => colour.toLowerCase())));
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

/** A colour for each of any number of waves, the earliest first. */
export function waveColours(count: number): string[] {
  const cool = ramp(...COOL, count);
  if (count <= STEPS_OF_ONE_HUE) return cool;
  const warm = ramp(...WARM, count);
  return cool.map((colour, index) => (index % 2 === 0 ? colour : (warm[index] as string)));
}

function addedColours(count: number, taken: ReadonlySet<string>): string[] {
  if (count === 1 && !taken.has(ADDED)) return [ADDED];
  return ramp(...WARM, count + taken.size)
    .filter((colour) => !taken.has(colour))
    .slice(0, count);
}
