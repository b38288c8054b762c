/** What a notebook imports: statistics, recovery, survey tables, charts and checks, one flat surface. */
import './node-doors.ts';

export * from './count-tables/index.ts';
export { drawPng, drawSvg, savePng, saveSvg } from './draw/index.ts';
export * from './guard/index.ts';

export type { AgreeRow } from './own-report/agree-rows.ts';
export type { EarlierPublication, ShownTable } from './own-report/earlier-publication.ts';
export type { GroupShare, GuardedRow, GuardedTables } from './own-report/guarded-tables.ts';
export {
  type OwnChanges,
  type OwnFigure,
  type OwnReport,
  type OwnReportOptions,
  ownReport,
} from './own-report/own-report.ts';
export { pageParts } from './own-report/page-parts.ts';
export { besideStudy, bySurvey, type ReportBasis } from './own-report/report-basis.ts';

export { withOwnWave } from './own-report/with-own-wave.ts';
export * from './portable.ts';
export * from './sources/index.ts';
