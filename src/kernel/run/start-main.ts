import path from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { createQuestions } from './ask.ts';
import { defineAskGlobals } from './ask-globals.ts';
import { createAsyncStack } from './async-stack.ts';
import { captureChildren } from './capture-children.ts';
import { captureStreams } from './capture-streams.ts';
import { catchExits } from './catch-exits.ts';
import { type CellContext, createContext, currentContext, inContext, stopContext } from './cell-context.ts';
import { defineCellGlobals } from './cell-globals.ts';
import { defineCommandGlobals } from './command-globals.ts';
import { createComms } from './comms.ts';
import { createDeclaredNames } from './declared-names.ts';
import { describeError } from './describe-error.ts';
import { defineDisplayGlobals } from './display-globals.ts';
import { createEvaluate } from './evaluate.ts';
import { guardTimers, takeBusyTimer } from './guard-timers.ts';
import { hideAsyncFields } from './hide-async-fields.ts';
import { hideFrames } from './hide-frames.ts';
import { createInterruptError } from './interrupt-error.ts';
import { liveNames } from './live-names.ts';
import { createLocalModules } from './local-modules.ts';
import { readStdin } from './read-stdin.ts';
import { runCell } from './run-cell.ts';
import type { CompiledModule, SessionLink, ToMain } from './run-messages.ts';
import { controlWord } from './shared-control.ts';
import { createWorkerLink } from './worker-link.ts';

// As they are at the start: cells may replace them.
const { load, store, wait } = Atomics;

/** Prepares the main thread for cells and runs those that the worker sends, until the process ends. */
export function startMain({ port, ring, control }: SessionLink): void {
  const { send, place, write } = createWorkerLink({ port, ring });
  const running: Record<number, CellContext> = { __proto__: null } as never;
  const exit = process.exit.bind(process);
  const asked = new Map<
    number,
    { resolve: (found: { target?: string; modules: CompiledModule[] }) => void; reject: (e: Error) => void }
  >();
  let lastAsked = 0;

  const locals = createLocalModules(
    (specifier, from) =>
      new Promise((resolve, reject) => {
        const id = ++lastAsked;
        asked.set(id, { resolve, reject });
        send({ kind: 'local', id, specifier, from });
      }),
  );
  const fail = (error: unknown): void => {
    const { key, stopped } = currentContext();
    if (!stopped) place({ kind: 'failure', key, error: describeError(error) });
  };
  const { comms, receive } = createComms(place, fail);

  const asyncStack = createAsyncStack();
  // Following cells begins with the first one followed, and sets the checks: it is begun here.
  inContext(createContext(0, false), asyncStack.relax);
  // A timer that was terminated midway is due again at once, before any message: it must not run once more.
  guardTimers(() => {
    asyncStack.relax();
    const count = load(control, controlWord.asked);
    if (count > load(control, controlWord.interrupted)) interrupt(count);
  });
  // Front ends show colours, which libraries else leave out where there is no terminal.
  if (!process.env.NO_COLOR) process.env.FORCE_COLOR ??= '1';
  hideAsyncFields();
  hideFrames();
  captureStreams(write);
  captureChildren(write);
  const file = path.join(process.cwd(), 'cell.ts');
  const { history } = defineCellGlobals(file, locals, comms, place);
  const questions = createQuestions({ port, control }, place, handle);
  defineAskGlobals(questions);
  readStdin(questions);
  const { dropPending, display } = defineDisplayGlobals(place);
  const declared = createDeclaredNames();
  defineCommandGlobals(declared, display, place);
  const parts = { evaluate: createEvaluate(), declared, locals, history, place, running };

  /** Stands still until the worker has said the last word, then ends the process. */
  function halt(): never {
    store(control, controlWord.halted, 1);
    while (load(control, controlWord.released) === 0)
      if (wait(control, controlWord.released, 0, 10_000) === 'timed-out') break;
    exit(load(control, controlWord.exitCode));
    throw new Error('unreachable');
  }

  catchExits((code, call) => {
    place({ kind: 'exit', key: currentContext().key, code, call });
    return halt();
  });
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  // Without a listener the signal would end the process; the worker acts on it.
  process.on('SIGINT', () => undefined);

  function interrupt(count: number): void {
    // Something may have been terminated to get this message through.
    asyncStack.clear();
    let any = false;
    for (const key in running) {
      const cell = running[key] as CellContext;
      any = true;
      questions.reject(cell.key);
      stopContext(cell);
    }
    if (any) dropPending();
    const background = takeBusyTimer();
    if (background && !background.stopped) {
      place({ kind: 'failure', key: background.key, error: describeError(createInterruptError()) });
      stopContext(background);
    }
    store(control, controlWord.interrupted, count);
  }

  function handle(message: ToMain): void {
    asyncStack.relax();
    switch (message.kind) {
      case 'run':
        void runCell(message.job, parts);
        break;
      case 'interrupt':
        interrupt(message.count);
        break;
      case 'input':
        questions.settle(message);
        break;
      case 'local': {
        const waiting = asked.get(message.id);
        asked.delete(message.id);
        if (message.problem !== undefined) waiting?.reject(new Error(message.problem));
        else {
          const found: { target?: string; modules: CompiledModule[] } = { modules: message.modules ?? [] };
          if (message.target !== undefined) found.target = message.target;
          waiting?.resolve(found);
        }
        break;
      }
      case 'names':
        send({ kind: 'names', id: message.id, names: liveNames(message.path, message.rows) });
        break;
      case 'comm':
        receive(message);
        place({ kind: 'handled', key: message.key });
        break;
      case 'halt':
        halt();
    }
  }
  // Node gives each message to this method, which cells may replace in its class.
  Object.defineProperty(port, 'dispatchEvent', { value: port.dispatchEvent });
  port.on('message', handle);
  send({ kind: 'ready', heapLimit: getHeapStatistics().heap_size_limit });
}
