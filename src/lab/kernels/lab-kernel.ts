import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ConnectionInfo, createHeader } from '../../kernel/protocol/index.ts';
import { jupyterRuntimeFolder } from '../../platform/jupyter-folders.ts';
import {
  type ConnectionFile,
  type KernelProcess,
  type RunnableSpec,
  startSpec,
  writeConnectionFile,
} from '../../runner/index.ts';
import { type LabSockets, openKernelSockets } from './kernel-sockets.ts';
import { stateNotice, textNotice } from './notices.ts';
import type { SocketMessage } from './socket-frames.ts';

type KernelState = 'starting' | 'idle' | 'busy' | 'restarting' | 'dead';

/** A kernel as the API shows it. */
export interface KernelModel {
  readonly id: string;
  readonly name: string;
  readonly last_activity: string;
  readonly execution_state: KernelState;
  readonly connections: number;
}

/** A kernel of the lab, through its restarts. */
export interface LabKernel {
  readonly id: string;
  readonly spec: RunnableSpec;
  readonly info: ConnectionInfo;
  model(): KernelModel;
  /** When it last did something, or a page last left it; ms since 1970. */
  lastActivity(): number;
  /** Process id, for who watches its memory; undefined while there is none. */
  pid(): number | undefined;
  /** Since when its cell has been running, ms since 1970; undefined while none is. */
  busySince(): number | undefined;
  interrupt(): void;
  /** Tells pages something in words, among the outputs of the cell that runs. */
  say(text: string): void;
  /** Ends the process and starts another on the same ports. */
  restart(): Promise<void>;
  /** Ends it for good, with everything that it started. */
  end(): Promise<void>;
  /** One more page is connected, or one less. */
  connected(change: 1 | -1): void;
  /** Has messages of the lab's own about the kernel handed over. @returns ends that */
  onNotice(listener: (message: SocketMessage) => void): () => void;
}

/** How often a kernel that ends by itself is started again before it is given up. */
const RESTARTS = 5;
/** A kernel that has lived so long, ms, has all its restarts again. */
const STABLE = 60_000;
/** The most time a kernel has to end when asked to, ms. */
const LAST_MOMENT = 1000;

/** A kernel's process of now, and what is known of it. */
interface KernelLife {
  readonly id: string;
  readonly spec: RunnableSpec;
  readonly file: ConnectionFile;
  /** Starts another process on the same ports */
  readonly start: () => KernelProcess;
  readonly listeners: Set<(message: SocketMessage) => void>;
  child: KernelProcess;
  /** When that was started, ms since 1970 */
  born: number;
  state: KernelState;
  active: number;
  busySince: number | undefined;
  /** Header of the request whose cell runs, or ran last */
  running: Buffer;
  connections: number;
  /** Ends by itself, since it was last started on purpose */
  restarts: number;
  restarting: boolean;
  ended: boolean;
}

/**
 * Starts a kernel. It need not be ready to answer yet: what is sent waits for it.
 *
 * @param cwd its working directory
 * @param extra variables of its environment
 */
export async function startLabKernel(
  spec: RunnableSpec,
  cwd: string,
  extra: Readonly<Record<string, string>> = {},
  id: string = randomUUID(),
): Promise<LabKernel> {
  const file = await findableFile(spec.name, id);
  const start = () => startSpec(spec, file, cwd, extra);
  const now = Date.now();
  const life: KernelLife = {
    ...{ id, spec, file, start, listeners: new Set(), child: start(), born: now, state: 'starting' },
    ...{
      active: now,
      busySince: undefined,
      running: Buffer.from('{}'),
      connections: 0,
      restarts: 0,
      restarting: false,
      ended: false,
    },
  };
  const own = openKernelSockets(file.info, `lab-${id}`, (message) => hear(life, message));
  void watch(life, life.child);
  return {
    id,
    spec,
    info: file.info,
    model: () => modelOf(life),
    lastActivity: () => life.active,
    pid: () => life.child.pid,
    busySince: () => life.busySince,
    interrupt() {
      if (spec.interruptMode === 'signal') life.child.interrupt();
      else own.send(request('interrupt_request', {}));
    },
    say: (text) => tellPages(life, textNotice(text, life.running)),
    restart: () => restart(life, own),
    end: () => end(life, own),
    connected(change) {
      life.connections += change;
      life.active = Date.now();
    },
    onNotice(listener) {
      life.listeners.add(listener);
      return () => life.listeners.delete(listener);
    },
  };
}

