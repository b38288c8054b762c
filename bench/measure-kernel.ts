import { setTimeout as sleep } from 'node:timers/promises';
import { arqueroCell, firstTypedCell, printLines, typedCell } from './bench-cells.ts';
import type { ComparedKernel } from './compared-kernels.ts';
import { treeMemory } from './process-tree.ts';
import { type StartedKernel, startKernel } from './started-kernel.ts';

/** Measured values by figure; text says why there is no value. */
export type Measured = Map<string, number[] | string>;

function note(measured: Measured, figure: string, value: number): void {
  const values = measured.get(figure);
  if (Array.isArray(values)) values.push(value);
  else if (values === undefined) measured.set(figure, [value]);
}

async function trying(measured: Measured, figure: string, measure: () => Promise<void>): Promise<boolean> {
  try {
    await measure();
    return true;
  } catch (error) {
    measured.set(figure, `no: ${(error as Error).message}`);
    return false;
  }
}

function assertOk(status: unknown): void {
  if (status !== 'ok') throw new Error(`the cell ended with ${status}`);
}

/** One kernel from its start: readiness, first result, first imports, end. */
export async function measureStart(kernel: ComparedKernel, cwd: string, measured: Measured): Promise<void> {
  const started = await startKernel(kernel, cwd);
  note(measured, 'kernel ready (kernel_info reply)', started.ready);
  await trying(measured, 'cold start to first typed result', async () => {
    const before = performance.now();
    const { firstOutput, status } = await started.run(firstTypedCell);
    assertOk(status);
    note(
      measured,
      'cold start to first typed result',
      before - started.startedAt + (firstOutput ?? Number.NaN),
    );
  });
  note(measured, 'memory after first cell', treeMemory(started.pid));
  const timed = async (figure: string, code: string) => {
    const { idle, status } = await started.run(code);
    assertOk(status);
    note(measured, figure, idle);
  };
  const importing = 'cell importing arquero';
  await trying(measured, `${importing}, first`, () => timed(`${importing}, first`, arqueroCell));
  await trying(measured, `${importing}, second`, () => timed(`${importing}, second`, arqueroCell));
  const local = `import { twice } from '${kernel.localFile}';\ntwice(2)`;
  await trying(measured, 'cell importing a local .ts, first', () =>
    timed('cell importing a local .ts, first', local),
  );
  note(measured, 'shutdown until exit', await started.shutdown());
}

async function measureRequests(kernel: StartedKernel, runs: number, measured: Measured): Promise<void> {
  await kernel.run('const xs: number[] = [1, 2, 3]');
  const asked = async (
    figure: string,
    type: string,
    content: Record<string, string | number>,
    isAnswer: (reply: object) => boolean,
  ) => {
    await trying(measured, figure, async () => {
      const { time, content: reply } = await kernel.ask(type, content);
      if (!isAnswer(reply)) throw new Error('nothing found');
      note(measured, figure, time);
    });
  };
  const hasMap = (reply: { matches?: string[] }) =>
    reply.matches?.some((match) => match.endsWith('map')) ?? false;
  const completion = { code: 'xs.ma', cursor_pos: 5 };
  await asked('completion, first', 'complete_request', completion, hasMap);
  const isFound = (reply: { found?: boolean }) => reply.found === true;
  const isJudged = (reply: { status?: string }) => reply.status === 'complete';
  const inspection = { code: 'xs', cursor_pos: 1, detail_level: 0 };
  await kernel.ask('inspect_request', inspection).catch(() => undefined);
  for (let run = 0; run < runs; run++) {
    await asked('completion, warm', 'complete_request', completion, hasMap);
    await asked('inspection, warm', 'inspect_request', inspection, isFound);
    await asked('is_complete, warm', 'is_complete_request', { code: '1 + 1' }, isJudged);
  }
}

