import { join } from 'node:path';
import { userDataFolder } from '../platform/user-data-folder.ts';
import type { Checker } from './checker/checker.ts';
import { watchParent, watchSignals } from './connection/index.ts';
import { log } from './log.ts';
import { readConnectionInfo } from './protocol/index.ts';
import { serveKernel } from './requests/serve-kernel.ts';
import type { SessionLink, ToMain } from './run/run-messages.ts';
import { CONTROL_WORD } from './run/shared-control.ts';
import { createSession } from './session/create-session.ts';

/** How long the main thread may take to end the process, milliseconds. */
const EXIT_MS = 1000;

/**
 * Serves a kernel in the worker: the connection, the requests and the
 * session. The main thread only runs cells.
 *
 * @param checker started before all this was loaded
 */
export async function serve(
  link: SessionLink,
  connectionFile: string | undefined,
  checker: Checker | undefined,
): Promise<void> {
  if (!connectionFile) throw new Error('no connection file given');
  const kernel = await serveKernel({
    info: readConnectionInfo(connectionFile),
    createSession: (host) => createSession(host, link, checker),
    historyFolder: join(userDataFolder(), 'history'),
    log,
    onEnd: (exitCode) => endProcess(link, exitCode),
  });
  const handlers = {
    SIGINT: () => void kernel.interrupt(),
    SIGTERM: () => void kernel.end(0),
    SIGHUP: () => void kernel.end(0),
  };
  watchSignals(handlers, log);
  watchParent(() => void kernel.end(0));
}

/** Has the main thread end the process; where it cannot, being deep in a system call, ends it by force. */
function endProcess({ port, control }: SessionLink, exitCode: number): void {
  Atomics.store(control, CONTROL_WORD.exitCode, exitCode);
  Atomics.store(control, CONTROL_WORD.released, 1);
  Atomics.notify(control, CONTROL_WORD.released);
  port.postMessage({ kind: 'halt' } satisfies ToMain);
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), EXIT_MS);
}
