import { createBindings } from '../cell/bindings.ts';
import { loadStripper } from '../cell/strip-types.ts';
import { ambientNames } from '../checker/ambient-declarations.ts';
import type { Checker } from '../checker/checker.ts';
import { asCode } from '../commands/expand-commands.ts';
import { createMainInspector } from '../debug/main-inspector.ts';
import { DISPLAY_NAMES } from '../display/globals.ts';
import { createEditorComms } from '../editor/editor-comms.ts';
import { createNotebookEditor } from '../editor/notebook-editor.ts';
import { completeLive, createLiveQuestions } from '../live/complete-live.ts';
import { projectOptions } from '../project/project-options.ts';
import type { SessionLink, ToMain } from '../run/run-messages.ts';
import { createCellRunner } from './cell-runner.ts';
import { createCellSources } from './cell-sources.ts';
import { createFromMain } from './from-main.ts';
import { createHandling } from './handling-comms.ts';
import { interruptSession } from './interrupt-session.ts';
import { createInterrupter } from './interrupter.ts';
import { createLocalFiles } from './local-files.ts';
import { createMainLink } from './main-link.ts';
import { createOpenComms } from './open-comms.ts';
import { processUsage } from './process-usage.ts';
import { receiveComm } from './receive-comm.ts';
import type { Session, SessionHost } from './session.ts';
import { sessionAnswers } from './session-answers.ts';
import { sessionDebugger } from './session-debugger.ts';
import { createTypePolicy } from './type-policy.ts';
import { createHeapWatch } from './watch-heap.ts';

/**
 * The session of a kernel's worker: cells are analysed, checked and compiled here and run on the main thread.
 *
 * @param host takes output and answers what cells ask
 * @param link what the main thread handed to the worker
 * @param checker knows the types; without it cells run unchecked
 */
export function createSession(host: SessionHost, link: SessionLink, checker?: Checker): Session {
  // not at once: the sockets come first.
  setTimeout(loadStripper, 30);
  const parts = connectParts(host, link, checker);
  const { cwd, ready, runner, debug, heap, main, questions, comms, editors, inspector } = parts;
  const live = (code: string, cursor: number) =>
    completeLive(code, cursor, cwd, questions.ask, runner.nameOf);
  return {
    ready: Promise.all([ready, checker?.ready.catch(() => undefined)]).then(() => undefined),
    execute: runner.execute,
    ...sessionAnswers(checker, live),
    knows: runner.knows,
    interrupt: () => interruptSession(parts),
    comm: (event) => receiveComm(parts, event),
    debug: debug.request,
    isEditors: ({ kind, content }) => editors.owns(kind, content),
    commInfo: async (target) => comms.list(target),
    usage: async () => processUsage(checker?.pid()),
    async stop() {
      checker?.stop();
      main.close();
      heap.watch(false);
      inspector.disconnect();
    },
  };
}

/** Makes the parts of a session, which speak with the main thread and with each other. */
function connectParts(host: SessionHost, link: SessionLink, checker: Checker | undefined) {
  const cwd = process.cwd();
  const files = createLocalFiles(cwd);
  const types = createTypePolicy(cwd, checker);
  const editors = editorsOf(checker, (name) => runner.knows(name));
  const { problem } = projectOptions(cwd);
  if (problem) host.log(problem);
  const comms = createOpenComms();
  const inspector = createMainInspector();
  const send = (message: ToMain): void => main.send(message);
  const interrupter = createInterrupter(inspector, link.control, (count) =>
    send({ kind: 'interrupt', count }),
  );
  const handling = createHandling();
  const { ready, announce } = readiness();
  const bindings = createBindings([...ambientNames, ...DISPLAY_NAMES]);
  const sources = createCellSources(files);
  const debug = sessionDebugger({ host, checker, inspector, sources, files, bindings });
  const runner = createCellRunner({
    ...{ host, checker, files, sources, bindings, types, ready, send },
    ...{ beforeRun: debug.cellRuns, calm: interrupter.calm },
    watchHeap: (isRunning) => heap.watch(isRunning),
    interruptReason: () => heap.takeReason(),
  });
  const said = createFromMain({ host, runner, comms, types, files, handled: handling.end, send });
  const stopping = { host, runner, handling, interrupter, debug };
  const heap = createHeapWatch(
    inspector,
    (text) => said.tell(runner.latest(), text),
    () => interruptSession(stopping),
  );
  const questions = createLiveQuestions((id, path, rows) => send({ kind: 'names', id, path, rows }));
  const main = createMainLink(link, {
    ready: ({ heapLimit }) => {
      inspector.connect();
      heap.setLimit(heapLimit);
      announce();
    },
    text: said.text,
    placed: said.placed,
    local: (request) => void said.compileLocal(request),
    names: ({ id, names }) => questions.answer(id, names),
  });
  return { ...stopping, ...{ cwd, ready, heap, main, questions, comms, editors, inspector, send } };
}

function editorsOf(checker: Checker | undefined, knows: Session['knows']) {
  const editor = checker && createNotebookEditor(checker.editor, (code) => asCode(code, { knows }));
  return createEditorComms(editor);
}

/** A promise of the main thread, and how to keep it. */
function readiness(): { ready: Promise<void>; announce: () => void } {
  let announce = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    announce = resolve;
  });
  return { ready, announce: () => announce() };
}
