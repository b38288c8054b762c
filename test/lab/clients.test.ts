import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openTestLab, type TestLab, TOKEN, withToken } from './test-lab.ts';

const V1 = 'v1.kernel.websocket.jupyter.org';

/** How a client opens a kernel's channels. */
interface Channel {
  readonly query?: string;
  readonly headers?: Record<string, string>;
  readonly protocols?: readonly string[];
}

/** Runs code over a socket as a client writes it, and gives what was printed. */
async function runOverSocket(lab: TestLab, kernel: string, code: string, channel: Channel): Promise<string> {
  const session = randomUUID();
  const address = `ws://127.0.0.1:${lab.port}/api/kernels/${kernel}/channels?session_id=${session}${channel.query ?? ''}`;
  const socket = new WebSocket(address, [...(channel.protocols ?? [])], { headers: channel.headers ?? {} });
  await new Promise<void>((done, fail) => {
    socket.once('open', () => done());
    socket.once('unexpected-response', (_, { statusCode }) => fail(new Error(`refused with ${statusCode}`)));
  });
  const date = new Date().toISOString();
  const header = {
    msg_id: randomUUID(),
    msg_type: 'execute_request',
    session,
    username: 'username',
    version: '5.2',
    date,
  };
  const content = {
    code,
    silent: false,
    store_history: true,
    user_expressions: {},
    allow_stdin: true,
    stop_on_error: true,
  };
  const isV1 = socket.protocol === V1;
  expect(isV1).toBe((channel.protocols ?? []).includes(V1));
  if (isV1) socket.send(v1Message('shell', [header, {}, {}, content]));
  else
    socket.send(
      JSON.stringify({ channel: 'shell', header, parent_header: {}, metadata: {}, content, buffers: [] }),
    );
  let printed = '';
  await new Promise<void>((done) => {
    socket.on('message', (data: Buffer, isBinary) => {
      const [answer, parent, , about] = isBinary ? v1Parts(data) : plainParts(data);
      if (parent.msg_id !== header.msg_id) return;
      if (answer.msg_type === 'stream') printed += about.text;
      if (answer.msg_type === 'error') printed += about.evalue;
      if (answer.msg_type === 'status' && about.execution_state === 'idle') done();
    });
  });
  socket.close();
  return printed;
}

type Parts = [Record<string, unknown>, Record<string, unknown>, unknown, Record<string, unknown>];

/** Written from the published layout, apart from the code that is tested: count, offsets, channel, parts. */
function v1Message(channel: string, parts: object[]): Buffer {
  const pieces = [Buffer.from(channel), ...parts.map((part) => Buffer.from(JSON.stringify(part)))];
  const head = Buffer.alloc(8 * (pieces.length + 2));
  head.writeBigUInt64LE(BigInt(pieces.length + 1));
  pieces.reduce((offset, piece, index) => {
    head.writeBigUInt64LE(BigInt(offset), 8 * (index + 1));
    return offset + piece.length;
  }, head.length);
  head.writeBigUInt64LE(
    BigInt(head.length + pieces.reduce((sum, { length }) => sum + length, 0)),
    head.length - 8,
  );
  return Buffer.concat([head, ...pieces]);
}

function v1Parts(data: Buffer): Parts {
  const at = (index: number) => Number(data.readBigUInt64LE(8 * (index + 1)));
  return [1, 2, 3, 4].map((index) => JSON.parse(data.subarray(at(index), at(index + 1)).toString())) as Parts;
}

function plainParts(data: Buffer): Parts {
  const { header, parent_header, metadata, content } = JSON.parse(data.toString());
  return [header, parent_header, metadata, content];
}

const json = { 'content-type': 'application/json' };

