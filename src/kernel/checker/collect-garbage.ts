/** Checks that leave garbage worth collecting in a pause, and those after which no pause is waited for. */
const WORTH_COLLECTING = 4;
const MUST_COLLECT = 24;

/**
 * The native server collects its garbage when told to, and hardly by itself.
 *
 * @param collect tells it
 * @param pauseMs after this, the user reads
 */
export function createCollector(collect: () => void, pauseMs: number): { checked(): void; stop(): void } {
  let uncollected = 0;
  let pause: NodeJS.Timeout | undefined;
  const run = (): void => {
    uncollected = 0;
    collect();
  };
  return {
    checked() {
      clearTimeout(pause);
      uncollected++;
      if (uncollected >= MUST_COLLECT) run();
      else if (uncollected >= WORTH_COLLECTING) pause = setTimeout(run, pauseMs).unref();
    },
    stop: () => clearTimeout(pause),
  };
}
