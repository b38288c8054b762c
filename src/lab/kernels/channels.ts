import type { WebSocket } from 'ws';
import { type LabSockets, openKernelSockets } from './kernel-sockets.ts';
import type { LabKernel } from './lab-kernel.ts';
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
      if (client.dropped > 0) deliver(client, droppedNotice(client.dropped));
      client.bytes = 0;
      client.dropped = 0;
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
    socket.send(socket.protocol === V1_PROTOCOL ? encodeV1(message) : encodeDefault(message));
    return;
  }
  client.missed.push(message);
  client.bytes += sizeOf(message);
  while (client.bytes > KEPT_BYTES) {
    client.bytes -= sizeOf(client.missed.shift() as SocketMessage);
    client.dropped++;
  }
}

const sizeOf = ({ parts, buffers }: SocketMessage): number =>
  [...parts, ...buffers].reduce((sum, piece) => sum + piece.length, 0);

/** What could not be kept is told in words, where outputs are told. */
function droppedNotice(count: number): SocketMessage {
  const text = `${count} messages came while the page was away and were too many to keep; run the cell again\n`;
  const header = { msg_id: crypto.randomUUID(), msg_type: 'stream', session: 'lab', version: '5.3' };
  const parts = [header, {}, {}, { name: 'stderr', text }];
  return { channel: 'iopub', parts: parts.map((part) => Buffer.from(JSON.stringify(part))), buffers: [] };
}