describe('what VS Code asks of an existing server (ms-toolsai.jupyter: userServerUrlProvider, jupyterLabHelper)', () => {
  it('an address with a token, from its paste to a kernel that ran, was interrupted, restarted and ended', async () => {
    const lab = await openTestLab();
    // the address that the lab prints; the base is what stands before
    // "login?" of where one is sent without the token
    const sent = await lab.ask('/lab/tree/00-start-here.ipynb');
    expect(sent.status).toBe(302);
    expect(String(sent.headers.location).split('login?')).toEqual([
      '/',
      'next=%2Flab%2Ftree%2F00-start-here.ipynb',
    ]);
    // 200 would make it JupyterHub
    expect((await lab.ask('/hub/api', { headers: { connection: 'keep-alive' } })).status).toBe(403);
    expect((await lab.ask('/tree?', { headers: { connection: 'keep-alive' } })).status).toBe(302);
    const own = { ...withToken, ...json };
    expect((await lab.ask(`/api/sessions?${Date.now()}`, { headers: own })).text).toBe('[]');
    expect((await lab.ask(`/api/kernels?${Date.now()}`, { headers: own })).text).toBe('[]');
    const specs = JSON.parse((await lab.ask(`/api/kernelspecs?${Date.now()}`, { headers: own })).text);
    expect(specs.kernelspecs.rekenschap.spec).toMatchObject({
      language: 'typescript',
      argv: expect.any(Array),
    });

    const name = `first-${randomUUID()}.ipynb`;
    const body = JSON.stringify({
      path: `first-jvsc-${randomUUID()}.ipynb`,
      name,
      type: 'notebook',
      kernel: { name: 'rekenschap' },
    });
    const started = await lab.ask('/api/sessions', { method: 'POST', headers: own, body });
    const session = JSON.parse(started.text);
    expect([started.status, session.name, session.kernel.connections]).toEqual([201, name, 0]);
    const kernel = session.kernel.id as string;
    // its socket is Node's: no origin, the token in the address, and by its version a subprotocol or none
    for (const protocols of [[], [V1]])
      expect(
        await runOverSocket(lab, kernel, 'console.log(6 * 7)', { query: `&token=${TOKEN}`, protocols }),
      ).toBe('42\n');

    const spinning = runOverSocket(lab, kernel, 'for (;;) {}', { query: `&token=${TOKEN}` });
    await expect
      .poll(
        async () =>
          JSON.parse((await lab.ask(`/api/kernels/${kernel}`, { headers: own })).text).execution_state,
      )
      .toBe('busy');
    expect((await lab.ask(`/api/kernels/${kernel}/interrupt`, { method: 'POST', headers: own })).status).toBe(
      204,
    );
    expect(await spinning).toMatch(/interrupt/i);
    const restarted = await lab.ask(`/api/kernels/${kernel}/restart`, { method: 'POST', headers: own });
    expect([restarted.status, JSON.parse(restarted.text).id]).toEqual([200, kernel]);
    // a window that is opened anew finds the live kernel among the sessions
    const [live] = JSON.parse((await lab.ask('/api/sessions', { headers: own })).text);
    expect(live).toMatchObject({ id: session.id, kernel: { id: kernel, last_activity: expect.any(String) } });
    expect((await lab.ask(`/api/sessions/${session.id}`, { method: 'DELETE', headers: own })).status).toBe(
      204,
    );
    expect((await lab.ask('/api/kernels', { headers: own })).text).toBe('[]');
  });

  it('an address without a token: the token is the password that it asks for', async () => {
    const lab = await openTestLab();
    const form = { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' };
    const page = await lab.ask('/login?', { headers: { connection: 'keep-alive' } });
    expect(page.status).toBe(200);
    const xsrf = /^_xsrf=([^;]+)/.exec(String((page.headers['set-cookie'] as string[])[0]))?.[1] as string;
    const logIn = (password: string, cookie = `_xsrf=${xsrf}`) =>
      lab.ask('/login?', {
        method: 'POST',
        headers: { ...form, cookie },
        body: String(new URLSearchParams({ _xsrf: xsrf, password })),
      });
    const wrong = await logIn('guess');
    expect([wrong.status, wrong.text]).toEqual([401, expect.stringContaining('That is not the token.')]);
    // a form that another site sends comes without the cookie
    expect((await logIn(TOKEN, '')).status).toBe(401);
    const done = await logIn(TOKEN);
    expect(done.status).toBe(302);
    // it takes the first cookie for the session, and sends both with every request from then on
    const session = String((done.headers['set-cookie'] as string[])[0]).split(';')[0];
    const headers = { cookie: `_xsrf=${xsrf}; ${session}`, 'x-xsrftoken': xsrf };
    expect((await lab.ask('/api/kernelspecs', { headers })).status).toBe(200);
    const started = await lab.ask('/api/sessions', {
      method: 'POST',
      headers: { ...headers, ...json },
      body: JSON.stringify({
        path: 'a.ipynb',
        name: 'a.ipynb',
        type: 'notebook',
        kernel: { name: 'rekenschap' },
      }),
    });
    const { kernel } = JSON.parse(started.text);
    expect(await runOverSocket(lab, kernel.id, 'console.log(1)', { headers })).toBe('1\n');
    await expect(runOverSocket(lab, kernel.id, '', { headers: { cookie: headers.cookie } })).rejects.toThrow(
      'refused with 403',
    );
  });
});

describe('what a page of MyST asks (thebe-core: server.ts, over @jupyterlab/services)', () => {
  const ORIGIN = 'http://localhost:3000';

  it('asks first whether it may, then runs a cell, from an origin that is allowed', async () => {
    const lab = await openTestLab({}, { origins: [ORIGIN] });
    writeFileSync(join(lab.root, 'a.txt'), 'a');
    const preflight = (path: string, method: string, names: string, origin = ORIGIN) =>
      lab.ask(path, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': method,
          'access-control-request-headers': names,
          'sec-fetch-mode': 'cors',
          'sec-fetch-site': 'same-site',
        },
      });
    for (const [path, method, names] of [
      ['/api/status', 'GET', 'authorization'],
      ['/api/sessions', 'POST', 'authorization,content-type'],
      [`/api/contents/a.txt?token=${TOKEN}`, 'PATCH', 'content-type'],
      ['/api/sessions/x', 'DELETE', 'authorization'],
    ] as const) {
      const { status, headers } = await preflight(path, method, names);
      expect([path, status, headers['access-control-allow-origin']]).toEqual([path, 204, ORIGIN]);
      expect(String(headers['access-control-allow-methods']).split(', ')).toContain(method);
      const allowed = String(headers['access-control-allow-headers']).split(', ');
      for (const name of names.split(',')) expect(allowed).toContain(name);
      expect(
        (await preflight(path, method, names, 'http://localhost:3001')).headers[
          'access-control-allow-origin'
        ],
      ).toBeUndefined();
    }
    const from = { ...withToken, origin: ORIGIN, 'sec-fetch-mode': 'cors', 'sec-fetch-site': 'same-site' };
    const status = await lab.ask(`/api/status?${Date.now()}`, { headers: from });
    expect(status).toMatchObject({
      status: 200,
      headers: { 'access-control-allow-origin': ORIGIN, 'cross-origin-resource-policy': 'cross-origin' },
    });
    // its own requests to the contents show the token in the address alone
    const { authorization: _, ...bare } = from;
    expect(
      (await lab.ask(`/api/contents/a.txt?type=file&content=1&token=${TOKEN}`, { headers: bare })).text,
    ).toContain('"content":"a"');
    const started = await lab.ask('/api/sessions', {
      method: 'POST',
      headers: { ...from, ...json },
      body: JSON.stringify({
        name: 'thebe.ipynb',
        path: '/',
        type: 'notebook',
        kernel: { name: 'rekenschap' },
      }),
    });
    expect(started.status).toBe(201);
    const { kernel } = JSON.parse(started.text);
    const query = `&token=${TOKEN}`;
    expect(
      await runOverSocket(lab, kernel.id, 'console.log(2)', {
        query,
        headers: { origin: ORIGIN },
        protocols: [V1],
      }),
    ).toBe('2\n');
    const elsewhere = { query, headers: { origin: 'http://localhost:3001' } };
    await expect(runOverSocket(lab, kernel.id, '', elsewhere)).rejects.toThrow('refused with 403');
  });

  it('is told what was wrong with the token in a form that its page can read', async () => {
    const lab = await openTestLab({}, { origins: [ORIGIN] });
    const answer = await lab.ask('/api/status', {
      headers: { origin: ORIGIN, authorization: 'token wrong' },
    });
    expect(answer).toMatchObject({ status: 403, headers: { 'access-control-allow-origin': ORIGIN } });
    expect(answer.text).toContain('the token is missing or wrong');
  });
});

