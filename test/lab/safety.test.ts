import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { hostName } from '../../src/lab/http/access.ts';
import { openTestLab, type TestLab, TOKEN, withToken } from './test-lab.ts';

const SECRET = 'what lies outside';

/**
 * A lab beside which secrets lie: above it, in a sibling whose name begins like its own, and behind links.
 */
async function openBesideSecrets(): Promise<TestLab> {
  const lab = await openTestLab();
  const { parent, root } = lab;
  mkdirSync(join(parent, 'served-secret'));
  mkdirSync(join(root, '.ssh'));
  const notebook = JSON.stringify({
    cells: [],
    metadata: { secret: SECRET },
    nbformat: 4,
    nbformat_minor: 5,
  });
  for (const file of ['secret.txt', 'served-secret/secret.txt', 'served/.ssh/secret.txt'])
    writeFileSync(join(parent, file), SECRET);
  writeFileSync(join(parent, 'secret.ipynb'), notebook);
  symlinkSync(join(parent, 'secret.txt'), join(root, 'link.txt'));
  symlinkSync(join(parent, 'secret.ipynb'), join(root, 'link.ipynb'));
  symlinkSync(parent, join(root, 'linked'));
  symlinkSync(join(parent, 'to-come.txt'), join(root, 'dangling.txt'));
  writeFileSync(join(root, 'own.txt'), 'own');
  return lab;
}

/**
 * Ways out of the folder that advisories name: encoded, doubled, by a
 * sibling's name, by links, hidden, absolute.
 */
const WAYS_OUT = [
  '../secret.txt',
  '..%2Fsecret.txt',
  '%2e%2e/secret.txt',
  '%2e%2e%2fsecret.txt',
  'a/..%2f..%2fsecret.txt',
  '....//secret.txt',
  '..%2Fserved-secret%2Fsecret.txt',
  '%2E%2E%2Fserved-secret/secret.txt',
  'link.txt',
  'linked/secret.txt',
  'linked%2fserved-secret%2fsecret.txt',
  '.ssh/secret.txt',
  'a%2f.ssh%2fsecret.txt',
  '/etc/passwd',
  '%2Fetc%2Fpasswd',
  '..%5Csecret.txt',
  'own.txt%00.png',
  '%252e%252e%252fsecret.txt',
  '%ff%fe',
];

