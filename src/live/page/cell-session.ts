import type { LiveCell } from '../../contracts/live-data.ts';
import type { FromWorker, LiveOutput, ToWorker } from '../messages.ts';
import type { LiveGlobal } from './live-global.ts';
import type { Sandbox } from './sandbox.ts';
import { createShownOutputs } from './shown-outputs.ts';

const WORKER = 'cells';

/** How a run of a cell ends. */
export type CellEnd = 'ok' | 'error' | 'stopped';

/** What a cell of the page is told while it runs. */
export interface CellListener {
  /** So many cells above run first */
  onPlanned(cells: number): void;
  onStart(): void;
  onOutputs(outputs: readonly LiveOutput[]): void;
  onEnd(how: CellEnd): void;
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

/** A cell's text when it ran, and in which order. */
interface Ran {
  readonly source: string;
  readonly order: number;
}

/** The worker of a page, and what runs in it. */
interface SessionState {
  readonly live: LiveGlobal;
  readonly sandbox: Sandbox;
  /** Ids of the cells that run. */
  readonly code: readonly string[];
  readonly sourceOf: (id: string) => string;
  readonly listenerOf: (id: string) => CellListener | undefined;
  readonly outputs: ReturnType<typeof createShownOutputs>;
  /** Files, by path, which a worker that is started anew is given again. */
  readonly given: Map<string, Uint8Array>;
  readonly ran: Map<string, Ran>;
  /** What takes each order of cells that was asked for. */
  readonly plans: Map<number, (ids: readonly string[]) => void>;
  /** Resolves when the worker of now is ready. */
  started: Promise<void> | undefined;
  /** The cell that runs. */
  current: { readonly id: string; done(ok: boolean): void } | undefined;
  /** How many cells have run well, and how many were started. */
  order: number;
  count: number;
  /** How often all was stopped: what was asked for before is not done any more. */
  generation: number;
  queue: Promise<unknown>;
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
  const results = new Map<string, readonly LiveOutput[]>();
  const code = cells.filter(({ kind }) => kind === 'code').map(({ id }) => id);
  const outputs = createShownOutputs((all) => {
    if (!state.current) return;
    results.set(state.current.id, all);
    listenerOf(state.current.id)?.onOutputs(all);
  });
  const state: SessionState = {
    ...{ live, sandbox, code, sourceOf, listenerOf, outputs, given: new Map(), ran: new Map() },
    ...{ plans: new Map(), started: undefined, current: undefined, order: 0, count: 0, generation: 0 },
    queue: Promise.resolve(),
  };
  return {
    results,
    // what fails here is told when a cell runs
    warm: () => void start(state).catch(() => undefined),
    run: (id) => inTurn(state, (born) => runWithNeeds(state, results, id, born)),
    runAll: () =>
      inTurn(state, async (born) => {
        await start(state);
        for (const id of code) {
          if (born !== state.generation) return;
          await runOne(state, id, born);
        }
      }),
    stop: () => stop(state),
    give(path, bytes) {
      state.given.set(path, bytes);
      if (state.started) send(state, { kind: 'file', path, bytes });
    },
  };
}

function send({ sandbox }: SessionState, message: ToWorker): void {
  sandbox.send(WORKER, message);
}

function start(state: SessionState): Promise<void> {
  const { sandbox, given } = state;
  state.started ??= new Promise((resolve, reject) => {
    const listen = (message: unknown): void => hear(state, message as FromWorker, resolve, reject);
    sandbox.start(WORKER, undefined, listen);
    for (const [path, bytes] of given) send(state, { kind: 'file', path, bytes });
  });
  return state.started;
}

function hear(
  state: SessionState,
  message: FromWorker,
  ready: () => void,
  failed: (error: Error) => void,
): void {
  const { outputs, plans, current } = state;
  if (message.kind === 'ready') ready();
  else if (message.kind === 'solver') void bringSolver(state);
  else if (message.kind === 'broken') {
    const { message: evalue } = message;
    failed(new Error(evalue));
    if (current) outputs.add({ output_type: 'error', ename: 'Error', evalue, traceback: [evalue] });
    current?.done(false);
  } else if (message.kind === 'planned') plans.get(message.ask)?.(message.ids);
  else if (message.kind === 'done') current?.done(message.ok);
  else if (message.kind === 'clear') outputs.clear(message.wait);
  else outputs.add(message.output, message.display, message.update);
}

async function bringSolver(state: SessionState): Promise<void> {
  const { live } = state;
  // what does not come is told by the cell that asked for it
  await live.load('live-solver.js').catch(() => undefined);
  send(state, { kind: 'solver', solver: live.solver ?? { code: '', wasm: '' } });
}

/** Does one thing after another, and nothing that was asked for before all was stopped. */
function inTurn(state: SessionState, work: (born: number) => Promise<void>): Promise<void> {
  const born = state.generation;
  const turn = state.queue.then(() => (born === state.generation ? work(born) : undefined));
  state.queue = turn.catch(() => undefined);
  return turn;
}

/** Runs the cells above that a cell needs, and the cell. */
async function runWithNeeds(
  state: SessionState,
  results: CellSession['results'],
  id: string,
  born: number,
): Promise<void> {
  const listener = state.listenerOf(id);
  await start(state);
  const ids = await plan(state, id);
  listener?.onPlanned(ids.length - 1);
  for (const one of ids) {
    if (await runOne(state, one, born)) continue;
    if (one !== id && born === state.generation) {
      // what it needs has failed: the reader looks here, and is told so here too
      listener?.onOutputs((results.get(one) ?? []).map((output) => ({ ...output })));
      listener?.onEnd('error');
    }
    return;
  }
}

/** The order of cells above that a cell needs, itself last. */
function plan(state: SessionState, target: string): Promise<readonly string[]> {
  const { code, ran, sourceOf, plans } = state;
  const cells = code.map((id) => {
    const before = ran.get(id);
    return { id, source: sourceOf(id), ...(before ? { ran: before } : {}) };
  });
  return new Promise((resolve) => {
    const ask = plans.size + 1;
    plans.set(ask, resolve);
    send(state, { kind: 'plan', ask, cells, target });
  });
}

async function runOne(state: SessionState, id: string, born: number): Promise<boolean> {
  if (born !== state.generation) return false;
  const { ran, outputs } = state;
  const source = state.sourceOf(id);
  const listener = state.listenerOf(id);
  const ok = await new Promise<boolean>((resolve) => {
    state.current = { id, done: resolve };
    outputs.begin();
    listener?.onStart();
    const count = ++state.count;
    send(state, { kind: 'run', run: count, source, count });
  });
  state.current = undefined;
  if (born !== state.generation) return false;
  if (ok) ran.set(id, { source, order: ++state.order });
  else ran.delete(id);
  listener?.onEnd(ok ? 'ok' : 'error');
  return ok;
}

function stop(state: SessionState): void {
  state.generation++;
  state.sandbox.end(WORKER);
  state.started = undefined;
  state.ran.clear();
  state.plans.clear();
  state.queue = Promise.resolve();
  const stopped = state.current;
  state.current = undefined;
  stopped?.done(false);
  if (stopped) state.listenerOf(stopped.id)?.onEnd('stopped');
}
