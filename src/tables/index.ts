export * from './answer-matrix.ts';
export * from './colophon.ts';
export type { CountBasis } from './count-basis.ts';
export * from './count-linked.ts';
export * from './counts-of.ts';
export { DataError, type DataPlace } from './data-error.ts';
export * from './item-labels.ts';
export * from './percentages.ts';
export * from './published-rows.ts';
export { type RecoveredResponses, recoverResponses } from './recover-responses.ts';
export * from './response-table.ts';
export * from './response-tables.ts';
export type * from './rows.ts';
export { countIn, type Label, numberedScale, pointsOf, type Scale, shareIn } from './scale.ts';
export { openStudy, type Study } from './study.ts';
export type { StudyFigure } from './study-figure.ts';
export * from './survey.ts';
export {
  type AnyTable,
  type Escaped,
  escaped,
  type GroupedTable,
  type TypedTable,
  typed,
} from './typed-table.ts';
