import type { Judgement } from '../contracts/judgement.ts';

/** What the evidence says of a claim, before other places of the report are looked at. */
export interface Outcome extends Omit<Judgement, 'otherPlaces'> {
  /** the value, or its range, as text */
  readonly recomputed: string;
}

/** Texts joined as a list in a sentence: `a, b or c`. */
export function listed(texts: readonly string[], last = 'or'): string {
  if (texts.length < 2) return texts.join('');
  return `${texts.slice(0, -1).join(', ')} ${last} ${texts.at(-1)}`;
}