describe('no path leads out of the folder', () => {
  it.each(['/api/contents/', '/files/', '/nbconvert/html/', '/lab/static/', '/lab/api/themes/'])(
    'read at %s',
    async (prefix) => {
      const lab = await openBesideSecrets();
      for (const way of WAYS_OUT) {
        const { status, text } = await lab.ask(prefix + way, { headers: withToken });
        expect([way, status >= 400 && status < 500]).toEqual([way, true]);
        expect(text).not.toContain(SECRET);
        // an error tells nothing of where the folder lies
        expect(text).not.toContain(lab.parent);
      }
    },
  );

  it('written, renamed, copied, deleted or kept', async () => {
    const lab = await openBesideSecrets();
    const before = readdirSync(lab.parent).sort();
    const json = { ...withToken, 'content-type': 'application/json' };
    for (const way of [...WAYS_OUT, 'dangling.txt']) {
      const path = `/api/contents/${way}`;
      const plain = decodeURIComponent(way.replace(/%ff%fe/, '..'));
      const bodies = [
        { method: 'PUT', path, body: { type: 'file', format: 'text', content: 'broken in' } },
        { method: 'PUT', path, body: { type: 'directory' } },
        { method: 'PATCH', path, body: { path: 'taken.txt' } },
        { method: 'PATCH', path: '/api/contents/own.txt', body: { path: plain } },
        { method: 'POST', path: '/api/contents', body: { copy_from: plain } },
        { method: 'POST', path, body: { type: 'notebook' } },
        { method: 'POST', path: `${path}/checkpoints`, body: {} },
        { method: 'POST', path: `${path}/checkpoints/checkpoint`, body: {} },
        { method: 'DELETE', path, body: {} },
      ];
      for (const { method, path, body } of bodies) {
        const { status } = await lab.ask(path, { method, headers: json, body: JSON.stringify(body) });
        // what is no way out at all is a name like another
        if (status < 400) expect(plain).toMatch(/^(?:\.\.\.\.|%2e|\/?etc|..\\)/i);
      }
      expect(readdirSync(lab.parent).sort()).toEqual(before);
      expect(readFileSync(join(lab.parent, 'secret.txt'), 'utf8')).toBe(SECRET);
      expect(readFileSync(join(lab.parent, 'served-secret', 'secret.txt'), 'utf8')).toBe(SECRET);
      expect(readdirSync(join(lab.root, '.ssh'))).toEqual(['secret.txt']);
      if (!existsSync(join(lab.root, 'own.txt'))) writeFileSync(join(lab.root, 'own.txt'), 'own');
    }
  });

  it('as the folder of a kernel', async () => {
    const lab = await openBesideSecrets();
    const body = JSON.stringify({
      path: '../secret.ipynb',
      type: 'notebook',
      kernel: { name: 'rekenschap' },
    });
    const { status } = await lab.ask('/api/sessions', { method: 'POST', headers: withToken, body });
    expect(status).toBe(201);
    const pid = lab.desk.kernels.get(lab.desk.kernels.list()[0]?.id ?? '').pid();
    const { readlinkSync } = await import('node:fs');
    if (process.platform === 'linux') expect(readlinkSync(`/proc/${pid}/cwd`)).toBe(lab.root);
  });

  it('as the name of a workspace', async () => {
    const lab = await openTestLab();
    const id = '../../../outside';
    const path = `/lab/api/workspaces/${encodeURIComponent(id)}`;
    const body = JSON.stringify({ data: {}, metadata: { id } });
    expect(await lab.ask(path, { method: 'PUT', headers: withToken, body })).toMatchObject({ status: 204 });
    expect(readdirSync(join(lab.parent, 'memory', 'workspaces'))).toEqual([`${encodeURIComponent(id)}.txt`]);
    expect(readdirSync(lab.parent).sort()).toEqual(['memory', 'served']);
  });
});

