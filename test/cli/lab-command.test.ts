import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { isAlive } from '../../src/platform/is-alive.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const TOKEN = 'a-token-of-the-tests';
const endings: (() => void)[] = [];

afterEach(() => {
  for (const end of endings.splice(0)) end();
});

/** A user's machine: a home, a folder with a notebook, and no screen. */
function machine() {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'lab-command-')));
  endings.push(() => rmSync(home, { recursive: true, force: true }));
  const folder = join(home, 'work');
  for (const made of [folder, join(home, 'tmp')]) mkdirSync(made);
  const env: Record<string, string | undefined> = {
    ...process.env,
    JUPYTER_TOKEN: TOKEN,
    XDG_DATA_HOME: join(home, 'data'),
    TMPDIR: join(home, 'tmp'),
    JUPYTER_RUNTIME_DIR: join(home, 'runtime'),
    BROWSER: undefined,
    DISPLAY: undefined,
    WAYLAND_DISPLAY: undefined,
    SSH_CONNECTION: undefined,
  };
  /** Starts the command; what it says can be waited for. */
  const lab = (words: readonly string[], more: Record<string, string> = {}) => {
    const child = spawn(process.execPath, [cli, 'lab', ...words], {
      env: { ...env, ...more },
      cwd: home,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    endings.push(() => child.kill('SIGKILL'));
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
    const ended = new Promise<number | null>((done) => child.once('close', done));
    const says = async (what: RegExp) => {
      await expect.poll(() => text, { timeout: 15_000 }).toMatch(what);
      return what.exec(text) as RegExpExecArray;
    };
    const address = async () => new URL((await says(/(http:\/\/\S+)/))[1] as string);
    return { child, ended, says, address, text: () => text };
  };
  return { home, folder, lab };
}

const headers = { authorization: `token ${TOKEN}`, 'content-type': 'application/json' };

describe('rekenschap lab says what it did', () => {
  it('opens the browser on the address, once; a second start finds the first', async () => {
    const { home, folder, lab } = machine();
    writeFileSync(join(folder, '00-start-here.ipynb'), '{}');
    const bin = join(home, 'bin');
    mkdirSync(bin);
    // a browser that notes what it was asked to open
    writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\necho "$1" >> ${join(home, 'opened')}\n`);
    chmodSync(join(bin, 'xdg-open'), 0o755);
    const screen = { DISPLAY: ':9', PATH: `${bin}:${process.env.PATH}` };
    const first = lab([folder, '--port', '0'], screen);
    const address = await first.address();
    expect(`${address.pathname}${address.search}`).toBe(`/lab/tree/00-start-here.ipynb?token=${TOKEN}`);
    await first.says(/Ctrl-C ends it and its kernels\./);
    const opened = () => (existsSync(join(home, 'opened')) ? readFileSync(join(home, 'opened'), 'utf8') : '');
    await expect.poll(opened).toBe(`${address}\n`);
    const second = lab([folder], screen);
    expect(await second.ended).toBe(0);
    expect(second.text()).toContain(`work is open already (process ${first.child.pid}): ${address}`);
    expect(opened()).toBe(`${address}\n${address}\n`);
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(first.text()).toContain('The lab has ended, with its kernels.');
    expect(readdirSync(join(home, 'data', 'rekenschap', 'lab', 'running'))).toEqual([]);
  });

  it('where there is no screen, and how to come from another machine', async () => {
    const { folder, lab } = machine();
    const here = lab([folder, '--port', '0'], { SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' });
    const { port } = await here.address();
    await here.says(
      new RegExp(
        `No browser was opened \\(there is no screen here\\): open the address in yours\\. From your own machine first: ssh -L ${port}:127\\.0\\.0\\.1:${port}`,
      ),
    );
    const failing = lab([folder, '--class', '1', '--port', '0'], { BROWSER: '/bin/false' });
    await failing.says(/No browser was opened \(\/bin\/false ended with code 1\)/);
  });

  it('what is wrong with how it was asked', async () => {
    const { folder, lab } = machine();
    writeFileSync(join(folder, 'file.txt'), '');
    const wrong: [string[], string][] = [
      [['nowhere'], 'error: the folder nowhere does not exist'],
      [['work/file.txt'], 'error: work/file.txt is a file; name its folder, and open it from there'],
      [['ssh://server/folder'], 'error: ssh://server/folder lies on another machine; copy or mount it here'],
      [['ann@server:folder'], 'error: ann@server:folder lies on another machine'],
      [
        ['work', '--host', '0.0.0.0'],
        'error: --host 0.0.0.0 lets other machines in, who then run code as you; say so with --allow-remote',
      ],
      [['work', '--port', '99999'], 'error: --port "99999" is not a whole number from 0 to 65535'],
      [
        ['work', '--allow-origin', '*'],
        'error: --allow-origin "*" is no origin, expected one such as http://localhost:3000; a page of any site',
      ],
      [['work', '--allow-origin', 'localhost:3000'], 'error: --allow-origin "localhost:3000" is no origin'],
      [
        ['work', '--allow-origin', 'http://localhost:3000/page'],
        'expected one such as http://localhost:3000',
      ],
    ];
    await Promise.all(
      wrong.map(async ([words, message]) => {
        const run = lab(words);
        expect([words, await run.ended, run.text()]).toEqual([words, 2, expect.stringContaining(message)]);
      }),
    );
  });

  it('a port that is taken, and an address that is not this machine’s', async () => {
    const { folder, lab } = machine();
    const taken = createServer().listen(0, '127.0.0.1');
    endings.push(() => taken.close());
    await new Promise((done) => taken.once('listening', done));
    const { port } = taken.address() as { port: number };
    const run = lab([folder, '--port', String(port)]);
    expect(await run.ended).toBe(1);
    expect(run.text()).toContain(`port ${port} is taken; leave --port out to have a free one`);
    const remote = lab([folder, '--host', '203.0.113.1', '--allow-remote', '--port', '0']);
    expect(await remote.ended).toBe(1);
    expect(remote.text()).toContain('203.0.113.1 is no address of this machine');
  });
});

describe('rekenschap lab --class', () => {
  it('gives each browser a copy and a seat, and takes the copies along when it ends', async () => {
    const { home, folder, lab } = machine();
    writeFileSync(join(folder, 'lesson.txt'), 'as given');
    const run = lab([folder, '--class', '2', '--port', '0', '--no-browser']);
    const { origin, search } = await run.address();
    const browser = async () => {
      const { headers } = await fetch(`${origin}/lab${search}`, { redirect: 'manual' });
      const cookies = headers.getSetCookie().map((cookie) => cookie.split(';')[0] as string);
      const xsrf = cookies.find((cookie) => cookie.startsWith('_xsrf='))?.slice('_xsrf='.length) as string;
      const own = { cookie: cookies.join('; '), 'x-xsrftoken': xsrf, 'content-type': 'application/json' };
      return (path: string, init: RequestInit = {}) => fetch(`${origin}${path}`, { ...init, headers: own });
    };
    const [ann, bob, eve] = [await browser(), await browser(), await browser()];
    const body = JSON.stringify({ type: 'file', format: 'text', content: 'by Ann' });
    expect((await ann('/api/contents/lesson.txt', { method: 'PUT', body })).status).toBe(200);
    const textFor = async (who: typeof ann) =>
      ((await (await who('/api/contents/lesson.txt')).json()) as { content: string }).content;
    expect([await textFor(ann), await textFor(bob)]).toEqual(['by Ann', 'as given']);
    expect(readFileSync(join(folder, 'lesson.txt'), 'utf8')).toBe('as given');
    const refused = await eve('/api/contents/lesson.txt');
    expect([refused.status, await refused.text()]).toEqual([
      409,
      expect.stringContaining('all 2 seats are taken'),
    ]);
    // nothing limits what runs in a terminal, and nobody ends a class from a page
    expect((await ann('/api/terminals', { method: 'POST', body: '{}' })).status).toBe(403);
    expect((await ann('/api/shutdown', { method: 'POST', body: '{}' })).status).toBe(403);
    const started = (await (await bob('/api/kernels', { method: 'POST', body: '{}' })).json()) as {
      id: string;
    };
    expect(await (await ann('/api/kernels')).json()).toEqual([]);
    expect((await ann(`/api/kernels/${started.id}`)).status).toBe(404);
    const copies = () =>
      readdirSync(join(home, 'tmp')).filter((name) => name.startsWith('rekenschap-class-'));
    expect(copies()).toHaveLength(1);
    run.child.kill('SIGTERM');
    await run.ended;
    expect(run.text()).toContain('seat 2 of 2 is taken');
    expect(copies()).toEqual([]);
  });
});

describe('rekenschap lab, killed', () => {
  it('in the middle of saves: no half-written notebook, no kernel that lives on, and a next start cleans up', {
    timeout: 60_000,
  }, async () => {
    const { home, folder, lab } = machine();
    const run = lab([folder, '--port', '0', '--no-browser']);
    const { origin } = await run.address();
    const post = (path: string, body: object) =>
      fetch(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const { id } = (await (await post('/api/kernels', { name: 'rekenschap' })).json()) as { id: string };
    const connection = join(home, 'runtime', `kernel-${id}.json`);
    expect(JSON.parse(readFileSync(connection, 'utf8'))).toMatchObject({
      transport: 'tcp',
      kernel_name: 'rekenschap',
    });
    const kernels = processesOf(connection);
    expect(kernels.length).toBeGreaterThan(0);

    expect((await post('/api/terminals', {})).status).toBe(200);
    const shells = childrenOf(run.child.pid as number).filter((pid) => !kernels.includes(pid));
    expect(shells.length).toBeGreaterThan(0);

    const file = join(folder, 'n.ipynb');
    const notebook = (round: number) => ({
      cells: [{ cell_type: 'markdown', id: 'a', metadata: { round }, source: 'x'.repeat(8_000_000) }],
      metadata: {},
      nbformat: 4,
      nbformat_minor: 5,
    });
    const save = (round: number) =>
      fetch(`${origin}/api/contents/n.ipynb`, {
        method: 'PUT',
        headers,
        body: JSON.stringify({ type: 'notebook', format: 'json', content: notebook(round) }),
      });
    expect((await save(0)).status).toBe(201);
    // killed at the first sign of a save under way
    const draft = () => readdirSync(folder).find((name) => name.endsWith('.lab-draft'));
    let round = 0;
    const saving = (async () => {
      for (;;) await save(++round);
    })().catch(() => {});
    while (!draft()) await new Promise((done) => setImmediate(done));
    run.child.kill('SIGKILL');
    await run.ended;
    await saving;
    const left = JSON.parse(readFileSync(file, 'utf8'));
    expect(left.cells[0].source.join('')).toBe('x'.repeat(8_000_000));
    expect([round - 1, round]).toContain(left.cells[0].metadata.round);
    await expect.poll(() => [...kernels, ...shells].filter(isAlive), { timeout: 15_000 }).toEqual([]);
    await expect.poll(() => existsSync(connection)).toBe(false);

    const again = lab([folder, '--port', '0', '--no-browser']);
    const next = await again.address();
    const saved = await fetch(`${next.origin}/api/contents/n.ipynb`, {
      method: 'PUT',
      headers,
      body: JSON.stringify({ type: 'notebook', format: 'json', content: left }),
    });
    expect(saved.status).toBe(200);
    expect(readdirSync(folder)).toEqual(['n.ipynb']);
  });
});

/** Processes that a process has started, and that run. */
function childrenOf(parent: number): number[] {
  const path = `/proc/${parent}/task/${parent}/children`;
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split(' ').map(Number) : [];
}

/** Processes that were started with a file's name among their words. */
function processesOf(file: string): number[] {
  if (!existsSync('/proc/self')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(file);
      } catch {
        return false;
      }
    })
    .map(Number);
}
