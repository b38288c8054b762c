import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerConnection } from '@jupyterlab/services';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { type Desk, type KernelLimits, type Lab, openDesk, startLab } from '../../src/lab/index.ts';

/** A lab on a folder of its own, with everything in it that a test may look at. */
export interface TestLab extends Lab {
  readonly parent: string;
  /** The served folder; beside it lies nothing but what a test puts there. */
  readonly root: string;
  readonly desk: Desk;
  readonly said: string[];
  readonly settings: ServerConnection.ISettings;
  /** Asks without a browser's help: any header, any path as it stands. */
  ask(path: string, options?: Asked): Promise<Answer>;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
}

export const TOKEN = 'a-token-of-the-tests';

const NO_LIMITS: KernelLimits = { count: 10, idle: Infinity, memory: Infinity, time: Infinity, env: {} };

/** Opens a lab; it is closed when the test is over. */
export async function openTestLab(
  limits: Partial<KernelLimits> = {},
  rules: { hosts?: string[]; origins?: string[] } = {},
  page?: string,
): Promise<TestLab> {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'lab-test-')));
  const root = join(parent, 'served');
  mkdirSync(root);
  const said: string[] = [];
  // kernels are not to be found among the user's own
  process.env.JUPYTER_RUNTIME_DIR = join(parent, 'runtime');
  const tell = (what: string) => void said.push(what);
  const desk = openDesk(root, join(parent, 'memory'), { ...NO_LIMITS, ...limits }, tell, 2);
  const lab = await startLab({
    host: '127.0.0.1',
    port: 0,
    token: TOKEN,
    hosts: rules.hosts ?? [],
    origins: rules.origins ?? [],
    page: page ?? join(parent, 'no-page'),
    options: { version: 'test', start: '', quit: true },
    deskOf: async () => desk,
    desks: () => [desk],
  });
  onTestFinished(async () => {
    await lab.close();
    rmSync(parent, { recursive: true, force: true });
  });
  const settings = ServerConnection.makeSettings({
    baseUrl: `http://127.0.0.1:${lab.port}`,
    wsUrl: `ws://127.0.0.1:${lab.port}`,
    appUrl: '/lab',
    token: TOKEN,
    appendToken: true,
    WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
  });
  return { ...lab, parent, root, desk, said, settings, ask: (path, asked) => ask(lab.port, path, asked) };
}

function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body }: Asked = {},
): Promise<Answer> {
  const length = body ? { 'content-length': String(Buffer.byteLength(body)) } : {};
  return new Promise((done, fail) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method, headers: { ...length, ...headers } },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (piece: string) => {
          text += piece;
        });
        answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      },
    );
    sent.on('error', fail);
    sent.end(body);
  });
}

/** The token, as a header. */
export const withToken = { authorization: `token ${TOKEN}` };
