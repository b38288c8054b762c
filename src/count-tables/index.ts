export { type AnswerColumns, countAnswers } from './count-answers.ts';
export type { CountTable, GroupCounts, GroupKey } from './count-table.ts';
export { itemCounts, pairAlpha, pairCorrelation } from './count-table-statistics.ts';
export { mergeCountTables } from './merge-count-tables.ts';
