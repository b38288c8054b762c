import { setTimeout as sleep } from 'node:timers/promises';
import type { JsonObject, Message } from '../kernel/protocol/index.ts';
import type { RunningKernel } from './launch-kernel.ts';
import type { Output } from './notebook.ts';
import type { OutputRecorder } from './output-recorder.ts';

/** What became of a cell: its outputs so far, and the failure, if it failed. */
interface CellRun {
  outputs: Output[];
  executionCount: number | null;
  failure?: { kind: 'cell' | 'timeout' | 'kernel died' | 'interrupted'; what: string };
}

/** Time, ms, for a kernel's idle to follow its reply; nbclient waits as long. */
const IDLE_AFTER_REPLY = 4000;
/** Time, ms, for an interrupted cell to end, so that its traceback can be shown. */
const END_AFTER_INTERRUPT = 2000;

/**
 * Runs one cell's source and waits for the kernel's reply and its idle.
 *
 * @param timeout seconds the cell may take
 * @param signal gives the cell up at once
 */
export async function runOnKernel(
  kernel: RunningKernel,
  recorder: OutputRecorder,
  source: string,
  timeout: number,
  signal: AbortSignal | undefined,
): Promise<CellRun> {
  const { id, reply } = kernel.client.request('shell', 'execute_request', {
    code: source,
    silent: false,
    store_history: true,
    user_expressions: {},
    allow_stdin: false,
    stop_on_error: true,
  });
  const { outputs, idle } = recorder.follow(id);
  const ends = new AbortController();
  const after = (ms: number) => sleep(ms, 'late' as const, { signal: ends.signal });
  const abort = new Promise<'aborted'>((done) => {
    if (signal?.aborted) done('aborted');
    signal?.addEventListener('abort', () => done('aborted'), { signal: ends.signal });
  });
  const death = kernel.death.then((account) => ({ account }));
  const failed = (kind: NonNullable<CellRun['failure']>['kind'], what: string): CellRun => ({
    outputs,
    executionCount: null,
    failure: { kind, what },
  });
  try {
    const first = await Promise.race([reply, death, abort, after(timeout * 1000)]);
    if (first === 'aborted') return failed('interrupted', 'interrupted');
    if (first === 'late') {
      return failed('timeout', await giveUp(kernel, timeout, Promise.race([reply, death, abort])));
    }
    if ('account' in first)
      return failed('kernel died', `the kernel died while running it: ${first.account}`);
    const end = await Promise.race([idle, death, abort, after(IDLE_AFTER_REPLY)]);
    if (end === 'late') {
      return failed('cell', 'the kernel replied but never became idle, so that output may be missing');
    }
    return accountOf(first, outputs);
  } finally {
    ends.abort();
  }
}

function accountOf(reply: Message, outputs: Output[]): CellRun {
  const { content } = reply;
  const executionCount = typeof content.execution_count === 'number' ? content.execution_count : null;
  if (content.status === 'ok') return { outputs, executionCount };
  return { outputs, executionCount, failure: { kind: 'cell', what: errorOf(content, outputs) } };
}

/**
 * The error in a line. Not every kernel puts one in its reply, or
 * broadcasts one: then the last words must do.
 */
function errorOf(content: JsonObject, outputs: readonly Output[]): string {
  const error = outputs.findLast((output) => output.output_type === 'error');
  const ename = content.ename ?? error?.ename;
  const evalue = content.evalue ?? error?.evalue;
  if (typeof ename === 'string' && ename !== '') return evalue ? `${ename}: ${evalue}` : ename;
  if (content.status !== 'error') return `the kernel did not run it (${content.status})`;
  const words = outputs.flatMap((output) =>
    output.output_type === 'stream' && output.name === 'stderr' ? output.text.trim().split('\n') : [],
  );
  const named = words.find((line) => /^(Uncaught )?[\w.]*(Error|Exception)\b/.test(line));
  return (named ?? words[0]) || 'the kernel reports an error without saying which';
}

async function giveUp(kernel: RunningKernel, timeout: number, end: Promise<unknown>): Promise<string> {
  const beating = await kernel.client.isBeating(200);
  kernel.interrupt();
  await Promise.race([end, sleep(END_AFTER_INTERRUPT, undefined, { ref: false })]);
  const state = beating
    ? 'its kernel still answers: the cell waits or computes'
    : 'its kernel does not answer: it is busy or stuck';
  return `not finished within the timeout of ${timeout} s (${state})`;
}
