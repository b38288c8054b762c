/** Whether and how somebody has asked the command to stop. */
interface Interruption {
  /** Aborted at the first request. */
  readonly signal: AbortSignal;
  /** 128 + the signal's number, once there was a request. */
  readonly exitCode: () => number | undefined;
  /** Leaves signals to the command, or to the system, from now on; gives what takes them back. */
  readonly ignore: () => () => void;
}

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGPIPE: 13, SIGTERM: 15 };

/**
 * Has the first signal end the work in good order, and a later one end it at once. Two more things count as
 * signals: that nobody reads our output any more, and, under `npm run`, that npm's shell is gone: npm passes
 * signals to the shell and the shell does not pass them on.
 */
export function listenForInterruption(): Interruption {
  const abort = new AbortController();
  let exitCode: number | undefined;
  let first = 0;
  const interrupt = (number: number) => {
    // npm and the terminal may both pass on the same Ctrl-C
    if (exitCode !== undefined && Date.now() - first > 500) process.exit(exitCode);
    if (exitCode !== undefined) return;
    first = Date.now();
    exitCode = 128 + number;
    abort.abort();
  };
  const handlers = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map(
    (name) => [name, () => interrupt(SIGNALS[name])] as const,
  );
  const listen = () => {
    for (const [name, handle] of handlers) process.on(name, handle);
  };
  listen();
  process.stdout.on('error', () => interrupt(SIGNALS.SIGPIPE));
  process.stderr.on('error', () => {});
  const shell = process.ppid;
  const watch =
    process.env.npm_lifecycle_event === undefined
      ? undefined
      : setInterval(() => {
          if (process.ppid === shell) return;
          clearInterval(watch);
          interrupt(SIGNALS.SIGTERM);
        }, 200).unref();
  return {
    signal: abort.signal,
    exitCode: () => exitCode,
    ignore() {
      clearInterval(watch);
      for (const [name, handle] of handlers) process.off(name, handle);
      return listen;
    },
  };
}
