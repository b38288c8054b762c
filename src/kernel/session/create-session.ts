import { analyseCell } from '../cell/analyse-cell.ts';
import { createBindings } from '../cell/bindings.ts';
import { completeness } from '../cell/completeness.ts';
import { emitCell, stripCell } from '../cell/emit-cell.ts';
import { loadStripper } from '../cell/strip-types.ts';
import { ambientNames } from '../checker/ambient-declarations.ts';
import type { Checker } from '../checker/checker.ts';
import { asCode } from '../commands/expand-commands.ts';
import { createDebugAdapter } from '../debug/debug-adapter.ts';
import { createMainInspector } from '../debug/main-inspector.ts';
import { displayNames } from '../display/globals.ts';
import { createEditorComms } from '../editor/editor-comms.ts';
import { createNotebookEditor } from '../editor/notebook-editor.ts';
import { completeLive, createLiveQuestions } from '../live/complete-live.ts';
import { projectOptions } from '../project/project-options.ts';
import type { JsonObject } from '../protocol/messages.ts';
import type { SessionLink, ToMain } from '../run/run-messages.ts';
import { createCellRunner, interrupted, kernelFolder } from './cell-runner.ts';
import { createCellSources } from './cell-sources.ts';
import { describeName } from './describe-name.ts';
import { createFromMain } from './from-main.ts';
import { createInterrupter } from './interrupter.ts';
import { createLocalFiles } from './local-files.ts';
import { createMainLink } from './main-link.ts';
import { matchCompletions, mergeCompletions } from './match-completions.ts';
import { createOpenComms } from './open-comms.ts';
import { processUsage } from './process-usage.ts';
import type { Session, SessionHost } from './session.ts';
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
  const cwd = process.cwd();
  // Not at once: the sockets come first.
  setTimeout(loadStripper, 30);
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
  let interrupting: Promise<void> = Promise.resolve();
  const handling = createHandling();
  const { ready, announce } = readiness();
  const bindings = createBindings([...ambientNames, ...displayNames]);
  const sources = createCellSources(files);
  const debug = debuggerOf({ host, inspector, sources, files, bindings, declare });
  const runner = createCellRunner({
    ...{ host, checker, files, sources, bindings, types, ready, beforeRun: debug.cellRuns },
    calm: () => interrupting,
    watchHeap: (isRunning) => heap.watch(isRunning),
    interruptReason: () => heap.takeReason(),
    send,
  });
  const said = createFromMain({ host, runner, comms, types, files, handled: handling.end, send });
  const heap = createHeapWatch(inspector, (text) => said.tell(runner.latest(), text), interrupt);

  /** Makes a value a name of the cells, of any type. */
  async function declare(name: string, js: string): Promise<void> {
    const cell = analyseCell(`let ${name}: any`);
    bindings.declare(new Map([[name, 'lexical']]));
    // Not awaited: the answer comes when the thread goes on, should it be paused.
    void inspector.post('Runtime.evaluate', {
      expression: `let ${bindings.nameOf(name)}=${js}`,
      replMode: true,
    });
    const checked = await checker?.check(cell);
    if (checked?.checked) checker?.commit(checked, new Set([name]), false);
  }

  async function interrupt(): Promise<void> {
    debug.interrupt();
    runner.cancelWaiting();
    interrupting = interrupter.interrupt(() => runner.isRunning() || handling.keys().length > 0);
    await interrupting;
    runner.endStuck();
    for (const key of handling.keys()) {
      host.output({
        parentId: runner.parentOf(key),
        type: 'error',
        content: runner.errorContent(interrupted),
      });
      handling.end(key);
    }
  }

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
  const questions = createLiveQuestions((id, path, rows) => main.send({ kind: 'names', id, path, rows }));

  const comm: Session['comm'] = async ({ kind, content, metadata, buffers, parentId }) => {
    comms.seen(kind, content);
    if (editors.owns(kind, content))
      return editors.receive(kind, content, (comm_id, data) =>
        host.output({ parentId, type: 'comm_msg', content: { comm_id, data: data as JsonObject } }),
      );
    await ready;
    const key = runner.keyFor(parentId);
    // What a listener does at once comes before the idle of the message.
    await new Promise<void>((resolve) => {
      handling.start(key, resolve);
      main.send({ kind: 'comm', event: kind, key, content, metadata, buffers });
    });
  };

  return {
    ready: Promise.all([ready, checker?.ready.catch(() => undefined)]).then(() => undefined),
    execute: runner.execute,
    ...answersOf(checker, (code, cursor) => completeLive(code, cursor, cwd, questions.ask, runner.nameOf)),
    knows: runner.knows,
    interrupt,
    comm,
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

function editorsOf(checker: Checker | undefined, knows: Session['knows']) {
  const editor = checker && createNotebookEditor(checker.editor, (code) => asCode(code, { knows }));
  return createEditorComms(editor);
}

/** What is answered about code that does not run. */
function answersOf(
  checker: Checker | undefined,
  live: (code: string, cursor: number) => ReturnType<typeof completeLive>,
): Pick<Session, 'complete' | 'inspect' | 'isComplete'> {
  return {
    async complete(code, cursor) {
      const [typed = [], found] = await Promise.all([
        checker?.complete(analyseCell(code), cursor),
        live(code, cursor),
      ]);
      return matchCompletions(mergeCompletions(typed, found), code, cursor);
    },
    inspect: async (code, cursor, detail) => {
      const markdown = (await checker?.hover(analyseCell(code), cursor)) ?? null;
      return markdown === null ? null : describeName(markdown, detail);
    },
    isComplete: completeness,
  };
}

/** What the debugger of a session works on. */
interface Debugged {
  readonly host: SessionHost;
  readonly inspector: ReturnType<typeof createMainInspector>;
  readonly sources: ReturnType<typeof createCellSources>;
  readonly files: ReturnType<typeof createLocalFiles>;
  readonly bindings: ReturnType<typeof createBindings>;
  declare(name: string, js: string): Promise<void>;
}

function debuggerOf({ host, inspector, sources, files, bindings, declare }: Debugged) {
  const prepare = async (file: string) => void (await files.graph([file]).catch(() => undefined));
  return createDebugAdapter({
    ...{ inspector, kernelFolder, declare, names: bindings.declared },
    sources: { ...sources, prepare },
    compile: (expression) => compiled(expression, bindings),
    event: (event) => host.debugEvent?.(event),
  });
}

/** A promise of the main thread, and how to keep it. */
function readiness(): { ready: Promise<void>; announce: () => void } {
  let announce = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    announce = resolve;
  });
  return { ready, announce: () => announce() };
}

/** An expression as the cells run it. */
function compiled(expression: string, bindings: ReturnType<typeof createBindings>): string {
  const cell = analyseCell(expression);
  return emitCell(cell, stripCell(cell), bindings, () => undefined).js;
}

/** Comm messages that the main thread is at, by key, and what waits for each. */
function createHandling() {
  const waiting = new Map<number, () => void>();
  return {
    keys: (): number[] => [...waiting.keys()],
    start: (key: number, resolve: () => void): void => void waiting.set(key, resolve),
    end(key: number): void {
      waiting.get(key)?.();
      waiting.delete(key);
    },
  };
}
