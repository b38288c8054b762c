import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PageConfig } from '@jupyterlab/coreutils';
import { type Terminal, TerminalManager } from '@jupyterlab/services';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createTerminals } from '../../src/lab/terminals/terminals.ts';
import { openTestLab, TOKEN, withToken } from './test-lab.ts';

const isPossible = createTerminals(1).most > 0;

/** Everything that a terminal shows from now on. */
function shownBy(terminal: Terminal.ITerminalConnection): () => string {
  let shown = '';
  terminal.messageReceived.connect((_, { type, content }) => {
    if (type === 'stdout') shown += content?.join('');
  });
  return () => shown;
}

const soon = <Value>(ask: () => Value | Promise<Value>) => expect.poll(ask, { timeout: 15_000 });

describe.skipIf(!isPossible || process.platform === 'win32')(
  'terminals, through JupyterLab’s own client',
  () => {
    it('runs a shell in a folder, in a size, and is found again with what it showed', async () => {
      PageConfig.setOption('terminalsAvailable', 'true');
      const lab = await openTestLab();
      mkdirSync(join(lab.root, 'inner'));
      const manager = new TerminalManager({ serverSettings: lab.settings });
      await manager.ready;
      const terminal = await manager.startNew({ cwd: 'inner' });
      const shown = shownBy(terminal);
      terminal.send({ type: 'set_size', content: [33, 99, 600, 800] });
      terminal.send({ type: 'stdin', content: ['pwd; stty size; echo $((6 * 7))\n'] });
      await soon(shown).toMatch(/\/served\/inner\s[\s\S]*33 99\s[\s\S]*42\s/);
      expect([...manager.running()]).toEqual([{ name: terminal.name }]);

      const again = manager.connectTo({ model: terminal.model });
      await soon(shownBy(again)).toContain('42');
      again.send({ type: 'stdin', content: ['exit\n'] });
      await soon(() => terminal.isDisposed).toBe(true);
      await soon(() => lab.desk.terminals.list()).toEqual([]);
      manager.dispose();
    });

    it('has no more than it may, and ends them with the lab, also a shell that will not', async () => {
      const lab = await openTestLab();
      const start = (body: object) =>
        lab.ask('/api/terminals', { method: 'POST', headers: withToken, body: JSON.stringify(body) });
      const first = await lab.desk.terminals.start('one', lab.root);
      expect(JSON.parse((await start({ name: 'one' })).text).name).toBe('one');
      expect((await start({})).status).toBe(200);
      expect(await start({})).toMatchObject({
        status: 409,
        text: expect.stringContaining('2 terminals are open'),
      });
      expect((await lab.ask('/api/terminals/1', { method: 'DELETE', headers: withToken })).status).toBe(204);
      expect(await start({ name: '../x' })).toMatchObject({
        status: 400,
        text: expect.stringContaining('letters and digits'),
      });
      expect((await lab.ask('/api/terminals/none', { headers: withToken })).status).toBe(404);
      const socket = new WebSocket(`ws://127.0.0.1:${lab.port}/terminals/websocket/one?token=${TOKEN}`);
      let text = '';
      socket.on('message', (data) => {
        text += String(data);
      });
      await new Promise((done) => socket.once('open', done));
      for (const nonsense of ['{', '[]', '["set_size", -1, "x"]', '["set_size", 1e9, 1e9]', '["stdin", 3]'])
        socket.send(nonsense);
      socket.send(JSON.stringify(['stdin', "trap '' HUP TERM; echo dea''f\n"]));
      await soon(() => text).toContain('deaf\\r');
      await lab.close();
      await first.ended;
      expect(lab.desk.terminals.list()).toEqual([]);
    });

    it('waits for a page that cannot keep up, and heaps nothing up', async () => {
      const lab = await openTestLab();
      await lab.desk.terminals.start('flood', lab.root);
      const socket = new WebSocket(`ws://127.0.0.1:${lab.port}/terminals/websocket/flood?token=${TOKEN}`);
      await new Promise((done) => socket.once('open', done));
      let bytes = 0;
      socket.on('message', (data: Buffer) => {
        bytes += data.length;
      });
      socket.send(JSON.stringify(['stdin', 'head -c 6000000 /dev/zero | tr "\\\\0" x; echo en""d\n']));
      await soon(() => bytes).toBeGreaterThan(100_000);
      socket.pause();
      const before = process.memoryUsage().rss;
      await new Promise((done) => setTimeout(done, 300));
      expect(process.memoryUsage().rss - before).toBeLessThan(20 * 2 ** 20);
      socket.resume();
      await soon(() => bytes).toBeGreaterThan(6_000_000);
      socket.terminate();
    });
  },
);

it('there are none where none are wanted, told in words', async () => {
  const terminals = createTerminals(0);
  expect(terminals.most).toBe(0);
  await expect(terminals.start(undefined, '.')).rejects.toThrow('there are no terminals here');
});
