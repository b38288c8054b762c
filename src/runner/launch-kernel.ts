import { setTimeout as sleep } from 'node:timers/promises';
import type { JsonObject, Message } from '../kernel/protocol/index.ts';
import { writeConnectionFile } from './connection-file.ts';
import { connectClient, type KernelClient } from './kernel-client.ts';
import type { KernelProcess } from './kernel-process.ts';
import type { RunnableSpec } from './runnable-spec.ts';
import { RunnerError } from './runner-error.ts';
import { startSpec } from './start-spec.ts';

/** A kernel that answers. */
export interface RunningKernel {
  readonly spec: RunnableSpec;
  readonly client: KernelClient;
  /** Content of its kernel_info_reply. */
  readonly info: JsonObject;
  /** Settles when the process has ended, with what is known of its end. */
  readonly death: Promise<string>;
  /** Asks the kernel, in the way its spec names, to stop the running cell. */
  interrupt(): void;
  /** Asks the kernel to end, then makes sure that it and its descendants have. */
  shutdown(): Promise<void>;
  /** Ends the kernel and its descendants at once. */
  kill(): Promise<void>;
}

/**
 * Starts a kernel and waits until it answers requests and its broadcasts arrive.
 *
 * @param spec how to start it
 * @param cwd its working directory
 * @param signal ends the start, and the kernel with it
 * @param within seconds to wait for its first answer
 * @throws RunnerError when the kernel ends or stays silent; nothing is left running
 */
export async function launchKernel(
  spec: RunnableSpec,
  cwd: string,
  signal: AbortSignal | undefined,
  within = 60,
): Promise<RunningKernel> {
  const file = await writeConnectionFile(spec.name);
  const child = startSpec(spec, file, cwd);
  const client = connectClient(file.info);
  const clear = async () => {
    client.close();
    await child.kill();
    file.remove();
  };
  const death = child.ended.then((account) => accountOfEnd(account, child));
  try {
    const info = await firstAnswer(spec, client, child, death, signal, within);
    return {
      spec,
      client,
      info,
      death,
      interrupt() {
        if (spec.interruptMode === 'signal') child.interrupt();
        else client.request('control', 'interrupt_request', {});
      },
      async shutdown() {
        client.request('control', 'shutdown_request', { restart: false });
        await Promise.race([child.ended, sleep(1000, undefined, { ref: false })]);
        await clear();
      },
      kill: clear,
    };
  } catch (error) {
    await clear();
    throw error;
  }
}

/**
 * The kernel_info_reply. The request is repeated until a broadcast has arrived too: a subscription takes
 * effect some time after connecting, and what a kernel sends before that is lost.
 */
async function firstAnswer(
  spec: RunnableSpec,
  client: KernelClient,
  child: KernelProcess,
  death: Promise<string>,
  signal: AbortSignal | undefined,
  within: number,
): Promise<JsonObject> {
  let info: JsonObject | undefined;
  let heard = false;
  let ended: string | undefined;
  client.onIopub(() => {
    heard = true;
  });
  void death.then((account) => {
    ended = account;
  });
  const deadline = Date.now() + within * 1000;
  for (let wait = 50; info === undefined || !heard; wait = info ? 50 : Math.min(wait * 2, 1000)) {
    const { reply } = client.request('shell', 'kernel_info_request', {});
    const answered = reply.then((message: Message) => {
      info ??= message.content;
      return heard ? undefined : sleep(20);
    });
    const ends = new AbortController();
    const abort = new Promise<void>((done) => {
      signal?.addEventListener('abort', () => done(), { signal: ends.signal });
    });
    const patience = sleep(wait, undefined, { signal: ends.signal }).catch(() => {});
    await Promise.race([answered, death, abort, patience]);
    ends.abort();
    if (signal?.aborted) throw new RunnerError('interrupted', 'interrupted');
    if (ended !== undefined) {
      throw new RunnerError('kernel died', `kernel "${spec.name}" ended while starting: ${ended}`);
    }
    if (Date.now() > deadline) throw silent(spec, within, info !== undefined, client, child);
  }
  return info;
}

function silent(
  spec: RunnableSpec,
  within: number,
  answered: boolean,
  client: KernelClient,
  child: KernelProcess,
): RunnerError {
  const what = answered ? 'broadcast nothing on iopub' : 'did not answer kernel_info_request';
  const fault = client.lastFault() === '' ? '' : `; its last message was dropped: ${client.lastFault()}`;
  const words = child.lastWords() === '' ? '' : `; it wrote: ${child.lastWords()}`;
  return new RunnerError('kernel', `kernel "${spec.name}" ${what} within ${within} s${fault}${words}`);
}

async function accountOfEnd(account: string, child: KernelProcess): Promise<string> {
  // what it wrote last may arrive just after its end
  await sleep(30);
  return child.lastWords() === '' ? account : `${account}; it wrote: ${child.lastWords()}`;
}
