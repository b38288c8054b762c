import type { WebSocket } from 'ws';
import { type LabSockets, openKernelSockets } from './kernel-sockets.ts';
import type { LabKernel } from './lab-kernel.ts';
import { textNotice } from './notices.ts';
import {
  decodeDefault,
  decodeV1,
  encodeDefault,
  encodeV1,
  type SocketMessage,
  V1_PROTOCOL,
} from './socket-frames.ts';

/** What a lost client has missed is kept up to so many bytes. */
const KEPT_BYTES = 64 * 2 ** 20;
/** A lost client is waited for so long, ms. */
const KEPT_TIME = 10 * 60_000;

/** One client of one kernel, there or lost. */
interface Client {
  socket: WebSocket | undefined;
  readonly missed: SocketMessage[];
  bytes: number;
  dropped: number;
  /** Header of the request among whose outputs messages were dropped last */
  droppedIn: Buffer;
  leaving: NodeJS.Timeout | undefined;
  readonly sockets: LabSockets;
  readonly forgetNotices: () => void;
}

/** The clients of the kernels. */
export interface Channels {
  /** Connects a page's socket; a client known by its session gets what it has missed. */
  connect(kernel: LabKernel, session: string, socket: WebSocket): void;
  /** Forgets the clients of a kernel that has ended. */
  drop(kernelId: string): void;
}

/**
 * Passes messages between pages and kernels. A page that lost its
 * connection finds its outputs when it comes back.
 */
export function createChannels(): Channels {
  const clients = new Map<string, Client>();
  const leave = (key: string) => {
    const client = clients.get(key);
    clients.delete(key);
    clearTimeout(client?.leaving);
    client?.sockets.close();
    client?.forgetNotices();
  };
  const enter = (kernel: LabKernel, session: string): Client => {
    const receive = (message: SocketMessage) => deliver(client, message);
    const client: Client = {
      socket: undefined,
      missed: [],
      bytes: 0,
      dropped: 0,
      droppedIn: Buffer.from('{}'),
      leaving: undefined,
      sockets: openKernelSockets(kernel.info, session, receive),
      forgetNotices: kernel.onNotice(receive),
    };
    return client;
  };
  return {
    connect(kernel, session, socket) {
      const key = `${kernel.id}/${session}`;
      const client = clients.get(key) ?? enter(kernel, session);
      clients.set(key, client);
      clearTimeout(client.leaving);
      client.socket?.close(1000, 'replaced by a newer connection');
      client.socket = socket;
      kernel.connected(1);
      for (const message of client.missed.splice(0)) deliver(client, message);
      client.bytes = 0;
      tellDropped(client);
      socket.on('message', (data: Buffer, isBinary: boolean) => {
        try {
          client.sockets.send(
            socket.protocol === V1_PROTOCOL ? decodeV1(data) : decodeDefault(data, isBinary),
          );
        } catch (error) {
          socket.close(1007, (error as Error).message);
        }
      });
      socket.on('close', () => {
        kernel.connected(-1);
        if (client.socket !== socket) return;
        client.socket = undefined;
        client.leaving = setTimeout(() => leave(key), KEPT_TIME).unref();
      });
    },
    drop(kernelId) {
      for (const [key, client] of [...clients]) {
        if (!key.startsWith(`${kernelId}/`)) continue;
        client.socket?.close(1000, 'the kernel has ended');
        leave(key);
      }
    },
  };
}

function deliver(client: Client, message: SocketMessage): void {
  const { socket } = client;
  if (socket && socket.readyState === socket.OPEN) {
    // a page that cannot keep up is spared outputs, never what is not output
    if (socket.bufferedAmount > KEPT_BYTES && isOutput(message)) {
      drop(client, message);
      return;
    }
    if (!isOutput(message)) tellDropped(client);
    post(socket, message);
    return;
  }
  client.missed.push(message);
  client.bytes += sizeOf(message);
  while (client.bytes > KEPT_BYTES) {
    const oldest = client.missed.shift() as SocketMessage;
    client.bytes -= sizeOf(oldest);
    drop(client, oldest);
  }
}

function post(socket: WebSocket, message: SocketMessage): void {
  socket.send(socket.protocol === V1_PROTOCOL ? encodeV1(message) : encodeDefault(message));
}

/** Whether a message is one of those that a cell can make without end. */
const isOutput = ({ parts }: SocketMessage): boolean =>
  /"msg_type":\s*"(?:stream|display_data|update_display_data|comm_msg)"/.test(String(parts[0]));

function drop(client: Client, { parts }: SocketMessage): void {
  client.dropped++;
  client.droppedIn = parts[1] ?? client.droppedIn;
}

/** What was too much to keep is told in words, among the outputs of its cell. */
function tellDropped(client: Client): void {
  const { dropped, droppedIn, socket } = client;
  if (dropped === 0 || !socket) return;
  client.dropped = 0;
  const text = `${dropped} messages were too many to keep for a page that was away or slow; run the cell again`;
  post(socket, textNotice(text, droppedIn));
}

const sizeOf = ({ parts, buffers }: SocketMessage): number =>
  [...parts, ...buffers].reduce((sum, piece) => sum + piece.length, 0);