describe('nobody gets in', () => {
  const PATHS = [
    '/api/status',
    '/api/me',
    '/api/contents',
    '/api/kernels',
    '/api/kernelspecs',
    '/api/sessions',
    '/api/nbconvert',
    '/api/config/x',
    '/files/own.txt',
    '/nbconvert/html/a.ipynb',
    '/kernelspecs/rekenschap/logo-svg.svg',
    '/api/terminals',
    '/api/spec.yaml',
    '/lab/static/main.js',
    '/lab/api/settings',
    '/lab/api/workspaces',
    '/lab/api/licenses',
  ];
  const PAGES = ['/', '/lab', '/lab/tree/a.ipynb', '/lab/workspaces/x', '/tree', '/notebooks/a.ipynb'];

  it('without the token, or with another', async () => {
    const lab = await openTestLab();
    for (const path of PATHS) {
      for (const authorization of [undefined, 'token wrong', `token ${TOKEN}x`, 'token ', `basic ${TOKEN}`]) {
        const headers = authorization === undefined ? {} : { authorization };
        expect([path, (await lab.ask(path, { headers })).status]).toEqual([path, 403]);
      }
    }
    for (const path of PAGES) {
      const { status, headers } = await lab.ask(`${path}?token=wrong&reset`);
      expect([path, status, headers['set-cookie']]).toEqual([path, 302, undefined]);
      expect(headers.location).toBe(`/login?next=${encodeURIComponent(`${path}?reset=`)}`);
    }
    expect((await lab.ask('/api')).text).toBe('{"version":"2.17.0"}');
    expect(await openSocket(lab, '/api/events/subscribe', {})).toBe(403);
  });

  it('by a name of its own for this machine', async () => {
    const lab = await openTestLab();
    for (const host of ['evil.example', `127.0.0.1.evil.example:${lab.port}`, 'localhost.evil.example']) {
      expect([host, (await lab.ask('/api/status', { headers: { ...withToken, host } })).status]).toEqual([
        host,
        403,
      ]);
      expect(await openSocket(lab, '/api/events/subscribe', { ...withToken, host })).toBe(403);
    }
    for (const host of [`localhost:${lab.port}`, `127.0.0.1:${lab.port}`, '[::1]:1'])
      expect((await lab.ask('/api/status', { headers: { ...withToken, host } })).status).toBe(200);
    expect(['localhost:80', '[::1]:1', '', 'a@localhost', 'a b', 'a:b', 'a/b'].map(hostName)).toEqual([
      'localhost',
      '[::1]',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('from a page of another origin, unless that is allowed in full', async () => {
    const lab = await openTestLab({}, { origins: ['https://trusted.example'] });
    const from = (origin: string) => ({ ...withToken, origin });
    for (const origin of [
      'https://evil.example',
      'https://trusted.example.evil.example',
      'http://trusted.example',
      'https://trusted.example:8443',
      'https://atrusted.example',
      `http://127.0.0.1:${lab.port + 1}`,
      'null',
    ]) {
      expect([origin, (await lab.ask('/api/status', { headers: from(origin) })).status]).toEqual([
        origin,
        403,
      ]);
      expect(await openSocket(lab, '/api/events/subscribe', from(origin))).toBe(403);
    }
    const answer = await lab.ask('/api/status', { headers: from('https://trusted.example') });
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'access-control-allow-origin': 'https://trusted.example' },
    });
    expect(await openSocket(lab, '/api/events/subscribe', from('https://trusted.example'))).toBe(101);
    expect(await openSocket(lab, '/api/events/subscribe', from(`http://127.0.0.1:${lab.port}`))).toBe(101);
  });

  it('on another browser’s cookie, from another site, or without the matching header', async () => {
    const lab = await openTestLab();
    const { headers } = await lab.ask(`/lab?token=${TOKEN}`);
    const set = headers['set-cookie'] as string[];
    expect(set[0]).toMatch(/^rekenschap-lab-\d+=\S+; HttpOnly; Path=\/; SameSite=Strict$/);
    expect(set[1]).toMatch(/^_xsrf=\S+; Path=\/; SameSite=Strict$/);
    const cookie = set.map((one) => one.split(';')[0]).join('; ');
    const xsrf = /_xsrf=(\S+)/.exec(cookie)?.[1] as string;
    const status = async (method: string, more: Record<string, string>, path = '/api/contents') =>
      (await lab.ask(path, { method, headers: { cookie, ...more }, body: method === 'GET' ? '' : '{}' }))
        .status;
    expect(await status('GET', {})).toBe(200);
    expect(await status('GET', { 'sec-fetch-site': 'same-origin' })).toBe(200);
    for (const site of ['same-site', 'cross-site'])
      expect(await status('GET', { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' })).toBe(403);
    expect(await status('POST', {})).toBe(403);
    expect(await status('POST', { 'x-xsrftoken': 'x' })).toBe(403);
    expect(await status('POST', { 'x-xsrftoken': xsrf })).toBe(201);
    expect(await status('DELETE', {}, '/api/contents/untitled.txt')).toBe(403);
    const again = await lab.ask(`/lab?token=${TOKEN}`, { headers: { cookie } });
    expect(again.headers['set-cookie']).toEqual(set);
    const other = await lab.ask(`/lab?token=${TOKEN}`);
    const theirs = /_xsrf=([^;]+)/.exec(String((other.headers['set-cookie'] as string[])[1]))?.[1] as string;
    expect(await status('POST', { 'x-xsrftoken': theirs })).toBe(403);
    const forged = cookie.replace(/=[0-9a-f]{24}\./, '=000000000000000000000000.');
    expect((await lab.ask('/api/contents', { headers: { cookie: forged } })).status).toBe(403);
    // a socket that shows a cookie comes from a browser, which says from which page
    expect(await openSocket(lab, '/api/events/subscribe', { cookie })).toBe(403);
    expect(
      await openSocket(lab, '/api/events/subscribe', { cookie, origin: `http://127.0.0.1:${lab.port}` }),
    ).toBe(101);
    expect(await openSocket(lab, '/api/events/subscribe', { cookie, origin: 'http://127.0.0.1:1' })).toBe(
      403,
    );
  });

  it('and nobody is sent elsewhere', async () => {
    const lab = await openTestLab();
    const { headers } = await lab.ask(`/lab?token=${TOKEN}`);
    const cookie = (headers['set-cookie'] as string[]).map((one) => one.split(';')[0]).join('; ');
    for (const [next, place] of [
      ['/lab/tree/a.ipynb?reset', '/lab/tree/a.ipynb?reset'],
      ['https://evil.example', '/'],
      ['//evil.example/lab', '/'],
      ['///evil.example', '/'],
      ['/\\evil.example', '/'],
      ['\\\\evil.example', '/'],
      ['/\t/evil.example', '/'],
      ['/.//evil.example', '/evil.example'],
      ['javascript:alert(1)', '/'],
      ['http://here//evil.example', '/evil.example'],
    ] as const) {
      const answer = await lab.ask(`/login?next=${encodeURIComponent(next)}`, { headers: { cookie } });
      expect([next, answer.status, answer.headers.location]).toEqual([next, 302, place]);
    }
    for (const path of [
      '/lab',
      '/lab/tree/a.ipynb',
      '//evil.example/lab',
      '/lab//evil.example',
      '/\\evil.example',
    ]) {
      const { status, headers } = await lab.ask(`${path}?token=${TOKEN}&reset`);
      if (status === 302) expect(headers.location).toMatch(/^\/(?![/\\])[^?]*(?:\?reset=)?$/);
    }
  });
});

describe('what a file may do', () => {
  it('shows pages among the files, and exported notebooks, as nobody’s', async () => {
    const lab = await openTestLab();
    writeFileSync(join(lab.root, 'a.html'), '<script>parent.document.cookie</script>');
    const script = { 'text/html': '<script>alert(1)</script>' };
    const output = { output_type: 'display_data', data: script, metadata: {} };
    const cell = {
      cell_type: 'code',
      id: 'a',
      metadata: {},
      source: 'x',
      execution_count: 1,
      outputs: [output],
    };
    const notebook = { cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 };
    writeFileSync(join(lab.root, 'n.ipynb'), JSON.stringify(notebook));
    for (const path of ['/files/a.html', '/nbconvert/html/n.ipynb']) {
      const { headers, status, text } = await lab.ask(path, { headers: withToken });
      expect(status).toBe(200);
      expect(text).not.toContain('alert(1)');
      expect(headers['content-security-policy']).toMatch(/^sandbox allow-scripts;/);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
    const { headers } = await lab.ask('/files/a.html?download=1', { headers: withToken });
    expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''a.html");
  });

  it('is limited in size', async () => {
    const lab = await openTestLab();
    const big = { ...withToken, 'content-length': String(200 * 2 ** 20) };
    const answer = await beginRequest(lab, 'PUT', '/api/contents/big.txt', big);
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
    expect(answer).toContain('at most 160.0 MB');
    const { truncateSync } = await import('node:fs');
    writeFileSync(join(lab.root, 'huge.txt'), '');
    truncateSync(join(lab.root, 'huge.txt'), 101 * 2 ** 20);
    const { status, text } = await lab.ask('/api/contents/huge.txt', { headers: withToken });
    expect([status, text]).toEqual([413, expect.stringContaining('huge.txt has 101.0 MB')]);
  });
});

/** The status with which a socket is opened or refused. */
function openSocket(lab: TestLab, path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((done) => {
    const socket = new WebSocket(`ws://127.0.0.1:${lab.port}${path}`, { headers });
    socket.on('open', () => {
      socket.terminate();
      done(101);
    });
    socket.on('unexpected-response', (_, response) => done(response.statusCode ?? 0));
    socket.on('error', () => done(0));
  });
}

/** Sends the head of a request whose body never comes, and gives the answer. */
function beginRequest(
  lab: TestLab,
  method: string,
  path: string,
  headers: Record<string, string>,
): Promise<string> {
  return new Promise((done) => {
    let text = '';
    const socket = connect(lab.port, '127.0.0.1', () => {
      const lines = Object.entries({ host: 'localhost', ...headers }).map(
        ([name, value]) => `${name}: ${value}`,
      );
      socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    });
    socket.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      if (text.includes('nothing was changed')) {
        socket.destroy();
        done(text);
      }
    });
  });
}
