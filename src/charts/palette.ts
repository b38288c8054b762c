import { contrastRatio } from './contrast.ts';

export const PAPER = '#ffffff';
export const INK = '#1a1a1a';
/** Smaller print: sources, notes, axis labels. */
export const QUIET_INK = '#555555';
export const GRID = '#dddddd';

/** Lines of the hatching that stands for what a report does not give. */
export const HATCH = '#c4c4c4';
export const HATCH_EDGE = '#767676';

/** The ink, dark or white, that reads best on a background. */
export function inkOn(background: string): string {
  return contrastRatio(INK, background) >= contrastRatio(PAPER, background) ? INK : PAPER;
}
