import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kernelCommandLine } from '../../src/platform/kernel-command.ts';
import { connectTestClient } from './client.ts';
import { childrenOf, comesTrue, isAlive, startKernelUnderTest } from './kernel-under-test.ts';
import { connectionInfo } from './served.ts';

const spin = async (kernel: Awaited<ReturnType<typeof startKernelUnderTest>>) => {
  const id = kernel.client.send('execute_request', { code: "console.log('on'); while (true) {}" });
  await kernel.client.iopub((m) => m.header.msg_type === 'stream');
  return id;
};

describe('a kernel ends', () => {
  it('with exit code 0 on shutdown, on control while a cell spins, taking its children along', async () => {
    const kernel = await startKernelUnderTest();
    const id = await spin(kernel);
    const children = childrenOf(kernel.pid);
    expect(children.length).toBeGreaterThan(0);
    const asked = kernel.client.send('shutdown_request', { restart: true }, { channel: 'control' });
    expect((await kernel.client.reply(asked)).content).toEqual({ status: 'ok', restart: true });
    expect((await kernel.client.reply(id)).content.status).toBe('error');
    expect(await kernel.ended).toBe(0);
    expect(await comesTrue(() => !children.some(isAlive), 2000)).toBe(true);
  });

  it('with exit code 0 on shutdown on shell when idle', async () => {
    const kernel = await startKernelUnderTest();
    await kernel.client.execute("console.error('to the notebook')");
    const reply = await kernel.client.request('shutdown_request', { restart: false });
    expect(reply.content).toEqual({ status: 'ok', restart: false });
    expect(await kernel.ended).toBe(0);
    // Its own stderr is for what goes wrong with the kernel.
    expect(kernel.stderr()).toBe('');
    expect(isAlive(kernel.pid)).toBe(false);
  });

  it('on SIGTERM, also while a cell spins', async () => {
    const kernel = await startKernelUnderTest();
    await spin(kernel);
    const children = childrenOf(kernel.pid);
    kernel.child.kill('SIGTERM');
    expect(await kernel.ended).toBe(0);
    expect(await comesTrue(() => !children.some(isAlive), 2000)).toBe(true);
  });

  it('also when a cell stands in a system call', async () => {
    const kernel = await startKernelUnderTest();
    kernel.client.send('execute_request', {
      code: "console.log('on'); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)",
    });
    await kernel.client.iopub((m) => m.header.msg_type === 'stream');
    const started = performance.now();
    await kernel.client.request('shutdown_request', { restart: false }, { channel: 'control' });
    await kernel.ended;
    expect(performance.now() - started).toBeLessThan(4000);
  });

  it('with the exit code a cell gives, after it said why, in the reply too', async () => {
    const kernel = await startKernelUnderTest();
    const code = "console.log('bye'); process.exit(3); console.log('never')";
    const reply = await kernel.client.execute(code);
    const said = { ename: 'KernelExit', evalue: 'the cell ended the kernel by process.exit(3)' };
    expect(reply.content).toMatchObject({ status: 'error', ...said });
    const id = reply.parent_header.msg_id as string;
    expect(kernel.client.text(id)).toBe('bye\n');
    const shown = kernel.client.outputs(id).find(({ header }) => header.msg_type === 'error');
    expect(shown?.content).toMatchObject(said);
    expect(await kernel.ended).toBe(3);
  });

  it('with exit code 0 where a cell wants no more, without an error', async () => {
    const kernel = await startKernelUnderTest();
    const reply = await kernel.client.execute('process.exit()');
    expect(reply.content).toMatchObject({ status: 'ok', payload: [{ source: 'ask_exit' }] });
    const id = reply.parent_header.msg_id as string;
    expect(kernel.client.text(id, 'stderr')).toBe('The kernel ends: process.exit(0).\n');
    expect(await kernel.ended).toBe(0);
  });

  it.each([
    ['process.abort()', 134],
    ["process.kill(process.pid, 'SIGKILL')", 137],
  ])('with a word also by %s', async (code, exitCode) => {
    const kernel = await startKernelUnderTest();
    const reply = await kernel.client.execute(code);
    expect(reply.content.evalue).toBe(`the cell ended the kernel by ${code}`);
    expect(await kernel.ended).toBe(exitCode);
  });

  it('with the exit code that a timer gives, after a word', async () => {
    const kernel = await startKernelUnderTest();
    const id = kernel.client.send('execute_request', { code: 'setTimeout(() => process.exit(4), 20)' });
    await kernel.client.iopub((m) => m.header.msg_type === 'stream');
    expect(kernel.client.text(id, 'stderr')).toBe('The kernel ends: process.exit(4).\n');
    expect(await kernel.ended).toBe(4);
  });

  it('when the process that started it is killed, and its language server with it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kernel-test-'));
    const info = connectionInfo(folder);
    const file = join(folder, 'connection.json');
    writeFileSync(file, JSON.stringify(info));
    const script = `
      const { spawn } = require('node:child_process');
      spawn(process.argv[1], process.argv.slice(2), { stdio: 'ignore', detached: true });
      setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['-e', script, ...kernelCommandLine(file)], {
      stdio: 'ignore',
      cwd: folder,
    });
    const client = await connectTestClient(info);
    await client.execute('1');
    const [kernel] = childrenOf(parent.pid as number);
    const all = [kernel as number, ...childrenOf(kernel as number)];
    expect(all.every(isAlive)).toBe(true);
    client.send('execute_request', { code: 'while (true) {}' });
    parent.kill('SIGKILL');
    expect(await comesTrue(() => !all.some(isAlive), 5000)).toBe(true);
    client.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('when the process that Jupyter names as its parent ends', async () => {
    const named = spawn('sleep', ['60']);
    const kernel = await startKernelUnderTest({ JPY_PARENT_PID: String(named.pid) });
    await kernel.client.execute('1');
    named.kill('SIGKILL');
    expect(await kernel.ended).toBe(0);
  });

  it('when that one ended while the kernel started', async () => {
    const gone = spawnSync('true').pid;
    const folder = mkdtempSync(join(tmpdir(), 'kernel-test-'));
    const file = join(folder, 'connection.json');
    writeFileSync(file, JSON.stringify(connectionInfo(folder)));
    const [command, ...args] = kernelCommandLine(file);
    const env = { ...process.env, XDG_DATA_HOME: folder, JPY_PARENT_PID: String(gone) };
    expect(spawnSync(command, args, { env, timeout: 15_000, cwd: folder }).status).toBe(0);
    rmSync(folder, { recursive: true, force: true });
  });

  it('killed by force, without leaving its language server', async () => {
    const kernel = await startKernelUnderTest();
    await kernel.client.execute('1');
    const children = childrenOf(kernel.pid);
    expect(children.length).toBeGreaterThan(0);
    kernel.child.kill('SIGKILL');
    expect(await comesTrue(() => !children.some(isAlive), 3000)).toBe(true);
  });

  it('at once, with a reason, when it cannot start', () => {
    const [command, ...args] = kernelCommandLine('/nowhere/connection.json');
    const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 10_000 });
    expect(status).toBe(1);
    expect(stderr).toBe(
      '[rekenschap kernel] connection file /nowhere/connection.json cannot be read (ENOENT)\n',
    );
    const folder = mkdtempSync(join(tmpdir(), 'kernel-test-'));
    const file = join(folder, 'connection.json');
    // An address that no machine has as its own: TEST-NET-1 of RFC 5737.
    writeFileSync(file, JSON.stringify({ ...connectionInfo(folder), transport: 'tcp', ip: '192.0.2.1' }));
    const unbound = spawnSync(command, [...args.slice(0, -1), file], { encoding: 'utf8', timeout: 10_000 });
    expect(unbound.stderr).toMatch(
      /^\[rekenschap kernel\] \w+ cannot listen on tcp:\/\/192\.0\.2\.1:\d+: EADDRNOTAVAIL\n$/,
    );
    expect(unbound.status).toBe(1);
    rmSync(folder, { recursive: true, force: true });
  });
});
