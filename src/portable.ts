/**
 * All of the library that asks nothing of Node: what a page bundles. A page says first where its data come from
 * (`useSurroundings`) and how its charts are measured and drawn (`useDrawing`).
 */

export * from './charts/index.ts';
export * from './checks/index.ts';
export * from './claims/index.ts';
export { type Drawing, useDrawing } from './contracts/drawing.ts';
export { useInspect } from './contracts/inspect.ts';
export type { SourceFile } from './contracts/source-file.ts';
export { type StudyFiles, type Surroundings, useSurroundings } from './contracts/surroundings.ts';
export * from './own-data/index.ts';
export * from './published-tables/index.ts';
export * from './recovery/index.ts';
export * from './report/index.ts';
export * from './show/index.ts';
export * from './stats/index.ts';
export * from './tables/index.ts';