/** Lines may come after `idle`, though they should not: all that come before a quiet second are counted. */
async function measureLines(kernel: StartedKernel, count: number, measured: Measured): Promise<void> {
  const name = `${count.toLocaleString('en')} console lines`;
  await trying(measured, `${name}: until the last line`, async () => {
    const run = await kernel.run(printLines(count), 15_000);
    const inTime = run.lines;
    for (let before = -1; before !== run.lines; ) {
      before = run.lines;
      await sleep(1000);
    }
    note(measured, `${name}: stream messages`, run.streams);
    note(measured, `${name}: lines that arrived`, run.lines);
    note(measured, `${name}: of these before idle`, inTime);
    if (run.lines < count) throw new Error('lines are missing');
    note(measured, `${name}: until the last line`, run.lastOutput ?? Number.NaN);
  });
}

/** After an error tslab refuses cells for a moment. */
async function runSoon(kernel: StartedKernel, code: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const { status } = await kernel.run(code, 3000);
    if (status === 'ok') return;
    if (attempt === 5) assertOk(status);
    await sleep(200);
  }
}

async function measureInterrupt(
  kernel: StartedKernel,
  figure: string,
  code: string,
  measured: Measured,
): Promise<boolean> {
  return trying(measured, figure, async () => {
    await runSoon(kernel, 'const kept = 1');
    const running = kernel.run(code, 6000);
    running.catch(() => {});
    await sleep(300);
    const sentAt = performance.now();
    kernel.interrupt();
    const { status } = await running.catch((error: Error) => {
      throw kernel.hasEnded() ? new Error('the kernel died') : error;
    });
    const time = performance.now() - sentAt;
    if (status !== 'error') throw new Error(`the cell ended with ${status}`);
    await runSoon(kernel, 'kept');
    note(measured, figure, time);
  });
}

/** One warm kernel: cells, requests, output, memory. */
export async function measureWarm(
  kernel: ComparedKernel,
  cwd: string,
  runs: number,
  measured: Measured,
): Promise<void> {
  const started = await startKernel(kernel, cwd);
  const cells = [
    ['trivial cell until idle (1 + 1)', () => '1 + 1'],
    // with another number each time: a checker may know a text that it has just seen
    ['20-line typed cell until idle', (run: number) => typedCell.replace('score: 4', `score: ${run}`)],
  ] as const;
  for (const [figure, codeOf] of cells) {
    await trying(measured, figure, async () => {
      for (let run = -3; run < runs; run++) {
        const { idle, status } = await started.run(codeOf(run), 5000);
        assertOk(status);
        if (run >= 0) note(measured, figure, idle);
      }
    });
  }
  await measureRequests(started, runs, measured);
  const endless = [
    ['interrupt of while (true) {}', 'while (true) {}'],
    ['interrupt of a pending 60 s await', 'await new Promise((done) => setTimeout(done, 60_000))'],
  ] as const;
  for (const [figure, code] of endless) {
    let goes = true;
    for (let run = 0; goes && run < 3; run++) goes = await measureInterrupt(started, figure, code, measured);
  }
  started.clear();
}

/** A kernel of its own for many lines, and one for many cells, so that what breaks spoils nothing else. */
export async function measureMuch(kernel: ComparedKernel, cwd: string, measured: Measured): Promise<void> {
  for (const count of [1000, 100_000]) {
    const started = await startKernel(kernel, cwd);
    await started.run('1 + 1');
    await measureLines(started, count, measured);
    started.clear();
  }
  const started = await startKernel(kernel, cwd);
  await trying(measured, '1,000 trivial cells one after another', async () => {
    const begin = performance.now();
    for (let cell = 0; cell < 1000; cell++) {
      const { status } = await started.run(`${cell} + 1`, 5000).catch((error: Error) => {
        throw new Error(`cell ${cell + 1}: ${error.message}`);
      });
      assertOk(status);
    }
    note(measured, '1,000 trivial cells one after another', performance.now() - begin);
    note(measured, 'memory after 1,000 cells', treeMemory(started.pid));
  });
  started.clear();
}
