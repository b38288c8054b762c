/**
 * All of the library that asks nothing of Node: what a page bundles. A page says first where its data come
 * from (`useSurroundings`) and how its charts are measured and drawn (`useDrawing`).
 */

export * from './charts/index.ts';
export * from './checks/index.ts';
export * from './claims/index.ts';
export { type Drawing, type FontStyle, useDrawing } from './contracts/drawing.ts';
export { useInspect } from './contracts/inspect.ts';
export type { Judgement } from './contracts/judgement.ts';
export { currentLanguage, setLanguage, type Told } from './contracts/language.ts';
export { placeName } from './contracts/place-name.ts';
export type { DrawingSize, PlotlyFigure } from './contracts/plotly-figure.ts';
export type { SourceFile } from './contracts/source-file.ts';
export { type StudyFiles, type Surroundings, useSurroundings } from './contracts/surroundings.ts';
export { asTold } from './contracts/told.ts';
export { type Verdict, type VerdictCounts, verdictName } from './contracts/verdict.ts';
export { exercise, type Task, type TaskOptions } from './lessons/index.ts';
export * from './own-data/index.ts';
export * from './published-tables/index.ts';
export * from './recovery/index.ts';
export * from './report/index.ts';
export * from './show/index.ts';
export * from './stats/index.ts';
export * from './tables/index.ts';
