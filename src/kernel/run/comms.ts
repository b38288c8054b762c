import { randomUUID } from 'node:crypto';
import type { CommMsg, CommOpen } from '../protocol/messages.ts';
import { createContext, currentContext, inContext } from './cell-context.ts';
import type { JsonObject, Placed, PlacedOutput, ToMain } from './run-messages.ts';

type Incoming = Extract<ToMain, { kind: 'comm' }>;
type Listener = (data: unknown, buffers: Uint8Array[]) => unknown;

/** One open channel between the notebook's front end and a cell. */
export interface Comm {
  readonly id: string;
  readonly target: string;
  send(data: unknown, buffers?: Uint8Array[]): void;
  onMessage(listener: Listener): void;
  onClose(listener: Listener): void;
  close(data?: unknown): void;
}

/** What cells see as `kernel.comms`. */
export interface Comms {
  /** Answers a front end that opens a comm to `target`; the last registration counts. */
  registerTarget(target: string, opened: Opened): void;
  unregisterTarget(target: string): void;
  /** Opens a comm to a target of the front end. */
  open(target: string, data?: unknown, buffers?: Uint8Array[], metadata?: object): Comm;
}

type Opened = (comm: Comm, data: unknown, buffers: Uint8Array[], metadata: JsonObject) => unknown;

interface Entry {
  comm: Comm;
  message: Listener[];
  closed: Listener[];
}

/** The comms of the process. */
interface CommState {
  readonly place: (what: Placed) => void;
  /** Told what a listener threw. */
  readonly fail: (error: unknown) => void;
  readonly targets: Map<string, Opened>;
  readonly open: Map<string, Entry>;
}

/** @returns the comms of the process and what takes the front end's messages. */
export function createComms(
  place: (what: Placed) => void,
  fail: (error: unknown) => void,
): { comms: Comms; receive(message: Incoming): void } {
  const state: CommState = { place, fail, targets: new Map(), open: new Map() };
  return {
    comms: {
      registerTarget: (target, opened) => void state.targets.set(target, opened),
      unregisterTarget: (target) => void state.targets.delete(target),
      open(target, data, buffers, metadata) {
        const content = { target_name: target, data: sendable(data) };
        const { comm } = createEntry(state, randomUUID(), target);
        emit(state, 'comm_open', { comm_id: comm.id, ...content }, buffers, sendable(metadata));
        return comm;
      },
    },
    receive: (message) => inContext(createContext(message.key, false), () => handle(state, message)),
  };
}

function emit(
  { place }: CommState,
  type: 'comm_open' | 'comm_msg' | 'comm_close',
  content: CommOpen | CommMsg,
  buffers: Uint8Array[] = [],
  metadata: JsonObject = {},
): void {
  const { key } = currentContext();
  place({ kind: 'output', key, type, content, metadata, buffers } as PlacedOutput);
}

function createEntry(state: CommState, id: string, target: string): Entry {
  const entry: Entry = { message: [], closed: [], comm: undefined as unknown as Comm };
  entry.comm = {
    id,
    target,
    send: (data, buffers) => emit(state, 'comm_msg', { comm_id: id, data: sendable(data) }, buffers),
    onMessage: (listener) => void entry.message.push(listener),
    onClose: (listener) => void entry.closed.push(listener),
    close(data) {
      const content = { comm_id: id, data: sendable(data) };
      if (state.open.delete(id)) emit(state, 'comm_close', content);
    },
  };
  state.open.set(id, entry);
  return entry;
}

function handle(state: CommState, message: Incoming): void {
  const { event, content, metadata, buffers } = message;
  const id = String(content.comm_id);
  if (event === 'comm_open') {
    const target = String(content.target_name);
    const opened = state.targets.get(target);
    if (opened) {
      const { comm } = createEntry(state, id, target);
      void call(state, () => opened(comm, content.data, buffers, metadata));
    } else emit(state, 'comm_close', { comm_id: id, data: {} });
    return;
  }
  const entry = state.open.get(id);
  if (!entry) {
    if (event === 'comm_msg') emit(state, 'comm_close', { comm_id: id, data: {} });
    return;
  }
  if (event === 'comm_close') state.open.delete(id);
  for (const listener of event === 'comm_msg' ? entry.message : entry.closed)
    void call(state, () => listener(content.data, buffers));
}

async function call({ fail }: CommState, work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    fail(error);
  }
}

/** What a comm carries. @throws TypeError in the cell that sends it, when it is no JSON */
function sendable(data: unknown): JsonObject {
  try {
    return JSON.parse(JSON.stringify(data ?? {}) ?? '{}');
  } catch (error) {
    throw new TypeError(`a comm carries JSON, which this is not: ${(error as Error).message}`);
  }
}
