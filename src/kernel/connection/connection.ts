import {
  type ConnectionInfo,
  createHeader,
  createSignature,
  decodeMessage,
  encodeMessage,
  type JsonObject,
  type Message,
  type MessageHeader,
  type Sent,
} from '../protocol/index.ts';
import { holdForAudience } from './hold-for-audience.ts';
import { type KernelSockets, openSockets } from './open-sockets.ts';
import { createReplayGuard } from './replay-guard.ts';
import { createSendQueue } from './send-queue.ts';
import { createStreamMerger } from './stream-merger.ts';

/** The channels a client sends on. */
type ClientChannel = 'shell' | 'control' | 'stdin';

/** A valid message from a client, and the way back to it. */
export interface Incoming {
  channel: ClientChannel;
  identities: Uint8Array[];
  message: Message;
}

/** A message to send, of any of the types that a kernel sends; its header is made on the way. */
export type Outgoing = {
  [Type in keyof Sent]: {
    type: Type;
    content: Sent[Type];
    /** The request it belongs to; empty for none. */
    parent: MessageHeader | Record<string, never>;
    metadata?: JsonObject;
    buffers?: Uint8Array[];
  };
}[keyof Sent];

/** A kernel's end of a Jupyter connection. */
export interface Connection {
  /**
   * Sends to one client. @returns id of the message. @throws Error when
   * the content is no JSON (a bigint, a cycle)
   */
  send(channel: ClientChannel, identities: Uint8Array[], message: Outgoing): string;
  /**
   * Broadcasts on iopub; what is no JSON is dropped with a line in the log. Text of a stream may be joined to
   * its neighbours; the order is kept.
   */
  publish(message: Outgoing): void;
  /**
   * Starts to listen. @param receive called with each valid message, in the order of arrival on its channel
   */
  listen(receive: (incoming: Incoming) => void): void;
  /** Sends what is queued and closes the sockets. */
  close(): Promise<void>;
}

/** The sockets of one kernel, and what is in front of them. */
interface OpenConnection {
  readonly info: ConnectionInfo;
  readonly log: (line: string) => void;
  readonly sockets: KernelSockets;
  readonly signature: ReturnType<typeof createSignature>;
  /** Whether a signature was not seen before. */
  readonly isNew: ReturnType<typeof createReplayGuard>;
  /** The session that this kernel's own messages belong to. */
  readonly session: string;
  readonly queues: Readonly<
    Record<'shell' | 'control' | 'stdin' | 'iopub', ReturnType<typeof createSendQueue>>
  >;
  readonly audience: ReturnType<typeof holdForAudience>;
  readonly merger: ReturnType<typeof createStreamMerger>;
}

/**
 * Opens the sockets of a kernel. What is no valid message is dropped, with one line in the log.
 *
 * @param log takes one line
 * @throws Error when a socket cannot be bound
 */
export async function openConnection(info: ConnectionInfo, log: (line: string) => void): Promise<Connection> {
  const signature = createSignature(info.key, info.signature_scheme);
  const isNew = createReplayGuard();
  const sockets = await openSockets(info);
  const queueOf = (channel: keyof OpenConnection['queues']): ReturnType<typeof createSendQueue> =>
    createSendQueue(sockets[channel], (error) => log(`${channel}: a message was not sent: ${error.message}`));
  const queues = {
    shell: queueOf('shell'),
    control: queueOf('control'),
    stdin: queueOf('stdin'),
    iopub: queueOf('iopub'),
  };
  const audience = holdForAudience((frames) => queues.iopub.push(frames));
  const merger = createStreamMerger(({ name, text, parent }) =>
    broadcast(open, { type: 'stream', content: { name, text }, parent }),
  );
  const session = crypto.randomUUID();
  const open: OpenConnection = { info, log, sockets, signature, isNew, session, queues, audience, merger };
  return connectionOf(open);
}

function connectionOf(open: OpenConnection): Connection {
  const { log, sockets, queues, merger } = open;
  return {
    send(channel, identities, outgoing) {
      const [id, frames] = encode(open, identities, outgoing);
      queues[channel].push(frames);
      return id;
    },
    listen(receive) {
      const readers = (['shell', 'control', 'stdin'] as const).map((channel) => read(open, channel, receive));
      const others = [echo(sockets.hb), greet(sockets.iopub, (topic) => welcome(open, topic))];
      for (const reader of [...readers, ...others])
        reader.catch((error: Error) => log(`a socket failed: ${error.message}`));
    },
    publish(outgoing) {
      if (outgoing.type === 'stream') {
        const { name, text } = outgoing.content;
        merger.add({ name, text, parent: outgoing.parent });
        return;
      }
      merger.flush();
      broadcast(open, outgoing);
    },
    async close() {
      merger.flush();
      await Promise.all(Object.values(queues).map((queue) => queue.drained()));
      for (const socket of Object.values(sockets)) socket.close();
    },
  };
}

/** @returns the id of the message, and its frames */
function encode(
  { session, signature }: OpenConnection,
  identities: readonly Uint8Array[],
  outgoing: Outgoing,
): [string, Uint8Array[]] {
  const header = createHeader(outgoing.type, session, 'kernel');
  const { content, parent, metadata = {}, buffers = [] } = outgoing;
  const message = { header, parent_header: parent, metadata, content, buffers };
  return [header.msg_id, encodeMessage(message, signature, identities)];
}

function broadcast(open: OpenConnection, outgoing: Outgoing): void {
  try {
    open.audience.push(encode(open, [Buffer.from(outgoing.type)], outgoing)[1]);
  } catch (error) {
    open.log(`iopub: ${outgoing.type} dropped: ${(error as Error).message}`);
  }
}

/** Reads the valid messages of a channel, each once, until its socket is closed. */
async function read(
  { sockets, signature, info, isNew, log }: OpenConnection,
  channel: ClientChannel,
  receive: (incoming: Incoming) => void,
): Promise<void> {
  for await (const frames of sockets[channel]) {
    try {
      const { identities, message } = decodeMessage(frames, signature);
      const signed = Buffer.from(frames[identities.length + 1] as Uint8Array).toString('latin1');
      if (info.key !== '' && !isNew(signed)) throw new Error('the same message was received before');
      receive({ channel, identities, message });
    } catch (error) {
      log(`${channel}: message dropped: ${(error as Error).message}`);
    }
  }
}

/** Answers a new subscriber, who then knows that nothing published from now on will be missed. */
function welcome(open: OpenConnection, topic: Buffer): void {
  const { merger, queues, audience } = open;
  merger.flush();
  const content = { subscription: topic.toString() };
  queues.iopub.push(encode(open, [topic], { type: 'iopub_welcome', content, parent: {} })[1]);
  audience.arrive();
}

async function echo(socket: KernelSockets['hb']): Promise<void> {
  for await (const frames of socket) await socket.send(frames);
}

/** Calls back with the topic of each new subscription. */
async function greet(socket: KernelSockets['iopub'], onTopic: (topic: Buffer) => void): Promise<void> {
  for await (const [frame] of socket) if (frame && frame[0] === 1) onTopic(Buffer.from(frame.subarray(1)));
}
