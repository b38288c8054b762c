export { CROSSTAB_KINDS, type CrosstabKind } from './crosstab-kind.ts';
export { type FoundClaim, findClaimed } from './find-claimed.ts';
export type {
  ColumnMapping,
  ColumnReading,
  LinkStatistic,
  NamedTotal,
  PrintedLink,
  PrintedRow,
  PublishedTable,
  TableOptions,
  UnreadCell,
} from './published-table.ts';
export { type ClaimedRelation, type ClaimLine, readClaims } from './read-claims.ts';
export {
  type CrosstabOptions,
  type PrintedCrosstab,
  readCrosstab,
} from './read-crosstab.ts';
export { readMapping } from './read-mapping.ts';
export { splitHtml } from './split-html.ts';
export { splitText } from './split-text.ts';
export type { CellRow, TableCells } from './table-cells.ts';
export { understandTable } from './understand-table.ts';
