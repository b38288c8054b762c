import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  ConfigSectionManager,
  EventManager,
  type Kernel,
  KernelManager,
  type KernelMessage,
  KernelSpecManager,
  NbConvertManager,
  ServerConnection,
  SessionManager,
  SettingManager,
  WorkspaceManager,
} from '@jupyterlab/services';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openTestLab, type TestLab, withToken } from './test-lab.ts';

/** Runs code and gathers what it shows. */
async function run(kernel: Kernel.IKernelConnection, code: string): Promise<string> {
  const future = kernel.requestExecute({ code });
  let shown = '';
  future.onIOPub = ({ content }: KernelMessage.IIOPubMessage) => {
    const { text, data, evalue } = content as {
      text?: string;
      data?: Record<string, string>;
      evalue?: string;
    };
    shown += text ?? data?.['text/plain'] ?? evalue ?? '';
  };
  await future.done;
  return shown;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((done) => setTimeout(done, 20));
}

const sessionsOf = (lab: TestLab) => {
  const kernelManager = new KernelManager({ serverSettings: lab.settings });
  return { kernelManager, sessions: new SessionManager({ kernelManager, serverSettings: lab.settings }) };
};

describe('kernels and sessions, through JupyterLab’s own client', () => {
  it('lists the kernels, with this one as the default', async () => {
    const lab = await openTestLab();
    const specs = new KernelSpecManager({ serverSettings: lab.settings });
    await specs.ready;
    expect(specs.specs?.default).toBe('rekenschap');
    const own = specs.specs?.kernelspecs.rekenschap;
    expect(own).toMatchObject({ language: 'typescript', metadata: { debugger: true } });
    const logo = await lab.ask(own?.resources['logo-svg'] ?? '', { headers: withToken });
    expect(logo).toMatchObject({ status: 200, text: expect.stringContaining('<svg') });
    specs.dispose();
  });

  it('runs a session from its start to its end', async () => {
    const lab = await openTestLab();
    const { kernelManager, sessions } = sessionsOf(lab);
    const session = await sessions.startNew({
      path: 'a.ipynb',
      name: 'a.ipynb',
      type: 'notebook',
      kernel: { name: 'rekenschap' },
    });
    const kernel = session.kernel as Kernel.IKernelConnection;
    expect((await kernel.info).implementation).toBe('rekenschap');
    expect(await run(kernel, 'let x = 6 * 7; x')).toBe('42');
    expect(await run(kernel, 'process.cwd()')).toContain(lab.root);

    await session.setPath('b.ipynb');
    await session.setName('b');
    await sessions.refreshRunning();
    expect([...sessions.running()]).toMatchObject([{ path: 'b.ipynb', name: 'b' }]);
    expect(await sessions.findByPath('b.ipynb')).toMatchObject({ id: session.id });
    expect(await sessions.findById(session.id)).toMatchObject({ path: 'b.ipynb' });

    const spinning = run(kernel, 'for (;;) {}');
    await until(() => kernel.status === 'busy');
    await kernel.interrupt();
    expect(await spinning).toMatch(/interrupt/i);
    expect(await run(kernel, 'x')).toBe('42');

    await kernel.restart();
    expect(await run(kernel, 'typeof (globalThis as any).x')).toContain('undefined');

    await session.shutdown();
    await sessions.refreshRunning();
    await kernelManager.refreshRunning();
    expect([...sessions.running(), ...kernelManager.running()]).toEqual([]);
    sessions.dispose();
    kernelManager.dispose();
  });

  it('gives a document one session, however many ask at once', async () => {
    const lab = await openTestLab();
    const start = () => lab.desk.sessions.start({ path: 'a.ipynb', kernel: { name: 'rekenschap' } });
    const ids = (await Promise.all([start(), start(), start()])).map(({ id }) => id);
    expect(new Set(ids).size).toBe(1);
    expect(lab.desk.kernels.list()).toHaveLength(1);
    await expect(lab.desk.sessions.start({ path: 'b.ipynb', kernel: { name: 'cobol' } })).rejects.toThrow(
      'no kernel named',
    );
    expect((await lab.desk.sessions.start({ path: 'b.ipynb' })).kernel.name).toBe('rekenschap');
  });

  it('starts a kernel without a session, asks the user, completes, inspects, and ends it', async () => {
    const lab = await openTestLab();
    const { kernelManager } = sessionsOf(lab);
    const kernel = await kernelManager.startNew({ name: 'rekenschap' });
    const future = kernel.requestExecute({ code: 'await input("name? ")', allow_stdin: true });
    future.onStdin = (message) => {
      if (message.header.msg_type === 'input_request')
        future.sendInputReply({ value: 'Jan', status: 'ok' }, message.header as never);
    };
    let answer = '';
    future.onIOPub = ({ content }) => {
      answer += (content as { data?: Record<string, string> }).data?.['text/plain'] ?? '';
    };
    await future.done;
    expect(answer).toContain('Jan');
    const completed = await kernel.requestComplete({ code: 'Math.sqr', cursor_pos: 8 });
    expect(completed.content).toMatchObject({ matches: ['sqrt'] });
    const inspected = await kernel.requestInspect({ code: 'Math.sqrt', cursor_pos: 9, detail_level: 0 });
    expect(inspected.content).toMatchObject({ found: true });
    expect(
      (await kernel.requestHistory({ output: false, raw: true, hist_access_type: 'tail', n: 1 })).content,
    ).toMatchObject({ status: 'ok' });
    expect((await kernel.requestCommInfo({})).content).toMatchObject({ status: 'ok' });
    expect((await kernel.requestIsComplete({ code: 'if (1) {' })).content).toMatchObject({
      status: 'incomplete',
    });
    await kernelManager.refreshRunning();
    expect([...kernelManager.running()]).toMatchObject([{ id: kernel.id, name: 'rekenschap' }]);
    await kernelManager.shutdown(kernel.id);
    await expect(kernelManager.findById(kernel.id)).resolves.toBeUndefined();
    kernelManager.dispose();
  });

  it('passes bytes in both directions, in either protocol', async () => {
    const lab = await openTestLab();
    for (const subprotocol of ['v1.kernel.websocket.jupyter.org', undefined]) {
      const serverSettings = subprotocol === undefined ? withoutV1(lab.settings) : lab.settings;
      const kernelManager = new KernelManager({ serverSettings });
      const kernel = await kernelManager.startNew({ name: 'rekenschap' });
      const echo = `kernel.comms.registerTarget('echo', (comm) =>
        comm.onMessage((data, buffers) => comm.send(data, buffers)));`;
      await run(kernel, echo);
      const comm = kernel.createComm('echo');
      const back = new Promise<KernelMessage.ICommMsgMsg>((done) => {
        comm.onMsg = done;
      });
      await comm.open({}).done;
      comm.send({ n: 1 }, {}, [new Uint8Array([1, 2, 3]).buffer, new Uint8Array([255]).buffer]);
      const { content, buffers = [] } = await back;
      expect(content.data).toEqual({ n: 1 });
      expect(buffers.map(bytesOf)).toEqual([[1, 2, 3], [255]]);
      await kernelManager.shutdown(kernel.id);
      kernelManager.dispose();
    }
  });

  it('keeps what a lost page missed, and gives it when the page is back', async () => {
    const lab = await openTestLab();
    const kernel = await lab.desk.kernels.start('rekenschap', lab.root);
    const url = `ws://127.0.0.1:${lab.port}/api/kernels/${kernel.id}/channels?session_id=one&token=${withToken.authorization.slice(6)}`;
    const shown: string[] = [];
    const connect = async () => {
      const socket = new WebSocket(url);
      socket.on('message', (data) => {
        const { header, content } = JSON.parse(String(data));
        if (header.msg_type === 'stream') shown.push(content.text);
      });
      await new Promise((done) => socket.once('open', done));
      return socket;
    };
    const header = {
      msg_id: 'm',
      msg_type: 'execute_request',
      session: 'one',
      username: '',
      version: '5.3',
      date: new Date().toISOString(),
    };
    const code =
      'for (let i = 0; i < 5; i++) { console.log(i); await new Promise((done) => setTimeout(done, 200)); }';
    const first = await connect();
    first.send(
      JSON.stringify({ channel: 'shell', header, parent_header: {}, metadata: {}, content: { code } }),
    );
    await until(() => shown.length > 0);
    first.terminate();
    await until(() => kernel.model().execution_state === 'idle');
    await connect();
    await until(() => shown.join('').includes('4'));
    expect(shown.join('')).toBe('0\n1\n2\n3\n4\n');
  });

  it('spares a page that cannot keep up outputs without end, and says so', async () => {
    const lab = await openTestLab();
    const kernel = await lab.desk.kernels.start('rekenschap', lab.root);
    const socket = new WebSocket(
      `ws://127.0.0.1:${lab.port}/api/kernels/${kernel.id}/channels?session_id=slow&token=${withToken.authorization.slice(6)}`,
    );
    await new Promise((done) => socket.once('open', done));
    const header = {
      msg_id: 'm',
      msg_type: 'execute_request',
      session: 'slow',
      username: '',
      version: '5.3',
    };
    const code =
      "for (let i = 0; i < 25; i++) { console.log('x'.repeat(5e6)); await new Promise((done) => setTimeout(done, 20)); }";
    socket.send(
      JSON.stringify({ channel: 'shell', header, parent_header: {}, metadata: {}, content: { code } }),
    );
    await new Promise((done) => socket.once('message', done));
    socket.pause();
    await until(() => kernel.model().execution_state === 'idle' && kernel.busySince() === undefined);
    const end = new Promise<string>((done) => {
      let text = '';
      socket.on('message', (data) => {
        const { header, parent_header, content } = JSON.parse(String(data));
        if (parent_header.msg_id !== 'm') return;
        if (header.msg_type === 'stream' && content.name === 'stderr') text += content.text;
        if (header.msg_type === 'status' && content.execution_state === 'idle') done(text);
      });
    });
    socket.resume();
    expect(await end).toMatch(/^\d+ messages were too many to keep/);
  });

  it('starts a kernel that died again, and tells the page', async () => {
    const lab = await openTestLab();
    const { kernelManager } = sessionsOf(lab);
    const kernel = await kernelManager.startNew({ name: 'rekenschap' });
    await run(kernel, 'let x = 1');
    const states: string[] = [];
    kernel.statusChanged.connect((_, state) => void states.push(state));
    const pid = lab.desk.kernels.get(kernel.id).pid() as number;
    process.kill(pid, 'SIGKILL');
    await until(() => states.includes('autorestarting'));
    expect(await run(kernel, 'typeof (globalThis as any).x')).toContain('undefined');
    kernelManager.dispose();
  });

  it('ends a kernel that idles without a page', async () => {
    const lab = await openTestLab({ idle: 100 });
    const kernel = await lab.desk.kernels.start('rekenschap', lab.root);
    await until(() => lab.desk.kernels.list().length === 0);
    await until(() => kernel.model().execution_state === 'dead');
    expect(lab.said.join()).toMatch(/idle/);
  });

  it('interrupts a cell that runs too long, and says so where it ran', async () => {
    const lab = await openTestLab({ time: 500 });
    const { kernelManager } = sessionsOf(lab);
    const kernel = await kernelManager.startNew({ name: 'rekenschap' });
    const said = await run(kernel, 'for (;;) {}');
    expect(said).toMatch(/^This cell runs for more than 1 s, and is interrupted\.\n[\s\S]*interrupt/i);
    kernelManager.dispose();
  });

  it('restarts a kernel that takes too much memory, and says so where it did', async () => {
    const lab = await openTestLab({ memory: 600 * 2 ** 20 });
    const { kernelManager } = sessionsOf(lab);
    const kernel = await kernelManager.startNew({ name: 'rekenschap' });
    const code = 'const hog = new Uint8Array(900e6).fill(1); await new Promise(() => {}); hog';
    const future = kernel.requestExecute({ code });
    future.done.catch(() => {});
    let said = '';
    future.onIOPub = ({ content }) => {
      said += (content as { text?: string }).text ?? '';
    };
    await until(() => /This kernel takes \d+ MB, at most 600 MB\. It is started anew/.test(said));
    await until(() => lab.said.some((what) => /at most 600 MB; restarted/.test(what)));
    kernelManager.dispose();
  });

  it('ends its kernels when it ends', async () => {
    const lab = await openTestLab();
    const kernel = await lab.desk.kernels.start('rekenschap', lab.root);
    const pid = kernel.pid() as number;
    await lab.close();
    expect(existsSync(`/proc/${pid}`)).toBe(false);
  });

  it('refuses more kernels than its limit, and kernels that there are not', async () => {
    const lab = await openTestLab({ count: 1 });
    const { kernelManager } = sessionsOf(lab);
    await expect(kernelManager.startNew({ name: 'cobol' })).rejects.toThrow(/no kernel named "cobol"/);
    await lab.desk.kernels.start('rekenschap', lab.root);
    await expect(kernelManager.startNew({ name: 'rekenschap' })).rejects.toThrow(/1 kernels are running/);
    kernelManager.dispose();
  });
});

