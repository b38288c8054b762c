import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of something in this package, from `src/cli` as from `dist/cli`. */
export function packagePath(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** A path as a user would type it: relative to the working directory where it lies below it. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}
