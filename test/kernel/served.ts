import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { ConnectionInfo } from '../../src/kernel/protocol/index.ts';
import { type ServedKernel, serveKernel } from '../../src/kernel/requests/serve-kernel.ts';
import { connectTestClient, type TestClient } from './client.ts';
import { createFakeSession } from './fake-session.ts';

/** A kernel over a fake session, in this process, that nobody is connected to. */
export interface Alone {
  info: ConnectionInfo;
  kernel: ServedKernel;
  session: ReturnType<typeof createFakeSession>;
  folder: string;
  log: string[];
  /** Exit code, once the kernel has ended. */
  ended: Promise<number>;
}

/** The same and a client connected to it. */
export interface Served extends Alone {
  client: TestClient;
}

/**
 * Serves a fake session on TCP, or as `change` says. It is ended after the
 * test, which fails on an invalid message.
 */
export async function serveFake(change: Partial<ConnectionInfo> = {}, folder?: string): Promise<Served> {
  const alone = await serveAlone(change, folder);
  const client = await connectTestClient(alone.info);
  onTestFinished(async () => {
    await alone.kernel.end(0);
    client.close();
    expect(client.faults).toEqual([]);
  });
  return { ...alone, client };
}

/** Serves a fake session without a client; it is ended after the test. */
export async function serveAlone(change: Partial<ConnectionInfo> = {}, folder?: string): Promise<Alone> {
  const scratch = folder ?? mkdtempSync(join(tmpdir(), 'kernel-test-'));
  const info = connectionInfo(scratch, change);
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
  onTestFinished(async () => {
    await kernel.end(0);
    rmSync(scratch, { recursive: true, force: true });
  });
  return { info, kernel, session: session as Alone['session'], folder: scratch, log, ended };
}

/**
 * Connection info with a fresh key. On Linux every kernel has a loopback address of
 * its own, so that tests at the same time never meet; and the ports lie below those that outgoing connections
 * take, since a client that knocks too early could else end up connected to itself.
 */
export function connectionInfo(folder: string, change: Partial<ConnectionInfo> = {}): ConnectionInfo {
  const own = `127.${randomInt(1, 255)}.${randomInt(256)}.${randomInt(1, 255)}`;
  const ip = process.platform === 'linux' ? own : '127.0.0.1';
  const first = randomInt(20_000, 32_000);
  return {
    transport: 'tcp',
    ip: change.transport === 'ipc' ? join(folder, 'k') : ip,
    shell_port: first,
    control_port: first + 1,
    iopub_port: first + 2,
    stdin_port: first + 3,
    hb_port: first + 4,
    key: randomBytes(16).toString('hex'),
    signature_scheme: 'hmac-sha256',
    ...change,
  };
}
