export type { Figure } from './figure.ts';
export type { FigureText } from './figure-text.ts';
export type { Language, Text } from './language.ts';
export { likertFigure } from './likert-figure.ts';
