import { randomUUID } from 'node:crypto';
import { Dealer, Request, Subscriber } from 'zeromq';
import {
  type ConnectionInfo,
  channelAddress,
  createHeader,
  createSignature,
  decodeMessage,
  encodeMessage,
  type JsonObject,
  type Message,
} from '../kernel/protocol/index.ts';

/** A request that was sent, and its reply to come. */
interface SentRequest {
  readonly id: string;
  readonly reply: Promise<Message>;
}

/** The client's side of a kernel connection. */
export interface KernelClient {
  /** Sends a request on shell or control. */
  request(channel: 'shell' | 'control', type: string, content: JsonObject): SentRequest;
  /** Has every iopub message handed over, in order of arrival. */
  onIopub(listener: (message: Message) => void): void;
  /** Whether the kernel echoes its heartbeat within the given time, ms. */
  isBeating(within: number): Promise<boolean>;
  /** Why the last message that could not be read was dropped; empty when all could. */
  lastFault(): string;
  close(): void;
}

/**
 * Connects to a kernel's sockets. The kernel need not be listening yet: what is sent waits for it.
 *
 * @param info the connection file that the kernel was given
 */
export function connectClient(info: ConnectionInfo): KernelClient {
  const signature = createSignature(info.key, info.signature_scheme);
  const session = randomUUID();
  const sockets = connectSockets(info);
  const { shell, control, iopub, heartbeat } = sockets;
  const waiting = new Map<string, (message: Message) => void>();
  const listeners: ((message: Message) => void)[] = [];
  let fault = '';

  const listen = async (socket: AsyncIterable<Buffer[]>, handle: (message: Message) => void) => {
    for await (const frames of socket) {
      try {
        handle(decodeMessage(frames, signature).message);
      } catch (error) {
        fault = (error as Error).message;
      }
    }
  };
  const settle = (message: Message) => {
    const id = message.parent_header.msg_id ?? '';
    waiting.get(id)?.(message);
    waiting.delete(id);
  };
  void listen(shell, settle);
  void listen(control, settle);
  void listen(iopub, (message) => {
    for (const listener of listeners) listener(message);
  });

  return {
    request(channel, type, content) {
      const header = createHeader(type, session, 'rekenschap');
      const message = { header, parent_header: {}, metadata: {}, content, buffers: [] };
      const reply = new Promise<Message>((resolve, reject) => {
        waiting.set(header.msg_id, resolve);
        sockets[channel].send(encodeMessage(message, signature) as Buffer[]).catch(reject);
      });
      return { id: header.msg_id, reply };
    },
    onIopub: (listener) => void listeners.push(listener),
    isBeating: (within) => isBeating(heartbeat, within),
    lastFault: () => fault,
    close() {
      for (const socket of Object.values(sockets)) socket.close();
    },
  };
}

function connectSockets(info: ConnectionInfo) {
  // no limit on what may wait, so that no message is ever dropped; try again soon, a kernel starts in 0.2 s
  const options = { linger: 0, reconnectInterval: 20, receiveHighWaterMark: 0 };
  const shell = new Dealer({ ...options, sendHighWaterMark: 0 });
  const control = new Dealer({ ...options, sendHighWaterMark: 0 });
  const iopub = new Subscriber(options);
  const heartbeat = new Request({ linger: 0, reconnectInterval: 20, correlate: true, relaxed: true });
  iopub.subscribe();
  shell.connect(channelAddress(info, 'shell'));
  control.connect(channelAddress(info, 'control'));
  iopub.connect(channelAddress(info, 'iopub'));
  heartbeat.connect(channelAddress(info, 'hb'));
  return { shell, control, iopub, heartbeat };
}

async function isBeating(heartbeat: Request, within: number): Promise<boolean> {
  heartbeat.receiveTimeout = within;
  try {
    await heartbeat.send('ping');
    await heartbeat.receive();
    return true;
  } catch {
    return false;
  }
}
