import { currentContext } from './cell-context.ts';

/** What `timeit` aims at: so many rounds, each about this long, milliseconds. */
const ROUNDS = 7;
const ROUND_MS = 100;
const MOST_LOOPS = 10_000_000;

/** Starts a clock of the running cell. */
export function tick(): void {
  currentContext().clocks.push(performance.now());
}

/** Stops the clock that was started last, and prints what it shows. */
export function tock(): void {
  const started = currentContext().clocks.pop();
  if (started !== undefined) printTime(performance.now() - started);
}

/** Runs code, and prints how long it took. */
export async function time<Value>(run: () => Value): Promise<Awaited<Value>> {
  const started = performance.now();
  const value = await run();
  printTime(performance.now() - started);
  return value;
}

/** Prints a time that the cell took. */
function printTime(milliseconds: number): void {
  console.log(`Time: ${readable(milliseconds)}`);
}

/**
 * Runs code in rounds of as many times as take a tenth of a second, and prints
 * mean and standard deviation of the rounds.
 */
export async function timeit(isAsync: boolean, run: () => unknown): Promise<void> {
  const round = async (loops: number): Promise<number> => {
    const started = performance.now();
    if (isAsync) for (let loop = 0; loop < loops; loop++) await run();
    else for (let loop = 0; loop < loops; loop++) run();
    return performance.now() - started;
  };
  let loops = 1;
  for (let took = await round(1); took < ROUND_MS && loops < MOST_LOOPS; took = await round(loops))
    loops = Math.min(
      MOST_LOOPS,
      Math.ceil(loops * Math.min(10, Math.max(2, ROUND_MS / Math.max(took, 1e-3)))),
    );
  const each: number[] = [];
  for (let at = 0; at < ROUNDS; at++) each.push((await round(loops)) / loops);
  const mean = each.reduce((sum, one) => sum + one, 0) / ROUNDS;
  const deviation = Math.sqrt(each.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (ROUNDS - 1));
  console.log(
    `${readable(mean)} ± ${readable(deviation)} a loop (mean and standard deviation of ${ROUNDS} rounds of ${loops.toLocaleString('en')} loops)`,
  );
}

function readable(milliseconds: number): string {
  if (milliseconds >= 60_000)
    return `${Math.floor(milliseconds / 60_000)} min ${Math.round((milliseconds % 60_000) / 1000)} s`;
  const [unit, size] = (
    [
      ['s', 1000],
      ['ms', 1],
      ['µs', 1e-3],
    ] as const
  ).find(([, least]) => milliseconds >= least) ?? ['ns', 1e-6];
  return `${(milliseconds / size).toPrecision(3)} ${unit}`;
}
