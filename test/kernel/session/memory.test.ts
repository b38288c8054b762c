import { expect, it } from 'vitest';
import { sleep, startNotebook } from './notebook.ts';

const small = { NODE_OPTIONS: '--max-old-space-size=150 --max-semi-space-size=16' };
const endless =
  '{ const all: unknown[] = []; while (true) all.push({ x: new Array(100).fill(all.length) }) }';

it('a cell that takes all memory ends with an error that says so, and the kernel goes on', {
  timeout: 60_000,
}, async () => {
  const { run } = await startNotebook(small);
  await run('const kept = 5');
  const { reply } = await run(endless);
  expect(reply).toMatchObject({ status: 'error', ename: 'OutOfMemory' });
  expect(reply.evalue).toMatch(/^all \d+ MB of memory are in use; .* freed by assigning undefined/);
  expect((await run('kept')).result).toBe('5');
  // The room that the engine gave beyond the limit, to stop in order,
  // is taken back: the next one ends as well.
  expect((await run(endless)).reply.ename).toBe('OutOfMemory');
  expect((await run('kept + 1')).result).toBe('6');
});

it('a cell is told when memory is nearly full', async () => {
  const { run } = await startNotebook({ NODE_OPTIONS: '--max-old-space-size=400 --max-semi-space-size=16' });
  const { stderr, reply } = await run(`import { getHeapStatistics } from 'node:v8';
let all: unknown[] | undefined = [];
const limit = getHeapStatistics().heap_size_limit;
while (process.memoryUsage().heapUsed < 0.83 * limit) for (let i = 0; i < 100; i++) all.push(new Array(100).fill(i));
await new Promise((done) => setTimeout(done, 600));
all = undefined;`);
  expect(reply.status).toBe('ok');
  expect(stderr).toMatch(/^The memory of the kernel is nearly full: \d+ MB of \d+ MB\.\n$/);
});

it('a loop that calls only what is built in can be interrupted once it is optimised', async () => {
  const { start, finish, client } = await startNotebook();
  const id = start(
    'let n = 0; let all: unknown[] = []; console.log("on"); while (true) { all = []; all.push(new Array(9).fill(n++)); }',
  );
  await client.iopub((m) => m.parent_header.msg_id === id && m.header.msg_type === 'stream');
  await sleep(1500);
  await client.request('interrupt_request', {}, { channel: 'control' });
  expect((await finish(id)).reply.ename).toBe('KeyboardInterrupt');
});
