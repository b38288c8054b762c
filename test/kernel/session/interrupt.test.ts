import { expect, it } from 'vitest';
import { type Notebook, shareNotebook, sleep } from './notebook.ts';

const shared = shareNotebook();

const cells: Record<string, string> = {
  'a synchronous loop': 'while (true) {}',
  'a loop that catches everything': 'for (;;) { try { for (;;) {} } catch {} }',
  'a pending await': 'await new Promise(() => {})',
  'a sleeping timer': "for (;;) { await new Promise((r) => setTimeout(r, 25)); console.log('awake') }",
  'a sleeping timer of node:timers/promises':
    "import { setTimeout as pause } from 'node:timers/promises'\nfor (;;) { await pause(25); console.log('awake') }",
  'a loop after an await': 'await 0; while (true) {}',
  'a loop after a timer': 'await new Promise((r) => setTimeout(r, 20)); while (true) {}',
  'awaits without end': 'for (;;) await 0',
  'reading files without end':
    "import fsp from 'node:fs/promises'\nfor (;;) { await fsp.readFile('/etc/hostname'); console.log('read') }",
  'printing without end': "for (;;) console.log('again')",
  'a blocked thread': 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20_000)',
  'a promise that listens to the signal':
    "await new Promise((_, reject) => kernel.signal.addEventListener('abort', () => reject(new Error('mine'))))",
};

async function interruptEach(notebook: Notebook, interrupt: () => void): Promise<void> {
  const { run, start, finish, client } = notebook;
  await run('let kept = 7; let ticks = 0; setInterval(() => { ticks++ }, 5)');
  for (const [what, code] of Object.entries(cells)) {
    const id = start(`console.log('on')\n${code}`);
    await client.iopub((m) => m.parent_header.msg_id === id && m.header.msg_type === 'stream');
    // Most of them run by now; the others are on their way.
    await sleep(15);
    const before = performance.now();
    interrupt();
    const { reply } = await finish(id);
    expect([what, reply.status, reply.ename]).toEqual([what, 'error', 'KeyboardInterrupt']);
    expect(performance.now() - before).toBeLessThan(2000);
    const count = client.outputs(id).length;
    const [a] = [(await run('ticks')).result];
    await sleep(60);
    expect([what, client.outputs(id).length]).toEqual([what, count]);
    expect([what, (await run('kept')).result]).toEqual([what, '7']);
    expect(Number((await run('ticks')).result)).toBeGreaterThan(Number(a));
  }
}

it('stops every kind of work on interrupt_request', async () => {
  const notebook = shared();
  await interruptEach(notebook, () => notebook.client.send('interrupt_request', {}, { channel: 'control' }));
}, 30_000);

it('stops every kind of work on SIGINT', async () => {
  const notebook = shared();
  await interruptEach(notebook, () => notebook.child.kill('SIGINT'));
}, 30_000);

it('stops work that a timer started after its cell had ended', async () => {
  const { run, client, child } = shared();
  const once = await run('setTimeout(() => { while (true) {} }, 20); 1');
  await sleep(100);
  await client.request('interrupt_request', {}, { channel: 'control' });
  expect((await run('2')).result).toBe('2');
  const again = await run('setInterval(() => { while (true) {} }, 20); 3');
  await sleep(100);
  child.kill('SIGINT');
  await client.iopub((m) => m.parent_header.msg_id === again.id && m.content.ename === 'KeyboardInterrupt');
  expect((await run('4')).result).toBe('4');
  await sleep(60);
  expect((await run('5')).result).toBe('5');
  for (const { id } of [once, again])
    expect(client.outputs(id).filter((m) => m.content.ename === 'KeyboardInterrupt')).toHaveLength(1);
});

it('changes nothing when idle', async () => {
  const { run, client, child, start, finish } = shared();
  await run('let kept = 1; setInterval(() => { kept += 0 }, 1)');
  for (let i = 0; i < 5; i++) {
    await client.request('interrupt_request', {}, { channel: 'control' });
    child.kill('SIGINT');
    await sleep(20);
    expect((await run('kept')).result).toBe('1');
  }
  const id = start('await new Promise((r) => setTimeout(r, 50)); kept + 1');
  expect((await finish(id)).result).toBe('2');
});

it('aborts the signal of the running cell only', async () => {
  const { run, start, finish, client } = shared();
  await run('const early = kernel.signal');
  const id = start(
    'globalThis.late = kernel.signal; await new Promise(() => {})'.replace(
      'globalThis.',
      '(globalThis as any).',
    ),
  );
  await sleep(100);
  client.send('interrupt_request', {}, { channel: 'control' });
  await finish(id);
  expect((await run('[early.aborted, (globalThis as any).late.aborted, kernel.signal.aborted]')).result).toBe(
    '[ false, true, false ]',
  );
});

it('waits through garbage collection with a cell that waits for nothing that can come', async () => {
  const { start, finish, client } = shared();
  const { content } = await client.request('create_subshell_request', {}, { channel: 'control' });
  const subshell = String(content.subshell_id);
  const waiting = [
    'await new Promise(() => {})',
    'await (async () => { await new Promise(() => {}) })()',
    'for await (const x of { async *[Symbol.asyncIterator]() { yield 1; await new Promise(() => {}) } }) x',
  ];
  for (const code of waiting) {
    const id = start(code);
    const litter =
      'for (let i = 0; i < 200; i++) { new Array(100_000).fill(i); await new Promise((r) => setImmediate(r)) }\n1';
    const other = client.send('execute_request', { code: litter }, { subshell });
    expect([code, (await finish(other)).result]).toEqual([code, '1']);
    expect(client.outputs(id).map((m) => m.header.msg_type)).toEqual(['execute_input']);
    client.send('interrupt_request', {}, { channel: 'control' });
    expect([code, (await finish(id)).reply.ename]).toEqual([code, 'KeyboardInterrupt']);
    const again = client.send('execute_request', { code: litter }, { subshell });
    expect([code, (await finish(again)).result]).toEqual([code, '1']);
  }
});
