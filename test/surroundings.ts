import { useDrawing } from '../src/contracts/drawing.ts';
import { useInspect } from '../src/contracts/inspect.ts';
import { useSurroundings } from '../src/contracts/surroundings.ts';
import { nodeDrawing } from '../src/draw/node-drawing.ts';
import { nodeInspect, nodeSurroundings } from '../src/platform/node-surroundings.ts';

// tests import files of src one by one, past the package's own entry
useSurroundings(nodeSurroundings());
useDrawing(nodeDrawing);
useInspect(nodeInspect);
