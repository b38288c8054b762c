import { useSurroundings } from '../src/contracts/surroundings.ts';
import { nodeSurroundings } from '../src/platform/node-surroundings.ts';

// tests import files of src one by one, past the package's own entry
useSurroundings(nodeSurroundings());
