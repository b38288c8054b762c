import { type Connection, openConnection } from '../connection/index.ts';
import type { ConnectionInfo } from '../protocol/index.ts';
import type { Session, SessionHost } from '../session/session.ts';
import { createDispatcher } from './dispatch.ts';
import { createHistoryStore } from './history-store.ts';
import { interruptCells } from './interrupt.ts';
import type { Kernel } from './kernel.ts';
import { createParentReader, isSilent } from './parent-id.ts';
import { createShellQueues } from './shell-queue.ts';
import { createStdinPrompt } from './stdin-prompt.ts';

/** How long a cell that is stopped at the end may take to do so, milliseconds. */
const STOP_MS = 500;

/** What a kernel is made of. */
interface KernelParts {
  info: ConnectionInfo;
  createSession(host: SessionHost): Session;
  historyFolder: string;
  log(line: string): void;
  /** Called once, when everything is sent, stopped and closed. */
  onEnd(exitCode: number): void;
}

/** A kernel that listens. */
export interface ServedKernel {
  /** As SIGINT asks. */
  interrupt(): Promise<void>;
  /** Stops what runs, answers who waits, closes the connection; then `onEnd`. */
  end(exitCode: number): Promise<void>;
}

/**
 * Puts a session behind a Jupyter connection.
 *
 * @throws Error when a socket cannot be bound; the session is stopped then
 */
export async function serveKernel(parts: KernelParts): Promise<ServedKernel> {
  const { info, log, onEnd } = parts;
  let connection: Connection | null = null;
  let ending: Promise<void> | null = null;
  const end = (exitCode: number): Promise<void> => {
    ending ??= stopKernel(kernel, connection).then(() => onEnd(exitCode));
    return ending;
  };
  const kernel = createKernel(parts, () => connection, end);
  try {
    connection = await openConnection(info, log);
  } catch (error) {
    await kernel.session.stop();
    throw error;
  }
  const dispatch = createDispatcher(kernel, connection.send, end);
  connection.publish({ type: 'status', content: { execution_state: 'starting' }, parent: {} });
  connection.listen((incoming) => {
    if (ending) return;
    if (incoming.channel === 'stdin') kernel.stdin.receive(incoming);
    else dispatch(incoming);
  });
  return { interrupt: () => interruptCells(kernel), end };
}

/** @param connection what the kernel speaks over; null until its sockets are bound */
function createKernel(
  { createSession, historyFolder, log }: KernelParts,
  connection: () => Connection | null,
  end: (exitCode: number) => Promise<void>,
): Kernel {
  const parentOf = createParentReader();
  // the session comes first: its language server starts while the sockets are bound.
  const session = createSession({
    output: (message) => publishOutput(kernel, parentOf, message),
    async input({ prompt, password, parentId }) {
      const cell = kernel.running.get(parentId);
      if (!cell?.allowStdin) throw new Error('the front end that runs this cell takes no input');
      return kernel.stdin.ask({ prompt, password, parent: parentOf(parentId), identities: cell.identities });
    },
    debugEvent: (content) => kernel.publish({ type: 'debug_event', content, parent: kernel.debugParent }),
    exit: (code) => void end(code),
    log,
  });
  const kernel: Kernel = {
    session,
    history: createHistoryStore(historyFolder, log),
    shells: createShellQueues(),
    stdin: createStdinPrompt((...message) => connection()?.send(...message) ?? '', log),
    executionCount: 0,
    debugParent: {},
    running: new Map(),
    publish: (message) => connection()?.publish(message),
    log,
  };
  return kernel;
}

/** Broadcasts what a cell puts out. */
function publishOutput(
  kernel: Kernel,
  parentOf: ReturnType<typeof createParentReader>,
  { parentId, ...message }: Parameters<SessionHost['output']>[0],
): void {
  const { type, content } = message;
  const running = kernel.running.get(parentId);
  // a comm is a conversation, not output.
  if (isSilent(parentId) && !type.startsWith('comm_')) return;
  if (type === 'execute_result' && running) running.result = plainText(content.data);
  kernel.publish({ metadata: {}, buffers: [], ...message, parent: parentOf(parentId) });
}

/** Stops what runs, answers who waits, and closes the connection. */
async function stopKernel(kernel: Kernel, connection: Connection | null): Promise<void> {
  kernel.shells.abortAll();
  await within(STOP_MS, interruptCells(kernel).then(kernel.shells.idle));
  await within(STOP_MS, kernel.session.stop());
  await connection
    ?.close()
    .catch((error: Error) => kernel.log(`the sockets did not close: ${error.message}`));
}

function plainText(data: unknown): string | null {
  const text = (data as Record<string, unknown> | undefined)?.['text/plain'];
  return typeof text === 'string' ? text : null;
}

/** Waits for a promise, however it ends, but not longer than `ms`. */
async function within(ms: number, promise: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([promise.catch(() => undefined), late]);
  clearTimeout(timer);
}
