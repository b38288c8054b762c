import { randomUUID } from 'node:crypto';
import { Dealer, Subscriber } from 'zeromq';
import {
  type ConnectionInfo,
  channelAddress,
  createHeader,
  createSignature,
  type Signature,
} from '../../kernel/protocol/index.ts';
import type { SocketMessage } from './socket-frames.ts';

/** One client's sockets to a kernel. */
export interface LabSockets {
  /** Passes a message on once the kernel's broadcasts arrive, so that none of its answers is lost. */
  send(message: SocketMessage): void;
  close(): void;
}

const DELIMITER = Buffer.from('<IDS|MSG>');
const NUDGE = 'rekenschap-lab-nudge';

/**
 * Connects a client to a kernel.
 *
 * A subscription takes effect some time after connecting, and what a kernel broadcasts before that is lost:
 * it is asked for its kernel_info until a broadcast arrives. The client sees nothing of that.
 *
 * @param identity routing identity on shell, control and stdin, so
 *   that a question to the user finds its asker
 * @param onMessage called with each message of the kernel
 */
export function openKernelSockets(
  info: ConnectionInfo,
  identity: string,
  onMessage: (message: SocketMessage) => void,
): LabSockets {
  const signature = createSignature(info.key, info.signature_scheme);
  const options = { linger: 0, reconnectInterval: 20, receiveHighWaterMark: 0 };
  const dealer = () => new Dealer({ ...options, sendHighWaterMark: 0, routingId: identity });
  const sockets = { shell: dealer(), control: dealer(), stdin: dealer(), iopub: new Subscriber(options) };
  sockets.iopub.subscribe();
  for (const [channel, socket] of Object.entries(sockets))
    socket.connect(channelAddress(info, channel as keyof typeof sockets));
  let closed = false;
  let waiting: SocketMessage[] | undefined = [];
  const pass = ({ channel, parts, buffers }: SocketMessage) => {
    if (channel === 'iopub' || closed) return;
    const frames = [DELIMITER, Buffer.from(signature.sign(parts)), ...parts, ...buffers];
    sockets[channel].send(frames as Buffer[]).catch(() => {});
  };
  const ready = () => {
    const held = waiting ?? [];
    waiting = undefined;
    clearInterval(nudging);
    for (const message of held) pass(message);
  };
  const listen = async (channel: SocketMessage['channel'], socket: AsyncIterable<Buffer[]>) => {
    for await (const frames of socket) {
      const message = unpack(channel, frames, signature);
      if (!message) continue;
      if (channel === 'iopub' && waiting) ready();
      if (!isNudged(message)) onMessage(message);
    }
  };
  for (const [channel, socket] of Object.entries(sockets))
    listen(channel as keyof typeof sockets, socket).catch(() => {});
  const nudge = () => pass(nudgeMessage());
  const nudging = setInterval(nudge, 100);
  nudge();
  return {
    send: (message) => (waiting ? waiting.push(message) : pass(message)),
    close() {
      closed = true;
      clearInterval(nudging);
      for (const socket of Object.values(sockets)) socket.close();
    },
  };
}

/** undefined for what is badly signed or no message. */
function unpack(
  channel: SocketMessage['channel'],
  frames: readonly Buffer[],
  signature: Signature,
): SocketMessage | undefined {
  const start = frames.findIndex((frame) => DELIMITER.equals(frame));
  const sent = frames[start + 1];
  const parts = frames.slice(start + 2, start + 6);
  if (start < 0 || !sent || parts.length < 4 || !signature.verify(parts, sent)) return undefined;
  return { channel, parts, buffers: frames.slice(start + 6) };
}

function nudgeMessage(): SocketMessage {
  const header = { ...createHeader('kernel_info_request', NUDGE, 'rekenschap'), msg_id: randomUUID() };
  // on control, which a running cell does not hold up
  return {
    channel: 'control',
    parts: [header, {}, {}, {}].map((part) => Buffer.from(JSON.stringify(part))),
    buffers: [],
  };
}

const isNudged = ({ parts }: SocketMessage): boolean => parts[1]?.includes(`"${NUDGE}"`) === true;
