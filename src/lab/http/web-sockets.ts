import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Desk } from '../desk/desk.ts';
import { V1_PROTOCOL } from '../kernels/socket-frames.ts';
import type { Access, Visitor } from './access.ts';

/** The most that one message may carry, bytes. */
const LARGEST_MESSAGE = 128 * 2 ** 20;
/** How often a page is asked whether it is still there, ms. */
const HEARTBEAT = 30_000;

/** The open sockets of pages. */
interface WebSockets {
  count(): number;
  close(): void;
}

/** Serves the channels of kernels, terminals, and the stream of events. */
export function serveWebSockets(
  server: Server,
  access: Access,
  deskOf: (visitor: Visitor) => Promise<Desk>,
): WebSockets {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_MESSAGE,
    handleProtocols: (offered) => (offered.has(V1_PROTOCOL) ? V1_PROTOCOL : false),
  });
  const open = async (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const visitor = access.visitor(request);
    const why = refused(access, request, visitor);
    if (why || !visitor) return refuse(socket, 403, why ?? 'the token is missing or wrong');
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://here');
    const desk = await deskOf(visitor);
    const id = /^\/api\/kernels\/([^/]+)\/channels$/.exec(pathname)?.[1];
    const terminal = /^\/terminals\/websocket\/([^/]+)$/.exec(pathname)?.[1];
    if (terminal !== undefined) {
      const found = desk.terminals.list().find(({ name }) => name === decodeURIComponent(terminal));
      if (!found) return refuse(socket, 404, `terminal ${terminal} does not exist`);
      return sockets.handleUpgrade(request, socket, head, (page) => {
        keepAlive(page);
        desk.terminals.get(found.name).connect(page);
      });
    }
    if (id === undefined && pathname !== '/api/events/subscribe')
      return refuse(socket, 404, `there is no socket at ${pathname}`);
    const kernel = id === undefined ? undefined : desk.kernels.list().find((each) => each.id === id);
    if (id !== undefined && !kernel) return refuse(socket, 404, `kernel ${id} does not exist`);
    return sockets.handleUpgrade(request, socket, head, (page) => {
      keepAlive(page);
      if (id === undefined) serveEvents(desk, page);
      else desk.channels.connect(desk.kernels.get(id), sessionOf(searchParams), page);
    });
  };
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => {});
    open(request, socket, head).catch((error) => {
      process.stderr.write(`lab: ${(error as Error).stack}\n`);
      refuse(socket, 500, 'the lab failed at this');
    });
  });
  return {
    count: () => sockets.clients.size,
    close() {
      for (const page of sockets.clients) page.terminate();
      sockets.close();
    },
  };
}

function refused(access: Access, request: IncomingMessage, visitor: Visitor | undefined): string | undefined {
  const why = access.refusedHost(request) ?? access.refusedOrigin(request);
  if (why) return why;
  // a browser always says from where; a client of its own that was given
  // a cookie shows what it was given with it
  return visitor?.by === 'cookie' &&
    request.headers.origin === undefined &&
    !access.showsXsrf(request, visitor)
    ? 'a cookie came without an origin'
    : undefined;
}

/** Names a client through a loss of its connection; it must not be another's. */
function sessionOf(parameters: URLSearchParams): string {
  const session = parameters.get('session_id') ?? '';
  return /^[\w-]{1,200}$/.test(session) ? session : crypto.randomUUID();
}

function serveEvents({ events }: Desk, page: WebSocket): void {
  const stop = events.listen((event) => page.send(event));
  page.on('close', stop);
  page.on('message', () => {});
}

function keepAlive(page: WebSocket): void {
  let answered = true;
  page.on('error', () => {});
  page.on('pong', () => {
    answered = true;
  });
  const beating = setInterval(() => {
    if (!answered) return page.terminate();
    answered = false;
    page.ping();
  }, HEARTBEAT).unref();
  page.on('close', () => clearInterval(beating));
}

function refuse(socket: Duplex, status: number, why: string): void {
  const text = `${why}\n`;
  socket.end(
    `HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
  );
}
