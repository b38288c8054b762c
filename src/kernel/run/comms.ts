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

/** @returns the comms of the process and what takes the front end's messages. */
export function createComms(
  place: (what: Placed) => void,
  fail: (error: unknown) => void,
): { comms: Comms; receive(message: Incoming): void } {
  const targets = new Map<string, Opened>();
  const open = new Map<string, Entry>();

  const emit = (
    type: 'comm_open' | 'comm_msg' | 'comm_close',
    content: CommOpen | CommMsg,
    buffers: Uint8Array[] = [],
    metadata: object = {},
  ): void =>
    place({
      kind: 'output',
      key: currentContext().key,
      type,
      content,
      metadata: metadata as JsonObject,
      buffers,
    } as PlacedOutput);

  function createEntry(id: string, target: string): Entry {
    const entry: Entry = { message: [], closed: [], comm: undefined as unknown as Comm };
    entry.comm = {
      id,
      target,
      send: (data, buffers) => emit('comm_msg', { comm_id: id, data: sendable(data) }, buffers),
      onMessage: (listener) => void entry.message.push(listener),
      onClose: (listener) => void entry.closed.push(listener),
      close(data) {
        const content = { comm_id: id, data: sendable(data) };
        if (open.delete(id)) emit('comm_close', content);
      },
    };
    open.set(id, entry);
    return entry;
  }

  async function call(work: () => unknown): Promise<void> {
    try {
      await work();
    } catch (error) {
      fail(error);
    }
  }

  function handle({ event, content, metadata, buffers }: Incoming): void {
    const id = String(content.comm_id);
    const data = content.data;
    if (event === 'comm_open') {
      const target = String(content.target_name);
      const opened = targets.get(target);
      if (opened) {
        const { comm } = createEntry(id, target);
        void call(() => opened(comm, data, buffers, metadata));
      } else emit('comm_close', { comm_id: id, data: {} });
      return;
    }
    const entry = open.get(id);
    if (!entry) {
      if (event === 'comm_msg') emit('comm_close', { comm_id: id, data: {} });
      return;
    }
    if (event === 'comm_close') open.delete(id);
    for (const listener of event === 'comm_msg' ? entry.message : entry.closed)
      void call(() => listener(data, buffers));
  }

  return {
    comms: {
      registerTarget: (target, opened) => void targets.set(target, opened),
      unregisterTarget: (target) => void targets.delete(target),
      open(target, data, buffers, metadata) {
        const content = { target_name: target, data: sendable(data) };
        const { comm } = createEntry(randomUUID(), target);
        emit('comm_open', { comm_id: comm.id, ...content }, buffers, sendable(metadata));
        return comm;
      },
    },
    receive: (message) => inContext(createContext(message.key, false), () => handle(message)),
  };
}

/** What a comm carries. @throws TypeError in the cell that sends it, when it is no JSON */
function sendable(data: unknown): JsonObject {
  try {
    return JSON.parse(JSON.stringify(data ?? {}) ?? '{}');
  } catch (error) {
    throw new TypeError(`a comm carries JSON, which this is not: ${(error as Error).message}`);
  }
}
