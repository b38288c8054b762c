/** How often the parent is looked for, milliseconds. */
const POLL_MS = 500;

/**
 * Watches the process that started the kernel, since a client that was killed cannot say goodbye.
 * The parent is the starting process, and the one that Jupyter names in `JPY_PARENT_PID` where there is a
 * launcher between. A kernel that starts as an orphan has no one to wait for.
 *
 * @param onGone called once, when one of them has ended
 * @returns stops watching
 */
export function watchParent(onGone: () => void): () => void {
  const parent = process.ppid;
  const named = Number(process.env.JPY_PARENT_PID);
  const jupyter = Number.isInteger(named) && named > 1 && isAlive(named) ? named : null;
  if (parent <= 1 && jupyter === null) return () => undefined;
  const timer = setInterval(() => {
    const orphaned = parent > 1 && process.ppid !== parent;
    if (!orphaned && (jupyter === null || isAlive(jupyter))) return;
    clearInterval(timer);
    onGone();
  }, POLL_MS);
  timer.unref();
  return () => clearInterval(timer);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process cannot be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
