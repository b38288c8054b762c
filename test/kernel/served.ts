import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect } from 'vitest';
import type { ConnectionInfo } from '../../src/kernel/protocol/index.ts';
import { type ServedKernel, serveKernel } from '../../src/kernel/requests/index.ts';
import { connectTestClient, type TestClient } from './client.ts';
import { createFakeSession } from './fake-session.ts';

/** A kernel over a fake session, in this process, and a client connected to it. */
export interface Served {
  info: ConnectionInfo;
  client: TestClient;
  kernel: ServedKernel;
  session: ReturnType<typeof createFakeSession>;
  folder: string;
  log: string[];
  /** Exit code, once the kernel has ended. */
  ended: Promise<number>;
}

const open: Served[] = [];

afterEach(async () => {
  for (const { kernel, client, folder } of open.splice(0)) {
    const { faults } = client;
    await kernel.end(0);
    client.close();
    rmSync(folder, { recursive: true, force: true });
    expect(faults).toEqual([]);
  }
});

/** Serves a fake session on TCP, or as `change` says. It is ended after the test, which fails on an invalid message. */
export async function serveFake(change: Partial<ConnectionInfo> = {}, folder?: string): Promise<Served> {
  const scratch = folder ?? mkdtempSync(join(tmpdir(), 'kernel-test-'));
  const info = await connectionInfo(scratch, change);
  const log: string[] = [];
  let session: Served['session'] | undefined;
  let onEnd = (_: number) => {};
  const ended = new Promise<number>((resolve) => {
    onEnd = resolve;
  });
  const kernel = await serveKernel({
    info,
    createSession: (host) => {
      session = createFakeSession(host);
      return session;
    },
    historyFolder: join(scratch, 'history'),
    log: (line) => log.push(line),
    onEnd,
  });
  const client = await connectTestClient(info);
  const served = { info, client, kernel, session: session as Served['session'], folder: scratch, log, ended };
  open.push(served);
  return served;
}

/** Connection info with free ports and a fresh key. */
export async function connectionInfo(
  folder: string,
  change: Partial<ConnectionInfo> = {},
): Promise<ConnectionInfo> {
  const [shell, control, iopub, stdin, hb] = await freePorts(5);
  return {
    transport: 'tcp',
    ip: change.transport === 'ipc' ? join(folder, 'k') : '127.0.0.1',
    shell_port: shell as number,
    control_port: control as number,
    iopub_port: iopub as number,
    stdin_port: stdin as number,
    hb_port: hb as number,
    key: randomBytes(16).toString('hex'),
    signature_scheme: 'hmac-sha256',
    ...change,
  };
}

async function freePorts(n: number): Promise<number[]> {
  const servers = Array.from({ length: n }, () => createServer());
  await Promise.all(
    servers.map((server) => new Promise<void>((done) => server.listen(0, '127.0.0.1', done))),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}
