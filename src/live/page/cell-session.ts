import type { LiveCell } from '../../contracts/live-data.ts';
import type { FromWorker, LiveOutput, ToWorker } from '../messages.ts';
import type { LiveGlobal } from './live-global.ts';
import type { Sandbox } from './sandbox.ts';

const WORKER = 'cells';

/** What a cell of the page is told while it runs. */
export interface CellListener {
  /** so many cells above run first */
  onNeeds(cells: number): void;
  onStart(): void;
  onOutputs(outputs: readonly LiveOutput[]): void;
  onEnd(how: 'ok' | 'error' | 'stopped'): void;
}

/** The cells of a notebook, run in a worker that can be ended. */
interface CellSession {
  /** Runs a cell, and before it what it needs. */
  run(id: string): Promise<void>;
  runAll(): Promise<void>;
  /** Starts the worker before anything is to run. */
  warm(): void;
  /** Ends what runs, and all names with it. */
  stop(): void;
  /** Puts a file where cells find it. */
  give(path: string, bytes: Uint8Array): void;
  /** The outputs of the last run of each cell. */
  readonly results: ReadonlyMap<string, readonly LiveOutput[]>;
}

interface Shown {
  readonly output: LiveOutput;
  readonly display: string | undefined;
}

/**
 * @param sourceOf the text of a cell as its reader left it
 * @param listenerOf who is told of a cell
 */
export function createCellSession(
  live: LiveGlobal,
  sandbox: Sandbox,
  cells: readonly LiveCell[],
  sourceOf: (id: string) => string,
  listenerOf: (id: string) => CellListener | undefined,
): CellSession {
  const code = cells.filter(({ kind }) => kind === 'code');
  const results = new Map<string, readonly LiveOutput[]>();
  const given = new Map<string, Uint8Array>();
  const ran = new Map<string, { source: string; order: number }>();
  let started: Promise<void> | undefined;
  let order = 0;
  let count = 0;
  let shown: Shown[] = [];
  let clearNext = false;
  let current: { id: string; done(ok: boolean): void } | undefined;
  const plans = new Map<number, (ids: readonly string[]) => void>();
  let generation = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const send = (message: ToWorker): void => sandbox.send(WORKER, message);

  function start(): Promise<void> {
    started ??= new Promise((resolve, reject) => {
      sandbox.start(WORKER, live.kernel ?? '', (message) => hear(message as FromWorker, resolve, reject));
      if (live.data) send({ kind: 'start', data: live.data });
      for (const [path, bytes] of given) send({ kind: 'file', path, bytes });
    });
    return started;
  }

  function hear(message: FromWorker, ready: () => void, failed: (error: Error) => void): void {
    if (message.kind === 'ready') ready();
    else if (message.kind === 'solver') void bringSolver();
    else if (message.kind === 'broken') {
      failed(new Error(message.message));
      if (current)
        tell({ output_type: 'error', ename: 'Error', evalue: message.message, traceback: [message.message] });
      current?.done(false);
    } else if (message.kind === 'planned') plans.get(message.ask)?.(message.ids);
    else if (message.kind === 'done') current?.done(message.ok);
    else if (message.kind === 'clear') {
      clearNext = message.wait;
      if (!message.wait) put([]);
    } else tell(message.output, message.display, message.update);
  }

  async function bringSolver(): Promise<void> {
    // what does not come is told by the cell that asked for it
    await live.load('live-solver.js').catch(() => undefined);
    send({ kind: 'solver', solver: live.solver ?? { code: '', wasm: '' } });
  }

  function put(next: Shown[]): void {
    shown = next;
    const outputs = shown.map(({ output }) => output);
    if (!current) return;
    results.set(current.id, outputs);
    listenerOf(current.id)?.onOutputs(outputs);
  }

  function tell(output: LiveOutput, display?: string, update = false): void {
    const before = clearNext ? [] : shown;
    clearNext = false;
    const last = before.at(-1);
    if (update) put(before.map((one) => (one.display === display ? { ...one, output } : one)));
    else if (
      output.output_type === 'stream' &&
      last?.output.output_type === 'stream' &&
      last.output.name === output.name
    )
      put([
        ...before.slice(0, -1),
        { output: { ...output, text: last.output.text + output.text }, display: undefined },
      ]);
    else put([...before, { output, display }]);
  }

  /** The order of cells above that a cell needs, itself last. */
  function plan(target: string): Promise<readonly string[]> {
    const planned = code.map(({ id }) => {
      const before = ran.get(id);
      return { id, source: sourceOf(id), ...(before ? { ran: before } : {}) };
    });
    return new Promise((resolve) => {
      const ask = plans.size + 1;
      plans.set(ask, resolve);
      send({ kind: 'plan', ask, cells: planned, target });
    });
  }

  async function runOne(id: string, born: number): Promise<boolean> {
    if (born !== generation) return false;
    const source = sourceOf(id);
    const listener = listenerOf(id);
    const ok = await new Promise<boolean>((resolve) => {
      current = { id, done: resolve };
      put([]);
      listener?.onStart();
      send({ kind: 'run', run: ++count, source, count });
    });
    current = undefined;
    if (born !== generation) return false;
    if (ok) ran.set(id, { source, order: ++order });
    else ran.delete(id);
    listener?.onEnd(ok ? 'ok' : 'error');
    return ok;
  }

  function inTurn(work: (born: number) => Promise<void>): Promise<void> {
    const born = generation;
    const turn = queue.then(() => (born === generation ? work(born) : undefined));
    queue = turn.catch(() => undefined);
    return turn;
  }

  return {
    results,
    // what fails here is told when a cell runs
    warm: () => void start().catch(() => undefined),
    run: (id) =>
      inTurn(async (born) => {
        await start();
        const ids = await plan(id);
        if (ids.length > 1) listenerOf(id)?.onNeeds(ids.length - 1);
        for (const one of ids) {
          if (await runOne(one, born)) continue;
          if (one !== id && born === generation) {
            // what it needs has failed: the reader looks here, and is told so here
            listenerOf(id)?.onOutputs(results.get(one) ?? []);
            listenerOf(id)?.onEnd('error');
          }
          return;
        }
      }),
    runAll: () =>
      inTurn(async (born) => {
        await start();
        for (const { id } of code) {
          if (born !== generation) return;
          await runOne(id, born);
        }
      }),
    stop() {
      generation++;
      sandbox.end(WORKER);
      started = undefined;
      ran.clear();
      plans.clear();
      queue = Promise.resolve();
      const stopped = current;
      current = undefined;
      stopped?.done(false);
      if (stopped) listenerOf(stopped.id)?.onEnd('stopped');
    },
    give(path, bytes) {
      given.set(path, bytes);
      if (started) send({ kind: 'file', path, bytes });
    },
  };
}
