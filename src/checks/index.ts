export * from './agree-change.ts';
export { type ChangeRow, changeTable, changeText, rangeText } from './change-table.ts';
export * from './check-rows.ts';
export * from './figure-check.ts';
export * from './impossible-rows.ts';
export * from './item-change.ts';
export * from './recomputed-cells.ts';
