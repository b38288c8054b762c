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
import type { FromMain, Placed, SessionLink } from '../run/run-messages.ts';
import { createCellRunner, interrupted, kernelFolder } from './cell-runner.ts';
import { createCellSources } from './cell-sources.ts';
import { describeName } from './describe-name.ts';
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
  const editors = createEditorComms(
    checker && createNotebookEditor(checker.editor, (code) => asCode(code, { knows: runner.knows })),
  );
  const { problem } = projectOptions(cwd);
  if (problem) host.log(problem);
  const comms = createOpenComms();
  const inspector = createMainInspector();
  const interrupter = createInterrupter(inspector, link.control, (count) =>
    main.send({ kind: 'interrupt', count }),
  );
  let interrupting: Promise<void> = Promise.resolve();
  /** Comm messages that the main thread is at, by key. */
  const handling = new Map<number, () => void>();
  const handled = (key: number): void => {
    handling.get(key)?.();
    handling.delete(key);
  };
  let mainReady = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    mainReady = resolve;
  });

  const bindings = createBindings([...ambientNames, ...displayNames]);
  const sources = createCellSources(files);
  const compile = (expression: string): string => {
    const cell = analyseCell(expression);
    return emitCell(cell, stripCell(cell), bindings, () => undefined).js;
  };
  const debug = createDebugAdapter({
    inspector,
    sources: { ...sources, prepare: async (file) => void (await files.graph([file]).catch(() => undefined)) },
    kernelFolder,
    names: bindings.declared,
    compile,
    declare,
    event: (event) => host.debugEvent?.(event),
  });

  const runner = createCellRunner({
    host,
    checker,
    files,
    sources,
    bindings,
    beforeRun: debug.cellRuns,
    types,
    ready,
    calm: () => interrupting,
    watchHeap: (isRunning) => heap.watch(isRunning),
    interruptReason: () => heap.takeReason(),
    send: (message) => main.send(message),
  });

  const heap = createHeapWatch(inspector, (text) => tell(runner.latest(), text), interrupt);

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
    interrupting = interrupter.interrupt(() => runner.isRunning() || handling.size > 0);
    await interrupting;
    runner.endStuck();
    for (const key of handling.keys()) {
      host.output({
        parentId: runner.parentOf(key),
        type: 'error',
        content: runner.errorContent(interrupted),
      });
      handled(key);
    }
  }

  const main = createMainLink(link, {
    ready: ({ heapLimit }) => {
      inspector.connect();
      heap.setLimit(heapLimit);
      mainReady();
    },
    text: (key, name, text) => {
      const parentId = runner.parentOf(key);
      host.output({ parentId, type: 'stream', content: { name, text } });
    },
    placed,
    local: (request) => void compileLocal(request),
    names: ({ id, names }) => questions.answer(id, names),
  });
  const questions = createLiveQuestions((id, path, rows) => main.send({ kind: 'names', id, path, rows }));

  function placed(what: Placed): void {
    const parentId = runner.parentOf(what.key);
    switch (what.kind) {
      case 'output': {
        const { kind: _, key: __, ...message } = what;
        comms.seen(message.type, message.content as object as JsonObject);
        host.output({ parentId, ...message });
        break;
      }
      case 'failure':
        host.output({ parentId, type: 'error', content: runner.errorContent(what.error) });
        break;
      case 'payload':
        runner.addPayload(what.payload);
        break;
      case 'input':
        host.input({ prompt: what.prompt, password: what.password, parentId }).then(
          (value) => main.send({ kind: 'input', id: what.id, value }),
          (error: Error) => main.send({ kind: 'input', id: what.id, problem: error.message }),
        );
        break;
      case 'exit':
        handled(what.key);
        if (what.code === 0) tell(what.key, `The kernel ends: ${what.call}.\n`);
        if (runner.exit(what.key, what.code, what.call)) break;
        // A timer of a cell that has ended.
        if (what.code !== 0) tell(what.key, `The kernel ends: ${what.call}.\n`);
        host.exit?.(what.code);
        break;
      case 'strict':
        types.set(what.strictness);
        break;
      case 'handled':
        handled(what.key);
        break;
      case 'done':
        runner.done(what);
    }
  }

  function tell(key: number, text: string): void {
    const parentId = runner.parentOf(key);
    host.output({ parentId, type: 'stream', content: { name: 'stderr', text } });
  }

  async function compileLocal({ id, specifier, from }: Extract<FromMain, { kind: 'local' }>): Promise<void> {
    try {
      const graph = await files.graph([specifier], from);
      const found = graph.resolve(specifier);
      const target = found && ('local' in found ? found.local : found.address);
      main.send({ kind: 'local', id, modules: graph.modules, ...(target ? { target } : {}) });
    } catch (error) {
      main.send({ kind: 'local', id, problem: (error as Error).message });
    }
  }

  return {
    ready: Promise.all([ready, checker?.ready.catch(() => undefined)]).then(() => undefined),
    execute: runner.execute,
    async complete(code, cursor) {
      const [typed = [], live] = await Promise.all([
        checker?.complete(analyseCell(code), cursor),
        completeLive(code, cursor, cwd, questions.ask, runner.nameOf),
      ]);
      return matchCompletions(mergeCompletions(typed, live), code, cursor);
    },
    inspect: async (code, cursor, detail) => {
      const markdown = (await checker?.hover(analyseCell(code), cursor)) ?? null;
      return markdown === null ? null : describeName(markdown, detail);
    },
    isComplete: completeness,
    knows: runner.knows,
    interrupt,
    async comm({ kind, content, metadata, buffers, parentId }) {
      comms.seen(kind, content);
      if (editors.owns(kind, content))
        return editors.receive(kind, content, (comm_id, data) =>
          host.output({ parentId, type: 'comm_msg', content: { comm_id, data: data as JsonObject } }),
        );
      await ready;
      const key = runner.keyFor(parentId);
      // What a listener does at once comes before the idle of the message.
      await new Promise<void>((resolve) => {
        handling.set(key, resolve);
        main.send({ kind: 'comm', event: kind, key, content, metadata, buffers });
      });
    },
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
