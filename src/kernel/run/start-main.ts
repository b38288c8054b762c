import path from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { createQuestions } from './ask.ts';
import { defineAskGlobals } from './ask-globals.ts';
import { createLocalQuestions } from './ask-local.ts';
import { createAsyncStack } from './async-stack.ts';
import { captureChildren } from './capture-children.ts';
import { captureStreams } from './capture-streams.ts';
import { catchExits } from './catch-exits.ts';
import { createContext, currentContext, inContext } from './cell-context.ts';
import { defineCellGlobals } from './cell-globals.ts';
import { defineCommandGlobals } from './command-globals.ts';
import { createComms } from './comms.ts';
import { createDeclaredNames } from './declared-names.ts';
import { describeError } from './describe-error.ts';
import { defineDisplayGlobals } from './display-globals.ts';
import { createEvaluate } from './evaluate.ts';
import { guardTimers } from './guard-timers.ts';
import { halt } from './halt.ts';
import { hideAsyncFields } from './hide-async-fields.ts';
import { hideFrames } from './hide-frames.ts';
import { createLocalModules } from './local-modules.ts';
import type { MainThread } from './main-thread.ts';
import { readStdin } from './read-stdin.ts';
import type { Placed, SessionLink } from './run-messages.ts';
import { stopIfAsked } from './stop-cells.ts';
import { takeMessage } from './take-message.ts';
import { createWorkerLink, type WorkerLink } from './worker-link.ts';

/** Prepares the main thread for cells, and runs those that the worker sends, until the process ends. */
export function startMain(link: SessionLink): void {
  const { port } = link;
  const worker = createWorkerLink(link);
  const exit = process.exit.bind(process);
  const asyncStack = createAsyncStack();
  // Node begins to follow cells with the first one, and then sets the
  // checks that `relax` takes out: begin now.
  inContext(createContext(0, false), asyncStack.relax);
  // a timer whose callback was terminated is due again at once, before the message of the interrupt is read:
  // without a look at what was asked, it would run once more.
  guardTimers(() => {
    asyncStack.relax();
    stopIfAsked(main);
  });
  const fail = (error: unknown): void => placeFailure(worker.place, error);
  captureOutput(worker.write);
  const main: MainThread = {
    ...partsForCells(link, worker, fail, () => main),
    ...{ control: link.control, send: worker.send, place: worker.place, asyncStack, exit },
  };
  catchEnds(main, fail);
  // Node calls this method with each message; cells may replace it in the class, but not here.
  Object.defineProperty(port, 'dispatchEvent', { value: port.dispatchEvent });
  port.on('message', (message) => takeMessage(main, message));
  worker.send({ kind: 'ready', heapLimit: getHeapStatistics().heap_size_limit });
}

/** Defines the globals of the cells. @returns what runs cells, and what answers them */
function partsForCells(
  link: SessionLink,
  { place, send }: WorkerLink,
  fail: (error: unknown) => void,
  main: () => MainThread,
): Pick<MainThread, 'cells' | 'questions' | 'localQuestions' | 'receiveComm' | 'dropPending'> {
  const localQuestions = createLocalQuestions(send);
  const locals = createLocalModules(localQuestions.ask);
  const { comms, receive } = createComms(place, fail);
  const file = path.join(process.cwd(), 'cell.ts');
  const { history } = defineCellGlobals(file, locals, comms, place);
  const questions = createQuestions(link, place, (message) => takeMessage(main(), message));
  defineAskGlobals(questions);
  readStdin(questions);
  const { dropPending, display } = defineDisplayGlobals(place);
  const declared = createDeclaredNames();
  defineCommandGlobals(declared, display, place);
  const running = { __proto__: null } as never;
  const cells = { evaluate: createEvaluate(), declared, locals, history, place, running };
  return { cells, questions, localQuestions, receiveComm: receive, dropPending };
}

/** Has all that code writes go to the worker, with nothing of Node's or the kernel's own in it. */
function captureOutput(write: WorkerLink['write']): void {
  // front ends show colours, which libraries leave out where they see no terminal.
  if (!process.env.NO_COLOR) process.env.FORCE_COLOR ??= '1';
  hideAsyncFields();
  hideFrames();
  captureStreams(write);
  captureChildren(write);
}

/** Shows an error that no cell has caught under the cell that it comes from. */
function placeFailure(place: (what: Placed) => void, error: unknown): void {
  const { key, stopped } = currentContext();
  if (!stopped) place({ kind: 'failure', key, error: describeError(error) });
}

/** Says before the process ends that it does, and lets no error and no signal end it. */
function catchEnds(main: MainThread, fail: (error: unknown) => void): void {
  catchExits((code, call) => {
    main.place({ kind: 'exit', key: currentContext().key, code, call });
    return halt(main);
  });
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  // a signal without a listener ends the process; the worker is the one that acts on it.
  process.on('SIGINT', () => undefined);
}