function modelOf({ id, spec, active, state, connections }: KernelLife): KernelModel {
  const last_activity = new Date(active).toISOString();
  return { id, name: spec.name, last_activity, execution_state: state, connections };
}

function become(life: KernelLife, next: KernelState): void {
  if (next === 'busy') life.busySince ??= Date.now();
  else life.busySince = undefined;
  life.state = next;
  life.active = Date.now();
}

/** Learns from what the kernel broadcasts whether it is busy. */
function hear(life: KernelLife, { channel, parts }: SocketMessage): void {
  if (channel !== 'iopub') return;
  if (parts[0]?.includes('"status"') !== true) {
    life.active = Date.now();
    return;
  }
  const { execution_state: now } = JSON.parse(String(parts[3])) as { execution_state?: KernelState };
  if (now === 'busy' && parts[1]?.includes('"execute_request"')) life.running = parts[1];
  if (now === 'idle' || now === 'busy') become(life, now);
}

function tellPages({ listeners }: KernelLife, message: SocketMessage): void {
  for (const listener of listeners) listener(message);
}

/** Starts a kernel again that ends by itself, unless it does so over and over. */
async function watch(life: KernelLife, process: KernelProcess): Promise<void> {
  await process.ended;
  if (process !== life.child || life.ended || life.restarting) return;
  if (Date.now() - life.born > STABLE) life.restarts = 0;
  await process.kill();
  const next = ++life.restarts > RESTARTS ? 'dead' : 'restarting';
  if (next === 'dead') become(life, next);
  else begin(life);
  tellPages(life, stateNotice(next));
}

function begin(life: KernelLife): void {
  become(life, 'restarting');
  life.born = Date.now();
  life.child = life.start();
  void watch(life, life.child);
}

async function restart(life: KernelLife, own: LabSockets): Promise<void> {
  if (life.restarting || life.ended) return;
  life.restarting = true;
  life.restarts = 0;
  await stop(life, own, true);
  life.restarting = false;
  if (!life.ended) begin(life);
}

async function end(life: KernelLife, own: LabSockets): Promise<void> {
  if (life.ended) return;
  life.ended = true;
  await stop(life, own, false);
  become(life, 'dead');
  tellPages(life, stateNotice('dead'));
  own.close();
  life.file.remove();
}

/** Asks the process to end, and ends it where it does not. */
async function stop({ child }: KernelLife, own: LabSockets, restart: boolean): Promise<void> {
  if (!child.hasEnded()) {
    own.send(request('shutdown_request', { restart }));
    await Promise.race([child.ended, sleep(LAST_MOMENT, undefined, { ref: false })]);
  }
  await child.kill();
}

/**
 * A connection file where `jupyter console --existing` and the like
 * find it, if that folder can be written to.
 */
function findableFile(kernelName: string, id: string): Promise<ConnectionFile> {
  const place = join(jupyterRuntimeFolder(), `kernel-${id}.json`);
  return writeConnectionFile(kernelName, place).catch(() => writeConnectionFile(kernelName));
}

function request(type: string, content: object): SocketMessage {
  const parts = [createHeader(type, 'lab', 'rekenschap'), {}, {}, content];
  return { channel: 'control', parts: parts.map((part) => Buffer.from(JSON.stringify(part))), buffers: [] };
}
