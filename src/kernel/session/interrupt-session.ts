import { INTERRUPTED } from './cell-failure.ts';
import type { CellRunner } from './cell-runner.ts';
import type { HandlingComms } from './handling-comms.ts';
import type { Interrupter } from './interrupter.ts';
import type { SessionHost } from './session.ts';

/** What an interrupt has to do with. */
interface InterruptParts {
  readonly host: SessionHost;
  readonly runner: CellRunner;
  readonly handling: HandlingComms;
  readonly interrupter: Interrupter;
  readonly debug: { interrupt(): void };
}

/** Ends all that a session runs: what is paused, what waits, cells, and listeners of comms. */
export async function interruptSession(parts: InterruptParts): Promise<void> {
  const { host, runner, handling, interrupter, debug } = parts;
  debug.interrupt();
  runner.cancelWaiting();
  await interrupter.interrupt(() => runner.isRunning() || handling.keys().length > 0);
  runner.endStuck();
  for (const key of handling.keys()) {
    host.output({
      parentId: runner.parentOf(key),
      type: 'error',
      content: runner.errorContent(INTERRUPTED),
    });
    handling.end(key);
  }
}
