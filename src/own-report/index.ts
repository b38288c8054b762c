export { codebook, type FileFacts, fileFacts } from './codebook.ts';
export { inDutch } from './dutch/in-dutch.ts';
export {
  type EarlierPublication,
  parsePublications,
  publicationsCsv,
  type ShownTable,
} from './earlier-publication.ts';
export { estimateTable } from './estimates.ts';
export type { GroupShare, GuardedRow, GuardedTables } from './guarded-tables.ts';
export { ownPage } from './own-page.ts';
export {
  type OwnChanges,
  type OwnFigure,
  type OwnReport,
  type OwnReportOptions,
  ownReport,
} from './own-report.ts';
export { ownWords } from './own-words.ts';
export { pageParts } from './page-parts.ts';
export { besideStudy, bySurvey, type ReportBasis } from './report-basis.ts';
export { type TextTable, textOf } from './text-table.ts';
export { toldFileError } from './told-file-error.ts';
export { withOwnWave } from './with-own-wave.ts';
export { workbook } from './workbook.ts';
