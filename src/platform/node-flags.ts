/**
 * Flags that Node must be started with for `main.js`:
 * without the first, an interrupt of work that a timer started aborts the process ("async hook stack has
 * become corrupted"); the second makes local TypeScript files modules of the running process, and the third
 * lets them, and cells, resolve from where they stand; the fourth keeps warnings of these out of notebooks.
 */
export const NODE_FLAGS: readonly string[] = [
  '--no-force-async-hooks-checks',
  '--experimental-vm-modules',
  '--experimental-import-meta-resolve',
  '--disable-warning=ExperimentalWarning',
];

/**
 * Flags for the worker alone, which watches signals by a part of Node that is otherwise closed to workers.
 */
export const WORKER_FLAGS: readonly string[] = [
  '--expose-internals',
  '--disable-warning=internal/test/binding',
];
