/**
 * What every entry of the package does first in Node: say where data come
 * from, and how charts are measured and drawn.
 */
import { useDrawing } from './contracts/drawing.ts';
import { useInspect } from './contracts/inspect.ts';
import { useSurroundings } from './contracts/surroundings.ts';
import { nodeDrawing } from './draw/index.ts';
import { nodeInspect, nodeSurroundings } from './platform/node-surroundings.ts';

useSurroundings(nodeSurroundings());
useDrawing(nodeDrawing);
useInspect(nodeInspect);
