import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JsonObject, Message } from '../src/kernel/protocol/index.ts';
import { writeConnectionFile } from '../src/runner/connection-file.ts';
import { connectClient } from '../src/runner/kernel-client.ts';
import type { ComparedKernel } from './compared-kernels.ts';

/** What came of one cell. Times are milliseconds from sending the request. */
export interface CellRun {
  /** Until the first stream, result, display or error. */
  firstOutput: number | undefined;
  lastOutput: number | undefined;
  /** Until its `idle`. */
  idle: number;
  status: unknown;
  /** Stream messages and the lines in them; both go on counting what comes after `idle`. */
  streams: number;
  lines: number;
}

/** A kernel that was started for measuring. */
export interface StartedKernel {
  readonly pid: number;
  /** performance.now() when its process was started. */
  readonly startedAt: number;
  /** Milliseconds from the start until the first kernel_info_reply. */
  readonly ready: number;
  /** @throws Error when there is no idle or no reply within `within` ms */
  run(code: string, within?: number): Promise<CellRun>;
  /** Milliseconds until the reply. @throws Error when there is none within 5 s */
  ask(
    type: string,
    content: JsonObject,
    channel?: 'shell' | 'control',
  ): Promise<{ time: number; content: JsonObject }>;
  /** Milliseconds until the answer to a question of an editor, over a comm. */
  askEditor(method: string, params: JsonObject): Promise<number>;
  interrupt(): void;
  hasEnded(): boolean;
  /** Milliseconds until the process has ended; it is killed after 5 s. */
  shutdown(): Promise<number>;
  /** Ends its process with SIGKILL, leaving what it started to itself. */
  killRoot(): void;
  /** Kills what is left of its process group and forgets it. */
  clear(): void;
}

const outputs = new Set(['stream', 'execute_result', 'display_data', 'error']);

async function within<Value>(promise: Promise<Value>, ms: number, what: string): Promise<Value> {
  const ends = new AbortController();
  const late = sleep(ms, undefined, { signal: ends.signal }).then(() => {
    throw new Error(`no ${what} within ${ms / 1000} s`);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    ends.abort();
    late.catch(() => {});
  }
}

function killGroup(child: ChildProcess): void {
  try {
    process.kill(-(child.pid as number), 'SIGKILL');
  } catch {
    // all have ended
  }
}

/** Starts a kernel in `cwd` and waits until its replies and its broadcasts arrive. */
export async function startKernel(kernel: ComparedKernel, cwd: string): Promise<StartedKernel> {
  const file = await writeConnectionFile(kernel.name);
  const [command = '', ...args] = kernel.argv.map((word) => word.replaceAll('{connection_file}', file.path));
  const env = { ...process.env, JPY_PARENT_PID: String(process.pid), NO_COLOR: '1' };
  const startedAt = performance.now();
  const child = spawn(command, args, { cwd, env, detached: true, stdio: 'ignore' });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const client = connectClient(file.info);
  const listeners = new Map<string, (message: Message) => void>();
  let heard = false;
  const answered = new Map<number, () => void>();
  let lastQuestion = 0;
  client.onIopub((message) => {
    heard = true;
    if (message.header.msg_type === 'comm_msg')
      answered.get(Number((message.content.data as JsonObject).id))?.();
    listeners.get(message.parent_header.msg_id ?? '')?.(message);
  });
  const clear = () => {
    client.close();
    killGroup(child);
    file.remove();
  };

  const ask: StartedKernel['ask'] = async (type, content, channel = 'shell') => {
    const sentAt = performance.now();
    const { reply } = client.request(channel, type, content);
    const message = await within(reply, 5000, `reply to ${type}`);
    return { time: performance.now() - sentAt, content: message.content };
  };

  async function run(code: string, patience = 20_000): Promise<CellRun> {
    const found: CellRun = {
      firstOutput: undefined,
      lastOutput: undefined,
      idle: 0,
      status: '',
      streams: 0,
      lines: 0,
    };
    const sentAt = performance.now();
    const content = {
      code,
      silent: false,
      store_history: true,
      user_expressions: {},
      allow_stdin: false,
      stop_on_error: true,
    };
    const { id, reply } = client.request('shell', 'execute_request', content);
    const idle = new Promise<void>((done) => {
      listeners.set(id, ({ header, content }) => {
        const time = performance.now() - sentAt;
        if (header.msg_type === 'status' && content.execution_state === 'idle') {
          found.idle = time;
          done();
        }
        if (!outputs.has(header.msg_type)) return;
        found.firstOutput ??= time;
        found.lastOutput = time;
        if (header.msg_type !== 'stream') return;
        found.streams++;
        found.lines += String(content.text).split('\n').length - 1;
      });
    });
    const [message] = await within(Promise.all([reply, idle]), patience, 'reply and idle');
    found.status = message.content.status;
    return found;
  }

  try {
    const first = within(
      client.request('shell', 'kernel_info_request', {}).reply,
      20_000,
      'kernel_info_reply',
    );
    await Promise.race([
      first,
      ended.then(() => {
        throw new Error(`${kernel.name} ended while starting`);
      }),
    ]);
    const ready = performance.now() - startedAt;
    while (!heard) {
      await ask('kernel_info_request', {});
      await sleep(5);
    }
    return {
      pid: child.pid as number,
      startedAt,
      ready,
      run,
      ask,
      async askEditor(method, params) {
        const comm_id = 'editor';
        if (lastQuestion === 0)
          client.request('shell', 'comm_open', { comm_id, target_name: 'rekenschap.editor', data: {} });
        const id = ++lastQuestion;
        const sentAt = performance.now();
        const answer = new Promise<void>((done) => answered.set(id, done));
        client.request('shell', 'comm_msg', { comm_id, data: { id, method, params } });
        await within(answer, 5000, `answer to ${method}`);
        return performance.now() - sentAt;
      },
      interrupt() {
        if (kernel.interrupt === 'message') client.request('control', 'interrupt_request', {});
        else child.kill('SIGINT');
      },
      hasEnded: () => child.exitCode !== null || child.signalCode !== null,
      async shutdown() {
        const sentAt = performance.now();
        client.request('control', 'shutdown_request', { restart: false });
        await Promise.race([ended, sleep(5000)]);
        clear();
        return performance.now() - sentAt;
      },
      killRoot: () => void child.kill('SIGKILL'),
      clear,
    };
  } catch (error) {
    clear();
    throw error;
  }
}
