import { inspect } from 'node:util';
import { useInspect } from '../../contracts/inspect.ts';

// a cell of a table that is neither text nor number is told as Node tells it
useInspect(inspect);

export { htmlTable } from '../../show/html-table.ts';
