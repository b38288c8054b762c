import { tmpdir } from 'node:os';
import path from 'node:path';
import { murmur2 } from './murmur2.ts';

/** How front ends make the path of a cell from its text; no such file exists. */
export const cellPaths = {
  hashMethod: 'Murmur2',
  hashSeed: 0xc70f6907,
  prefix: path.join(tmpdir(), `rekenschap_${process.pid}`) + path.sep,
  suffix: '.ts',
} as const;

/** The path by which front ends know a cell. */
export function cellPath(text: string): string {
  return `${cellPaths.prefix}${murmur2(text, cellPaths.hashSeed)}${cellPaths.suffix}`;
}