describe('the description of the API', () => {
  // paths and methods of Jupyter Server's api.yaml, version 5; resolvePath came after it
  const PUBLISHED = `get post patch put delete /api/contents/{path}
get post /api/contents/{path}/checkpoints
post delete /api/contents/{path}/checkpoints/{checkpoint_id}
get patch delete /api/sessions/{session}
get post /api/sessions
get post /api/kernels
get delete /api/kernels/{kernel_id}
post /api/kernels/{kernel_id}/interrupt
post /api/kernels/{kernel_id}/restart
get /api/kernelspecs
get patch /api/config/{section_name}
get post /api/terminals
get delete /api/terminals/{terminal_id}
get /api/me
get /api/status
get /api/spec.yaml`;

  it('has every path and method that Jupyter Server publishes', async () => {
    const lab = await openTestLab();
    const { headers, text } = await lab.ask('/api/spec.yaml', { headers: withToken });
    expect(headers['content-type']).toBe('text/x-yaml');
    const { paths } = JSON.parse(text);
    for (const line of PUBLISHED.split('\n')) {
      const words = line.split(' ');
      const path = words.pop() as string;
      expect(Object.keys(paths[path] ?? {})).toEqual(expect.arrayContaining(words));
    }
  });

  it('names nothing that is not answered', async () => {
    const lab = await openTestLab();
    const { paths } = JSON.parse((await lab.ask('/api/spec.yaml', { headers: withToken })).text);
    for (const [path, methods] of Object.entries<object>(paths)) {
      if (path.endsWith('/channels') || path.endsWith('/subscribe')) continue;
      for (const method of Object.keys(methods)) {
        if (path === '/api/shutdown') continue;
        const asked = {
          method: method.toUpperCase(),
          headers: withToken,
          body: method === 'get' ? '' : '{}',
        };
        const { text } = await lab.ask(path.replace(/\{\w+\}/g, 'none'), asked);
        // a thing that is not there has a message of its own
        expect([path, method, text]).not.toEqual([
          path,
          method,
          expect.stringContaining('there is nothing at'),
        ]);
      }
    }
  });
});
