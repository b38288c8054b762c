export { type ChartWords, chartOf } from './chart-of.ts';
export { type ChangeText, dotIntervalFigure } from './dot-interval-figure.ts';
export type { Figure } from './figure.ts';
export type { FigureText } from './figure-text.ts';
export { groupedBarFigure } from './grouped-bar-figure.ts';
export type { Language, Text } from './language.ts';
export { likertFigure } from './likert-figure.ts';
export { multipleResponseFigure } from './multiple-response-figure.ts';
export type { CategoryText } from './wave-bar.ts';
