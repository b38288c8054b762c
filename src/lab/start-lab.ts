import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Desk } from './desk/desk.ts';
import { createAccess, type Visitor } from './http/access.ts';
import { createLabApp } from './http/lab-app.ts';
import type { PageOptions } from './http/page-routes.ts';
import { startPath } from './http/page-routes.ts';
import { serveWebSockets } from './http/web-sockets.ts';
import { openPageFiles } from './page-files.ts';

/** What a lab is started with. */
export interface LabOptions {
  /** Address to listen on: `127.0.0.1`, unless others shall reach it. */
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly token: string;
  readonly hosts: readonly string[];
  readonly origins: readonly string[];
  /** Folder of the built page. */
  readonly page: string;
  readonly options: PageOptions;
  /** The desk of a browser; the same each time it is asked for. */
  deskOf(visitor: Visitor): Promise<Desk>;
  /** All desks that there are now. */
  desks(): readonly Desk[];
}

/** A lab that is open. */
export interface Lab {
  readonly port: number;
  /** With the token. */
  readonly address: string;
  /** Settles when somebody has ended it from the page. */
  readonly asked: Promise<void>;
  /** Ends it, and every kernel. */
  close(): Promise<void>;
}

/**
 * Opens a lab.
 *
 * @throws Error with the system's code where the port is taken (`EADDRINUSE`) or may not be used
 */
export async function startLab(lab: LabOptions): Promise<Lab> {
  let ask = () => {};
  const asked = new Promise<void>((done) => {
    ask = done;
  });
  let port = lab.port;
  const access = createAccess(lab, () => port);
  const server = createServer();
  const sockets = serveWebSockets(server, access, lab.deskOf);
  const started = new Date();
  const app = createLabApp({
    access,
    page: openPageFiles(lab.page),
    options: lab.options,
    deskOf: lab.deskOf,
    started,
    status: () => statusOf(lab.desks(), sockets.count(), started),
    shutdown: () => ask(),
  });
  server.on('request', getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  port = await listen(server, lab.host, lab.port);
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(lab.host) ? '127.0.0.1' : lab.host;
  return {
    port,
    address: `http://${name}:${port}${startPath(lab.options.start)}?token=${encodeURIComponent(lab.token)}`,
    asked,
    async close() {
      sockets.close();
      server.close();
      server.closeAllConnections();
      await Promise.all(lab.desks().map((desk) => desk.close()));
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function statusOf(desks: readonly Desk[], connections: number, started: Date) {
  const models = desks.flatMap(({ kernels }) => kernels.list());
  const times = models.map(({ last_activity }) => last_activity).sort();
  return { connections, kernels: models.length, last_activity: times.at(-1) ?? started.toISOString() };
}
