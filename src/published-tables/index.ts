export type {
  ColumnMapping,
  ColumnReading,
  PrintedRow,
  PublishedTable,
  TableOptions,
  UnreadCell,
} from './published-table.ts';
export { readMapping } from './read-mapping.ts';
export { splitHtml } from './split-html.ts';
export { splitText } from './split-text.ts';
export type { TableCells } from './table-cells.ts';
export { understandTable } from './understand-table.ts';
