import type { Scale } from '../../tables/scale.ts';
import type { SoughtItem } from './match-items.ts';

/** What to look for in a file: items, and the scale of those that have none of their own. */
export interface Sought {
  readonly items: readonly SoughtItem[];
  readonly scale: Scale;
  /** What would be an answer, in words, for problems */
  readonly expected: string;
}
