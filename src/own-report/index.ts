export { ownPage } from './own-page.ts';
export { type OwnFigure, type OwnReport, type OwnReportOptions, ownReport } from './own-report.ts';
export { ownWords } from './own-words.ts';
export { pageParts, textOf } from './page-parts.ts';
export { withOwnWave } from './with-own-wave.ts';
export { workbook } from './workbook.ts';