describe('what the page keeps, through JupyterLab’s own client', () => {
  it('workspaces', async () => {
    const lab = await openTestLab();
    const workspaces = new WorkspaceManager({ serverSettings: lab.settings });
    expect(await workspaces.fetch('default')).toMatchObject({ data: {}, metadata: { id: 'default' } });
    await workspaces.save('my/own', { data: { layout: 1 }, metadata: { id: 'my/own' } } as never);
    expect(await workspaces.fetch('my/own')).toMatchObject({ data: { layout: 1 } });
    expect((await workspaces.list()).ids).toEqual(['my/own']);
    await workspaces.remove('my/own');
    expect((await workspaces.list()).ids).toEqual([]);
  });

  it('settings, of plugins that there are', async () => {
    const lab = await openTestLab();
    const settings = new SettingManager({ serverSettings: lab.settings });
    expect(await settings.list()).toMatchObject({ ids: [], values: [] });
    await expect(settings.save('@x/y:z', '{}')).rejects.toThrow();
  });

  it('configuration, merged as Jupyter merges it', async () => {
    const lab = await openTestLab();
    const section = await ConfigSectionManager.prototype.create.call(
      new ConfigSectionManager({ serverSettings: lab.settings }),
      { name: 'notebook' },
    );
    await section.update({ a: { b: 1, c: 2 } });
    expect(await section.update({ a: { c: null, d: 3 } } as never)).toEqual({ a: { b: 1, d: 3 } });
  });

  it('who somebody is, and what can be exported', async () => {
    const lab = await openTestLab();
    // UserManager itself needs a browser's storage
    const me = await ServerConnection.makeRequest(`${lab.settings.baseUrl}api/me`, {}, lab.settings);
    expect(await me.json()).toMatchObject({ identity: { display_name: 'You' }, permissions: {} });
    const formats = await new NbConvertManager({ serverSettings: lab.settings }).getExportFormats();
    expect(Object.keys(formats)).toEqual(['html', 'reading-copy', 'script']);
  });

  it('events, to every page that listens', async () => {
    const lab = await openTestLab();
    const events = new EventManager({ serverSettings: lab.settings });
    const heard: { schema_id: string }[] = [];
    events.stream.connect((_, event) => void heard.push(event as never));
    await until(async () => {
      await events.emit({ schema_id: 'https://example.org/x', data: { a: 1 }, version: '1' } as never);
      return heard.length > 0;
    });
    expect(heard[0]).toMatchObject({ schema_id: 'https://example.org/x', a: 1 });
    events.dispose();
  });

  it('its state', async () => {
    const lab = await openTestLab();
    await lab.desk.kernels.start('rekenschap', lab.root);
    const response = await ServerConnection.makeRequest(
      `${lab.settings.baseUrl}api/status`,
      {},
      lab.settings,
    );
    expect(await response.json()).toMatchObject({ kernels: 1, connections: 0 });
    expect(existsSync(join(lab.parent, 'memory'))).toBe(true);
  });
});

/** Settings whose sockets offer no subprotocol, as older clients do. */
function withoutV1(settings: ServerConnection.ISettings): ServerConnection.ISettings {
  class Plain extends WebSocket {
    constructor(url: string) {
      super(url);
    }
  }
  return { ...settings, WebSocket: Plain as unknown as typeof globalThis.WebSocket };
}

const bytesOf = (buffer: ArrayBuffer | ArrayBufferView): number[] => [
  ...(buffer instanceof ArrayBuffer
    ? new Uint8Array(buffer)
    : new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)),
];
