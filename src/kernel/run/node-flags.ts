/**
 * Flags that Node must be started with for `main.js`:
 * without the first, an interrupt of work that a timer started aborts the process ("async hook stack has become
 * corrupted"); the second makes local TypeScript files modules of the running process; the third keeps their
 * warnings out of notebooks.
 */
export const nodeFlags: readonly string[] = [
  '--no-force-async-hooks-checks',
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
];
