// Times of the lab: start to address, page, largest notebook, a cell through its socket beside the bare
// kernel, ten users. From the package root, after npm run build and npm run lab:build:
//   node_modules/.bin/rolldown bench/lab.ts --platform node --external zeromq --external ws --external \
//     @jupyterlab/services --dir dist/bench
//   node dist/bench/lab.js
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kernel, KernelManager, ServerConnection } from '@jupyterlab/services';
import { WebSocket } from 'ws';
import { findKernel } from '../src/runner/find-kernel.ts';
import { launchKernel } from '../src/runner/launch-kernel.ts';
import { median, openLab, root, say, TOKEN, timed } from './open-lab.ts';

const notebooks = join(root, 'notebooks');
const scratch = mkdtempSync(join(tmpdir(), 'bench-lab-'));
const USERS = 10;
const ROUNDS = 20;

const run = (kernel: Kernel.IKernelConnection, code: string) =>
  timed(() => kernel.requestExecute({ code }).done);

const open = () => openLab(notebooks, join(scratch, 'data'));
await (await open()).end();
const lab = await open();
say('start to address, warm', lab.ms);
const base = `http://127.0.0.1:${lab.address.port}`;
const ask = (path: string) =>
  fetch(`${base}${path}`, { headers: { authorization: `token ${TOKEN}` } }).then((answer) =>
    answer.arrayBuffer(),
  );
const largest = readdirSync(notebooks)
  .filter((name) => name.endsWith('.ipynb'))
  .sort((a, b) => statSync(join(notebooks, b)).size - statSync(join(notebooks, a)).size)[0] as string;
const opens: number[] = [];
for (let round = 0; round < ROUNDS; round++) opens.push(await timed(() => ask(`/api/contents/${largest}`)));
say(
  `read ${largest} (${(statSync(join(notebooks, largest)).size / 1e6).toFixed(1)} MB), median of ${ROUNDS}`,
  median(opens),
);

const serverSettings = ServerConnection.makeSettings({
  baseUrl: base,
  wsUrl: base.replace('http', 'ws'),
  token: TOKEN,
  appendToken: true,
  WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
});
const manager = new KernelManager({ serverSettings });
const kernel = await manager.startNew({ name: 'rekenschap' });
await run(kernel, '1');
const through: number[] = [];
for (let round = 0; round < ROUNDS; round++) through.push(await run(kernel, `${round}`));
say(`a trivial cell through the lab, median of ${ROUNDS}`, median(through));
const bare = await launchKernel(findKernel('rekenschap'), notebooks, undefined);
const alone: number[] = [];
const content = { silent: false, store_history: true, user_expressions: {}, allow_stdin: false };
for (let round = 0; round <= ROUNDS; round++) {
  const ms = await timed(
    () => bare.client.request('shell', 'execute_request', { ...content, code: `${round}` }).reply,
  );
  if (round > 0) alone.push(ms);
}
say(`the same on the bare kernel, median of ${ROUNDS}`, median(alone));
await bare.shutdown();

const users = await Promise.all(
  Array.from({ length: USERS }, () => manager.startNew({ name: 'rekenschap' })),
);
say(
  `${USERS} users at once: slowest first cell`,
  Math.max(...(await Promise.all(users.map((user) => run(user, '1'))))),
);
const waits = await Promise.all(
  users.map(async (user) => {
    const all: number[] = [];
    for (let round = 0; round < 5; round++) all.push(await run(user, `let n${round} = ${round}; n${round}`));
    return all;
  }),
);
say(`${USERS} users at once: median of later cells`, median(waits.flat()));
say(`${USERS} users at once: slowest of later cells`, Math.max(...waits.flat()));
await manager.shutdownAll();
manager.dispose();
await lab.end();
rmSync(scratch, { recursive: true, force: true });
process.exit(0);
