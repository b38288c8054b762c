export type { CheckCell } from '../contracts/check-cell.ts';
export { CHECK_MIME } from '../contracts/check-mime.ts';
export * from './agree-change.ts';
export { auditCrosstab, type CrosstabAudit } from './audit-crosstab.ts';
export { type AuditOptions, auditTable } from './audit-table.ts';
export type { AuditedRow } from './audited-row.ts';
export { cellInWords } from './cell-in-words.ts';
export {
  agreeChangeTable,
  type ChangeRow,
  changeTable,
  changeText,
  rangeText,
  type WeightedChangeRow,
  weightedChangeTable,
} from './change-table.ts';
export * from './check-rows.ts';
export type { Misprint } from './explain-row.ts';
export * from './figure-check.ts';
export * from './impossible-rows.ts';
export { type Change, type ChangeConclusion, type ItemChange, itemChanges } from './item-change.ts';
export type { JudgedTogether } from './judge-together.ts';
export type { JudgedTotal } from './judge-totals.ts';
export type { JudgedClaim } from './judged-claim.ts';
export type { JudgedLink } from './judged-link.ts';
export { type PrintedTableCell, printedCells } from './printed-cells.ts';
export * from './recomputed-cells.ts';
export { auditedRows, type TableAudit } from './table-audit.ts';
export { tableFindings } from './table-findings.ts';
export { type LaterAnswers, type WeightedItemChange, weightedItemChanges } from './weighted-item-changes.ts';
