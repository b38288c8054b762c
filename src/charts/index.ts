export type { Chart } from './chart.ts';
export { type ChartWords, chartOf } from './chart-of.ts';
export type { ChartText } from './chart-text.ts';
export { type ChangeText, dotIntervalChart } from './dot-interval-chart.ts';
export { groupedBarChart } from './grouped-bar-chart.ts';
export type { Language, Text } from './language.ts';
export { likertChart } from './likert-chart.ts';
export { multipleResponseChart } from './multiple-response-chart.ts';
export type { CategoryText } from './wave-bar.ts';
