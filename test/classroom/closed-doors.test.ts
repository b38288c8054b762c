import { execFile } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { escapeCells } from './escapes.ts';
import { ranSandboxed } from './ran-sandboxed.ts';

const folder = mkdtempSync(join(tmpdir(), 'rekenschap-doors-'));
const [secret, written, path] = ['secret.csv', 'written.json', 'socket'].map((name) =>
  join(folder, name),
) as [string, string, string];
const dist = (name: string) => pathToFileURL(join(import.meta.dirname, '../../dist', name)).href;
let heard = 0;
const servers: Server[] = [createServer(() => heard++), createServer(() => heard++)];
const datagrams = createSocket('udp4').on('message', () => heard++);
let port = 0;

beforeAll(async () => {
  writeFileSync(secret, 'item,n\nv1a,3\n');
  const [tcp, pipe] = servers as [Server, Server];
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => pipe.listen(path, resolve));
  ({ port } = tcp.address() as { port: number });
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve));
});
afterAll(() => {
  for (const server of [...servers, datagrams]) server.close();
  rmSync(folder, { recursive: true, force: true });
});

it.each([
  ['by Node alone', (command: readonly [string, ...string[]]) => command],
  ['by Node and the system', undefined],
])(
  'a determined student finds no way out of the sandbox, kept %s',
  async (_, outside) => {
    const cells = escapeCells({ port, path, secret, written, solutions: dist('lessons/exercises.js') });
    const run = await ranSandboxed(cells, outside);
    expect(run.ending, run.words).toBeUndefined();
    expect(run.messages.filter(({ kind }) => kind === 'fails')).toEqual([]);
    expect(run.messages.filter(({ kind }) => kind === 'ends')).toHaveLength(cells.length);
    expect(heard).toBe(0);
    expect(existsSync(written)).toBe(false);
  },
  60_000,
);

/** What a student would do who had found every module: each line is tried by itself, and must fail. */
const IN_HAND = `
import net from 'node:net'; import http from 'node:http'; import tls from 'node:tls'; import dgram from 'node:dgram';
import dns from 'node:dns'; import inspector from 'node:inspector'; import child from 'node:child_process';
import { Worker } from 'node:worker_threads'; import fs from 'node:fs'; import { createRequire } from 'node:module';
const { closeDoors } = await import(process.env.DOORS);
const port = Number(process.env.PORT);
const binding = createRequire(process.env.DOORS)('internal/test/binding').internalBinding;
closeDoors();
const once = (emitter, good) => new Promise((resolve, reject) => { emitter.on(good, resolve); emitter.on('error', reject); });
const tries = {
  net: () => once(net.connect(port, '127.0.0.1'), 'connect'),
  'net by the class of its handle': () => { const tcp = new (binding('tcp_wrap').TCP)(0); const request = new (binding('tcp_wrap').TCPConnectWrap)(); if (tcp.connect(request, '127.0.0.1', port) !== 0) throw 0; },
  'a socket of the system': () => { const pipe = new (binding('pipe_wrap').Pipe)(0); pipe.connect(new (binding('pipe_wrap').PipeConnectWrap)(), process.env.SOCKET); },
  server: () => once(net.createServer().listen(0), 'listening'),
  http: () => once(http.get('http://127.0.0.1:' + port), 'response'),
  tls: () => once(tls.connect(port, '127.0.0.1'), 'secureConnect'),
  fetch: () => fetch('http://127.0.0.1:' + port),
  dgram: () => new Promise((resolve, reject) => dgram.createSocket('udp4').send('x', port, '127.0.0.1', (error) => error ? reject(error) : resolve())),
  'dgram by the class of its handle': () => { const udp = new (binding('udp_wrap').UDP)(); udp.bind('127.0.0.1', 0, 0); },
  'dns.lookup': () => new Promise((resolve, reject) => dns.lookup('localhost', (error) => error ? reject(error) : resolve())),
  'dns.promises': () => dns.promises.lookup('localhost'),
  'dns by a resolver': () => new dns.promises.Resolver().resolve4('localhost'),
  inspector: () => { inspector.open(0); if (inspector.url()) return; throw 0; },
  'a session of the debugger': () => new inspector.Session().connect(),
  'a program': () => child.execFileSync('/bin/true'),
  'a worker': () => once(new Worker('1', { eval: true }), 'online'),
  'a file': () => fs.readFileSync(process.env.SECRET),
  'a link': () => fs.symlinkSync('/', process.env.WRITTEN),
  import: () => import('node:os'),
};
for (const [name, attempt] of Object.entries(tries)) {
  const ended = await Promise.race([
    (async () => attempt())().then(() => 'open', () => 'closed'),
    new Promise((resolve) => setTimeout(resolve, 2000, 'waits')),
  ]);
  if (ended === 'open') console.log(name);
}
console.log('tried ' + Object.keys(tries).length);
process.exit(0);
`;

it('is closed below the modules of Node too, for who would have them all', async () => {
  const permission = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission';
  const flags = [permission, `--allow-fs-read=${join(import.meta.dirname, '../../')}*`, '--no-warnings'];
  const code = ['--expose-internals', '--input-type=module', '-e', IN_HAND];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, ...code], {
    env: {
      DOORS: dist('classroom/close-doors.js'),
      PORT: String(port),
      SOCKET: path,
      SECRET: secret,
      WRITTEN: written,
    },
  });
  expect(stdout.trim()).toBe('tried 19');
  expect(heard).toBe(0);
}, 60_000);
