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
  const file: ConnectionFile = await findableFile(spec.name, id);
  const listeners = new Set<(message: SocketMessage) => void>();
  let state: KernelState = 'starting';
  let active = Date.now();
  let busySince: number | undefined;
  let connections = 0;
  let ended = false;
  let restarting = false;
  let restarts = 0;
  let born = Date.now();
  let child: KernelProcess = startSpec(spec, file, cwd, extra);

  const become = (next: KernelState) => {
    if (next === 'busy') busySince ??= Date.now();
    else busySince = undefined;
    state = next;
    active = Date.now();
  };
  const own: LabSockets = openKernelSockets(file.info, `lab-${id}`, (message) => {
    if (message.channel !== 'iopub' || message.parts[0]?.includes('"status"') !== true) {
      if (message.channel === 'iopub') active = Date.now();
      return;
    }
    const { execution_state: now } = JSON.parse(String(message.parts[3])) as {
      execution_state?: KernelState;
    };
    if (now === 'idle' || now === 'busy') become(now);
  });
  const tell = (execution_state: KernelState) => {
    const message = notice({ execution_state });
    for (const listener of listeners) listener(message);
  };
  const watch = (process: KernelProcess) =>
    process.ended.then(async () => {
      if (process !== child || ended || restarting) return;
      if (Date.now() - born > STABLE) restarts = 0;
      await process.kill();
      if (++restarts > RESTARTS) {
        become('dead');
        return tell('dead');
      }
      await begin();
      tell('restarting');
    });
  const begin = async () => {
    become('restarting');
    born = Date.now();
    child = startSpec(spec, file, cwd, extra);
    void watch(child);
  };
  const ask = (type: string, content: object) => own.send(request(type, content));
  const stop = async (process: KernelProcess, restart: boolean) => {
    if (!process.hasEnded()) {
      ask('shutdown_request', { restart });
      await Promise.race([process.ended, sleep(LAST_MOMENT, undefined, { ref: false })]);
    }
    await process.kill();
  };
  void watch(child);

  return {
    id,
    spec,
    info: file.info,
    model: () => ({
      id,
      name: spec.name,
      last_activity: new Date(active).toISOString(),
      execution_state: state,
      connections,
    }),
    lastActivity: () => active,
    pid: () => child.pid,
    busySince: () => busySince,
    interrupt() {
      if (spec.interruptMode === 'signal') child.interrupt();
      else ask('interrupt_request', {});
    },
    async restart() {
      if (restarting || ended) return;
      restarting = true;
      restarts = 0;
      await stop(child, true);
      restarting = false;
      if (!ended) await begin();
    },
    async end() {
      if (ended) return;
      ended = true;
      await stop(child, false);
      become('dead');
      tell('dead');
      own.close();
      file.remove();
    },
    connected(change) {
      connections += change;
      active = Date.now();
    },
    onNotice(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A connection file where `jupyter console --existing` and the like find it, if that folder can be written to. */
function findableFile(kernelName: string, id: string): Promise<ConnectionFile> {
  const place = join(jupyterRuntimeFolder(), `kernel-${id}.json`);
  return writeConnectionFile(kernelName, place).catch(() => writeConnectionFile(kernelName));
}

function request(type: string, content: object): SocketMessage {
  const parts = [createHeader(type, 'lab', 'rekenschap'), {}, {}, content];
  return { channel: 'control', parts: parts.map((part) => Buffer.from(JSON.stringify(part))), buffers: [] };
}

/** A status message that the lab sends in the kernel's place. */
function notice(content: { execution_state: KernelState }): SocketMessage {
  const parts = [createHeader('status', 'lab', 'rekenschap'), {}, {}, content];
  return { channel: 'iopub', parts: parts.map((part) => Buffer.from(JSON.stringify(part))), buffers: [] };
}
