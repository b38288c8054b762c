/** What a notebook imports: statistics, recovery, survey tables, charts and checks, one flat surface. */
import { useDrawing } from './contracts/drawing.ts';
import { useInspect } from './contracts/inspect.ts';
import { useSurroundings } from './contracts/surroundings.ts';
import { nodeDrawing } from './draw/index.ts';
import { nodeInspect, nodeSurroundings } from './platform/node-surroundings.ts';

useSurroundings(nodeSurroundings());
useDrawing(nodeDrawing);
useInspect(nodeInspect);

export { drawPng, drawSvg, savePng, saveSvg } from './draw/index.ts';
export * from './portable.ts';
