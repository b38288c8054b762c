import { isAlive } from '../../platform/is-alive.ts';

/** How often the parent is looked for, milliseconds. */
const POLL_MS = 500;

/**
 * Watches the process that started the kernel, since a client that was killed cannot say goodbye: the parent
 * process, and the one that Jupyter names in `JPY_PARENT_PID` where there is a launcher between. A named one
 * that is gone already ended while the kernel started. Without a name, a kernel that starts as an orphan has
 * no one to wait for: it was put in the background, or its parent is the first process of a container.
 *
 * @param onGone called once, when one of them has ended
 * @param env where the parent is named
 * @returns stops watching
 */
export function watchParent(onGone: () => void, env = process.env): () => void {
  const parent = process.ppid;
  const jupyter = Number(env.JPY_PARENT_PID);
  // the first process never ends before the others.
  const named = Number.isInteger(jupyter) && jupyter > 1;
  const timer = setInterval(look, POLL_MS);
  timer.unref();
  function look(): void {
    const orphaned = parent > 1 && process.ppid !== parent;
    if (!orphaned && !(named && !isAlive(jupyter))) return;
    clearInterval(timer);
    onGone();
  }
  look();
  return () => clearInterval(timer);
}
