import { expect, it } from 'vitest';
import type { Message } from '../../../src/kernel/protocol/index.ts';
import { shareNotebook } from './notebook.ts';

const notebook = shareNotebook();

it('keeps both streams in order, however they are written', async () => {
  const { run } = notebook();
  const { outputs } = await run(
    [
      "import fs, { writeSync } from 'node:fs'",
      "console.log('a'); console.error('b')",
      "process.stdout.write('c\\n'); fs.writeSync(1, 'd\\n'); writeSync(2, Buffer.from('e\\n'))",
      'process.stderr.write(new Uint8Array([0xf0, 0x9f])); process.stderr.write(new Uint8Array([0x98, 0x80]))',
      "fs.write(1, 'f', () => undefined); fs.writeFileSync('/dev/stdout', 'g')",
    ].join('\n'),
  );
  const streams: { name: unknown; text: string }[] = [];
  for (const { header, content } of outputs) {
    if (header.msg_type !== 'stream') continue;
    const last = streams.at(-1);
    // How many messages the text of one stream takes is a matter of time.
    if (last && last.name === content.name) last.text += content.text;
    else streams.push({ name: content.name, text: String(content.text) });
  }
  expect(streams).toEqual([
    { name: 'stdout', text: 'a\n' },
    { name: 'stderr', text: 'b\n' },
    { name: 'stdout', text: 'c\nd\n' },
    { name: 'stderr', text: 'e\n😀' },
    { name: 'stdout', text: 'fg' },
  ]);
});

it('shows what child processes write to inherited streams', async () => {
  const { run, client } = notebook();
  const sync = await run(
    [
      "import { execSync, spawnSync, spawn } from 'node:child_process'",
      "execSync('echo one; echo two >&2', { stdio: 'inherit' })",
      "spawnSync('sh', ['-c', 'echo three'], { stdio: ['ignore', 'inherit', 'inherit'] })",
      "execSync('echo kept').toString()",
    ].join('\n'),
  );
  expect([sync.stdout, sync.stderr, sync.result]).toEqual(['one\nthree\n', 'two\n', "'kept\\n'"]);
  const { id } = await run("spawn('sh', ['-c', 'sleep 0.05; echo later'], { stdio: 'inherit' }); 0");
  await run('1');
  await client.iopub(() => client.text(id) !== '');
  expect(client.text(id)).toBe('later\n');
});

it('files late output under the cell that started it', async () => {
  const { run, client } = notebook();
  const timer = await run("setTimeout(() => console.log('timer'), 40); 1");
  const chain = await run(
    'void (async () => { for (const n of [1, 2]) { await new Promise((r) => setTimeout(r, 20)); console.log(n) } })()',
  );
  await run("console.log('own')");
  await client.iopub(() => client.text(timer.id) !== '' && client.text(chain.id).includes('2'));
  expect(client.text(timer.id)).toBe('timer\n');
  expect(client.text(chain.id)).toBe('1\n2\n');
});

it('delivers a hundred thousand lines, all before idle, in few messages', async () => {
  const { run } = notebook();
  await run('1');
  const start = performance.now();
  const { stdout, outputs } = await run("for (let i = 0; i < 100_000; i++) console.log('line', i)");
  const ms = performance.now() - start;
  const expected = `${Array.from({ length: 100_000 }, (_, i) => `line ${i}`).join('\n')}\n`;
  expect(stdout === expected).toBe(true);
  expect(outputs.length).toBeLessThan(1000);
  expect(ms).toBeLessThan(5000);
});

it('shows output of a long loop while it runs', async () => {
  const { start, finish, client } = notebook();
  await finish(start('1'));
  const id = start(
    "console.log('first'); console.log('second'); const end = Date.now() + 500; while (Date.now() < end);",
  );
  await client.iopub(() => client.text(id) === 'first\nsecond\n');
  const running = client.published.every(
    (m) => m.parent_header.msg_id !== id || m.content.execution_state !== 'idle',
  );
  expect(running).toBe(true);
  await finish(id);
});

