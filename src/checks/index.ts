export * from './agree-change.ts';
export { changeTable, changeText, rangeText } from './change-table.ts';
export * from './check-rows.ts';
export * from './figure-check.ts';
export * from './impossible-rows.ts';
export * from './item-change.ts';
