/** What a notebook imports: statistics, recovery, survey tables, charts and checks, one flat surface. */
import { useSurroundings } from './contracts/surroundings.ts';
import { nodeSurroundings } from './platform/node-surroundings.ts';

export * from './charts/index.ts';
export * from './checks/index.ts';
export * from './claims/index.ts';
export * from './own-data/index.ts';
export * from './recovery/index.ts';
export * from './report/index.ts';
export * from './show/index.ts';
export * from './stats/index.ts';
export * from './tables/index.ts';

useSurroundings(nodeSurroundings());