it('shows displays between the text, and prints promises plainly', async () => {
  const { run } = notebook();
  const { outputs } = await run(
    "console.log(1); display('x'); console.log(Promise.resolve(2)); await display(3); 4",
  );
  expect(outputs.map((m) => [m.header.msg_type, m.content.text ?? m.content.data])).toEqual([
    ['execute_input', undefined],
    ['stream', '1\n'],
    ['display_data', { 'text/plain': "'x'" }],
    ['stream', 'Promise { 2 }\n'],
    ['display_data', { 'text/plain': '3' }],
    ['execute_result', { 'text/plain': '4' }],
  ]);
});

it('asks for a line where the front end allows it', async () => {
  const { run, start, finish, client } = notebook();
  const asked = start("const name = await input('Name? ')\nname.toUpperCase()");
  expect((await finish(asked)).reply.status).toBe('error');
  const id = client.send('execute_request', {
    code: "await input('Name? ', { password: true })",
    allow_stdin: true,
  });
  const question = await client.inputRequest();
  expect(question.content).toEqual({ prompt: 'Name? ', password: true });
  client.answerInput('Ada', question.header);
  expect((await finish(id)).result).toBe("'Ada'");
  expect((await run('1')).result).toBe('1');
});

it('answers comms that a cell registered, and closes others', async () => {
  const { run, client } = notebook();
  const { id } = await run(
    "kernel.comms.registerTarget('echo', (comm, data) => { comm.send({ opened: data }); comm.onMessage((d) => { console.log('got', d.n); comm.close() }) })",
  );
  client.send('comm_open', { comm_id: 'c1', target_name: 'echo', data: { n: 1 } });
  expect((await client.iopub((m) => m.header.msg_type === 'comm_msg')).content).toEqual({
    comm_id: 'c1',
    data: { opened: { n: 1 } },
  });
  expect((await client.request('comm_info_request', {})).content.comms).toEqual({
    c1: { target_name: 'echo' },
  });
  client.send('comm_msg', { comm_id: 'c1', data: { n: 2 } });
  await client.iopub((m) => m.header.msg_type === 'comm_close' && m.content.comm_id === 'c1');
  expect(client.published.some((m) => m.content.text === 'got 2\n')).toBe(true);
  // What a listener writes at once comes before the idle of the message.
  const idle = (m: Message) =>
    m.content.execution_state === 'idle' && m.parent_header.msg_type === 'comm_msg';
  await client.iopub(idle);
  expect(client.published.findIndex(idle)).toBeGreaterThan(
    client.published.findIndex((m) => m.content.text === 'got 2\n'),
  );
  client.send('comm_open', { comm_id: 'c2', target_name: 'nobody', data: {} });
  await client.iopub((m) => m.header.msg_type === 'comm_close' && m.content.comm_id === 'c2');
  expect((await client.request('comm_info_request', {})).content.comms).toEqual({});
  expect(client.text(id)).toBe('');
});

it('refuses what a comm cannot carry, in the cell that sends it', async () => {
  const { run } = notebook();
  const { reply } = await run("kernel.comms.open('t', { n: 1n })");
  expect(reply.evalue).toBe('a comm carries JSON, which this is not: Do not know how to serialize a BigInt');
  expect(
    (await run('const ring: any = {}; ring.ring = ring; kernel.comms.open("t", ring)')).reply.ename,
  ).toBe('TypeError');
});

it('ends a listener of a comm that spins, on an interrupt', async () => {
  const { run, client } = notebook();
  await run("kernel.comms.registerTarget('spin', () => { console.log('on'); while (true) {} })");
  const id = client.send('comm_open', { comm_id: 's1', target_name: 'spin', data: {} });
  await client.iopub((m) => m.parent_header.msg_id === id && m.header.msg_type === 'stream');
  client.send('interrupt_request', {}, { channel: 'control' });
  await client.idle(id);
  expect(client.outputs(id).map((m) => m.content.ename ?? m.content.text)).toEqual([
    'on\n',
    'KeyboardInterrupt',
  ]);
  expect((await run('1')).result).toBe('1');
});
