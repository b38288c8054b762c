import type { Connection, Incoming, Outgoing } from '../connection/index.ts';
import type { ErrorContent, Message, MessageHeader, Replies } from '../protocol/index.ts';
import { comm, commInfo } from './comm.ts';
import { complete } from './complete.ts';
import { debug } from './debug.ts';
import { execute, stopsOnError } from './execute.ts';
import { history } from './history.ts';
import { inspectName } from './inspect.ts';
import { interrupt } from './interrupt.ts';
import { isComplete } from './is-complete.ts';
import type { Kernel, Reply, Request, RequestHandler } from './kernel.ts';
import { kernelInfo } from './kernel-info.ts';
import { parentIdOf } from './parent-id.ts';
import type { Job } from './shell-queue.ts';
import { shutdown } from './shutdown.ts';
import { createSubshell, deleteSubshell, listSubshell, unknownSubshell } from './subshell.ts';
import { usage } from './usage.ts';

/** Answered at once, also while a cell runs: none of them runs code of the user. */
const IMMEDIATE = {
  kernel_info: kernelInfo,
  complete,
  inspect: inspectName,
  is_complete: isComplete,
  history,
  comm_info: commInfo,
  interrupt,
  shutdown,
  usage,
  debug,
  create_subshell: createSubshell,
  delete_subshell: deleteSubshell,
  list_subshell: listSubshell,
} satisfies { [Name in Exclude<keyof Replies, 'execute'>]: RequestHandler<Name> };

const immediateHandlers = new Map<string, RequestHandler>(
  Object.entries(IMMEDIATE).map(([name, handler]) => [`${name}_request`, handler as RequestHandler]),
);

/** Answered in turn, one shell's after another. */
const QUEUED = new Map<string, RequestHandler>([
  ['execute_request', execute],
  ['comm_open', comm],
  ['comm_msg', comm],
  ['comm_close', comm],
]);

/** What a dispatcher works with. */
interface Dispatcher {
  readonly kernel: Kernel;
  readonly send: Connection['send'];
  /** Called after the idle of a request that ends the kernel. */
  readonly end: (exitCode: number) => void;
}

/**
 * Takes requests from shell and control to their handlers, with busy and idle around each.
 *
 * @param end called after the idle of a request that ends the kernel
 */
export function createDispatcher(
  kernel: Kernel,
  send: Connection['send'],
  end: (exitCode: number) => void,
): (incoming: Incoming) => void {
  const dispatcher: Dispatcher = { kernel, send, end };
  return (incoming) => dispatch(dispatcher, incoming);
}

function dispatch(dispatcher: Dispatcher, incoming: Incoming): void {
  const { kernel } = dispatcher;
  const { message } = incoming;
  const { header } = message;
  const request = requestOf(incoming);
  const immediate = immediateHandlers.get(header.msg_type) ?? (isEditors(message, kernel) ? comm : undefined);
  const queued = QUEUED.get(header.msg_type);
  const shell = kernel.shells.get(request.subshellId);
  if (immediate) {
    answer(dispatcher, incoming, request, immediate);
  } else if (!queued) {
    kernel.log(`${incoming.channel}: unknown message type ${JSON.stringify(header.msg_type)}`);
    status(kernel, 'busy', header);
    status(kernel, 'idle', header);
  } else if (!shell) {
    answer(dispatcher, incoming, request, () => {
      throw unknownSubshell(String(request.subshellId));
    });
  } else if (queued === execute && shell.failures.sentBefore(header)) {
    abort(dispatcher, incoming);
  } else {
    shell.push({
      run: () => answer(dispatcher, incoming, request, queued),
      ...(queued === execute ? { abort: () => abort(dispatcher, incoming) } : {}),
    });
  }
}

function requestOf({ message, identities }: Incoming): Request {
  const subshellId = message.header.subshell_id ?? null;
  return { message, identities, subshellId, received: Date.now(), parentId: parentIdOf(message) };
}

function status({ publish }: Kernel, state: 'busy' | 'idle', parent: MessageHeader): void {
  publish({ type: 'status', content: { execution_state: state }, parent });
}

/**
 * Runs a handler and sends what it gives, between busy and idle; aborts what waits behind a cell that failed.
 */
async function answer(
  dispatcher: Dispatcher,
  incoming: Incoming,
  request: Request,
  handle: RequestHandler,
): Promise<void> {
  const { kernel, end } = dispatcher;
  const { header } = request.message;
  status(kernel, 'busy', header);
  const result = await attempt(kernel, request, handle);
  let aborted: Job[] = [];
  if (handle === execute && result && isError(result.content) && stopsOnError(request)) {
    // what the client sent before it could know of the failure may still be on its way in.
    await new Promise(setImmediate);
    const shell = kernel.shells.get(request.subshellId);
    aborted = shell?.takeAbortable() ?? [];
    shell?.failures.failed(header, request.received);
  }
  if (result) reply(dispatcher, incoming, result);
  status(kernel, 'idle', header);
  for (const job of aborted) job.abort?.();
  // the idle of this request must not make a kernel look idle whose cell still runs.
  const [cell] = kernel.running.values();
  if (cell) status(kernel, 'busy', cell.header);
  if (result?.endWith !== undefined) end(result.endWith);
}

async function attempt(kernel: Kernel, request: Request, handle: RequestHandler): Promise<Reply | undefined> {
  try {
    return await handle(request, kernel);
  } catch (error) {
    const { header } = request.message;
    kernel.log(`${header.msg_type} failed: ${error instanceof Error ? error.message : error}`);
    return { content: { ...errorContent(error), ...countOf(kernel, request.message) } };
  }
}

function reply(
  { kernel, send }: Dispatcher,
  { channel, identities, message }: Incoming,
  { content, metadata = {} }: Reply,
): void {
  const { msg_type } = message.header;
  if (!msg_type.endsWith('_request')) return;
  const type = msg_type.replace(/_request$/, '_reply');
  // the table of handlers has the reply's type by the request's.
  const sendContent = (sent: Reply['content']): string =>
    send(channel, identities, { type, content: sent, metadata, parent: message.header } as Outgoing);
  try {
    sendContent(content);
  } catch (error) {
    kernel.log(`${type} cannot be sent: ${(error as Error).message}`);
    sendContent({ ...errorContent(error), ...countOf(kernel, message) });
  }
}

/** Drops a request that waited behind a cell that failed. */
function abort(dispatcher: Dispatcher, incoming: Incoming): void {
  const { kernel } = dispatcher;
  const { header } = incoming.message;
  status(kernel, 'busy', header);
  reply(dispatcher, incoming, { content: { status: 'aborted' }, metadata: { status: 'aborted' } });
  status(kernel, 'idle', header);
}

/** An execute_reply has a count in any case. */
function countOf({ executionCount }: Kernel, { header }: Message): { execution_count?: number } {
  return header.msg_type === 'execute_request' ? { execution_count: executionCount } : {};
}

/** A question that a front end asks while a cell is written does not wait for cells that run. */
function isEditors({ header, content }: Message, { session }: Kernel): boolean {
  const kind = header.msg_type;
  return (
    (kind === 'comm_open' || kind === 'comm_msg' || kind === 'comm_close') &&
    session.isEditors({ kind, content })
  );
}

function isError(content: Reply['content']): boolean {
  return 'status' in content && content.status === 'error';
}

function errorContent(error: unknown): ErrorContent {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  return { status: 'error', ename: name, evalue: message, traceback: [`${name}: ${message}`] };
}
