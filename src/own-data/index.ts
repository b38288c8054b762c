export type { FileKind } from './file-kind.ts';

export type { OwnAnswers, OwnRoles } from './own-answers.ts';

export {
  type OwnQuickscan,
  type OwnQuickscanOptions,
  quickscanMapping,
  quickscanSought,
  readOwnQuickscan,
} from './read-own-quickscan.ts';
export { type OwnSurveyReading, readOwnSurvey } from './read-own-survey.ts';
export {
  type PublishedTableOptions,
  publishedCrosstabOf,
  publishedTableOf,
  readPublishedCrosstab,
  readPublishedTable,
} from './read-published-table.ts';
export { type ReadOptions, readTable } from './read-table.ts';
export { readTableFile } from './read-table-file.ts';
export type { SourceFile } from './source-file.ts';

export type { MissingValues, SourceCell, SourceColumn, SourceTable } from './source-table.ts';
export type { NoAnswer } from './understand/answer.ts';
export type { OwnScale } from './understand/answer-sets.ts';
export type { ExportFinding } from './understand/choose-rows.ts';

export type { CountedAnswers, CountedItem } from './understand/counted-answers.ts';

export { type Mapping, parseMapping } from './understand/mapping.ts';
export type { ItemMatch, SoughtItem } from './understand/match-items.ts';
export { DataProblems, type Problem } from './understand/problems.ts';
export { proposeMapping } from './understand/propose-mapping.ts';
export type { ItemAnswers } from './understand/read-items.ts';
export type { Roles } from './understand/roles.ts';
export type { Sought } from './understand/sought.ts';
export { type OwnSurvey, type OwnSurveyOptions, surveyOfTable } from './understand/survey-of-table.ts';
export { type Understood, understand } from './understand/understand.ts';
