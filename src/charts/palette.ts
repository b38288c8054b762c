import { contrastRatio } from './contrast.ts';

export const PAPER = '#ffffff';
export const INK = '#1a1a1a';
/** Smaller print: sources, notes, axis labels. */
export const QUIET_INK = '#555555';
export const GRID = '#dddddd';

/** The line around what a report does not give. */
export const OPEN_EDGE = '#767676';

/** The ink, dark or white, that reads best on a background. */
export function inkOn(background: string): string {
  return contrastRatio(INK, background) >= contrastRatio(PAPER, background) ? INK : PAPER;
}
