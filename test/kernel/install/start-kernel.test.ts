import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { connectTestClient } from '../client.ts';
import { childrenOf, comesTrue, isAlive } from '../kernel-under-test.ts';
import { connectionInfo } from '../served.ts';

const CLI = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

async function startByCommand() {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-test-'));
  const info = connectionInfo(folder);
  const file = join(folder, 'connection.json');
  writeFileSync(file, JSON.stringify(info));
  const env = { ...process.env, XDG_DATA_HOME: folder };
  const child = spawn(process.execPath, [CLI, 'kernel', file], { cwd: folder, env, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const client = await connectTestClient(info);
  const clear = () => {
    child.kill('SIGKILL');
    client.close();
    rmSync(folder, { recursive: true, force: true });
    expect(client.faults).toEqual([]);
  };
  return { child, client, ended, clear };
}

it('`rekenschap kernel` passes SIGINT on and ends with the kernel', async () => {
  const { child, client, ended, clear } = await startByCommand();
  for (let time = 0; time < 2; time++) {
    const id = client.send('execute_request', { code: `console.log(${time}); while (true) {}` });
    await client.iopub((m) => m.header.msg_type === 'stream' && m.parent_header.msg_id === id);
    child.kill('SIGINT');
    expect((await client.reply(id)).content).toMatchObject({ status: 'error', ename: 'KeyboardInterrupt' });
  }
  await client.execute('process.exit(4)');
  expect(await ended).toBe(4);
  clear();
});

it('`rekenschap kernel`, killed, leaves no kernel behind', async () => {
  const { child, client, clear } = await startByCommand();
  await client.execute('1');
  const [kernel = 0] = childrenOf(child.pid as number);
  expect(isAlive(kernel)).toBe(true);
  child.kill('SIGKILL');
  expect(await comesTrue(() => !isAlive(kernel), 4000)).toBe(true);
  clear();
});
