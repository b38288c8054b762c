/** What a notebook imports: statistics, recovery, survey tables, charts and checks, one flat surface. */
import './node-doors.ts';

export * from './count-tables/index.ts';
export { drawPng, drawSvg, savePng, saveSvg } from './draw/index.ts';
export * from './guard/index.ts';
export * from './portable.ts';
export * from './sources/index.ts';
