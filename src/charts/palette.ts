import { contrastRatio } from './contrast.ts';

export const PAPER = '#ffffff';
export const INK = '#1a1a1a';
/** Smaller print: sources, notes, axis labels. */
export const QUIET_INK = '#555555';
export const GRID = '#dddddd';

/**
 * Answers 1 to 5: brown against blue, which colour-blind readers tell apart, and five different
 * lightnesses, so that a grey print keeps them apart as well.
 */
export const ANSWER_COLOURS = ['#4a1c05', '#c8742a', '#e6e3dc', '#7db4dc', '#1d5a9c'] as const;

/** Lines of the hatching that stands for what a report does not give. */
export const HATCH = '#c4c4c4';
export const HATCH_EDGE = '#767676';

const WAVE_COLOURS: Readonly<Record<string, string>> = { '2010': '#6a96c0', '2017': '#0f3d73' };
const OWN_COLOUR = '#b4560a';

/** Colour of a wave: the report's two keep theirs in every chart, any other wave is a user's own. */
export function waveColour(wave: string): string {
  return WAVE_COLOURS[wave] ?? OWN_COLOUR;
}

/** A light shade of a wave's colour, for what follows from a report without standing in it. */
export function waveTint(wave: string): string {
  const channels = waveColour(wave).slice(1).match(/../g) ?? [];
  const mixed = channels.map((channel) => Math.round(255 - 0.2 * (255 - Number.parseInt(channel, 16))));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The ink, dark or white, that reads best on a background. */
export function inkOn(background: string): string {
  return contrastRatio(INK, background) >= contrastRatio(PAPER, background) ? INK : PAPER;
}
