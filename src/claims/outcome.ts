import type { Judgement, Reading, Sensitivity } from '../contracts/judgement.ts';
import type { Told } from '../contracts/language.ts';
import { nameOfReading } from '../contracts/reading-names.ts';

/** What the evidence says of a claim, before other places of the report are looked at. */
export interface Outcome extends Omit<Judgement, 'otherPlaces' | 'reason'> {
  readonly reason: Told;
  /** The value, or its range, as text */
  readonly recomputed: Told;
}

/** A row of the readings that were tried. */
export const readingOf = (name: string, gives: Told, holds: number, possible: number): Reading => ({
  name,
  gives: gives.en,
  holds,
  possible,
  nl: { name: nameOfReading(name).nl, gives: gives.nl },
});

/** How far a verdict rests on a convention, with what would have to count as what. */
export const sensitivityWith = (flip: Told, rest: Omit<Sensitivity, 'flip' | 'nl'>): Sensitivity => ({
  flip: flip.en,
  ...rest,
  nl: { flip: flip.nl },
});
