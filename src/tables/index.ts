export * from './answer-matrix.ts';
export * from './colophon.ts';
export * from './count-linked.ts';
export * from './counts-of.ts';
export { dataPath } from './data-folder.ts';
export * from './item-labels.ts';
export * from './published-rows.ts';
export * from './response-table.ts';
export * from './response-tables.ts';
