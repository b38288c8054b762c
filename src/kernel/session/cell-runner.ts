import { fileURLToPath } from 'node:url';
import { analyseCell, type CellAnalysis } from '../cell/analyse-cell.ts';
import type { Bindings } from '../cell/bindings.ts';
import { emitCell, type StrippedCell, stripCell } from '../cell/emit-cell.ts';
import type { CellProblem, CheckedCell, Checker } from '../checker/checker.ts';
import type { CellJob, DescribedError, JsonObject, Placed, ToMain } from '../run/run-messages.ts';
import type { CellSources } from './cell-sources.ts';
import type { createLocalFiles, LocalGraph } from './local-files.ts';
import { withOwnNames } from './own-names.ts';
import { renderError, renderProblems } from './render-error.ts';
import type { CellOutcome, CellRequest, SessionHost } from './session.ts';
import { syntaxProblems } from './syntax-problems.ts';
import { createTicket, type Ticket } from './ticket.ts';
import type { TypePolicy } from './type-policy.ts';

type Done = Extract<Placed, { kind: 'done' }>;
type Failed = Extract<CellOutcome, { status: 'error' }>;

/** Takes cells through analysis, check, compilation and the main thread. */
export interface CellRunner {
  execute(request: CellRequest): Promise<CellOutcome>;
  /** A new key, under which output belongs to `parentId`. */
  keyFor(parentId: string): number;
  parentOf(key: number): string;
  /** Key of the newest cell: what belongs to none goes where its output does. */
  latest(): number;
  errorContent(error: DescribedError): { ename: string; evalue: string; traceback: string[] };
  /** The main thread has ended a cell. */
  done(what: Done): void;
  /** A cell asks for the end of the process; false when the cell has ended before. */
  exit(key: number, code: number, call: string): boolean;
  isRunning(): boolean;
  /** The JavaScript name of a name of the cells. */
  nameOf(name: string): string;
  /** Whether cells have declared a name, or Node has it. */
  knows(name: string): boolean;
  /** Sends something along with the reply of the cell that runs. */
  addPayload(payload: JsonObject): void;
  /** Ends cells that have not reached the main thread. */
  cancelWaiting(): void;
  /** Ends, after an interrupt, cells that the main thread could not end. */
  endStuck(): void;
}

/** What running cells needs of the session. */
interface CellRunnerParts {
  host: SessionHost;
  checker: Checker | undefined;
  files: ReturnType<typeof createLocalFiles>;
  sources: CellSources;
  bindings: Bindings;
  types: TypePolicy;
  ready: Promise<void>;
  /** Settles when no interrupt is under way: it would hit a cell that starts meanwhile. */
  calm(): Promise<void>;
  send(message: ToMain): void;
  /** Awaited before a cell runs as the script of that name. */
  beforeRun(name: string, text: string): Promise<void>;
  /** Told when a cell starts to run and when none runs any more. */
  watchHeap(isRunning: boolean): void;
  /** Why a cell was interrupted by the kernel itself, if it was. */
  interruptReason(): string | undefined;
}

/** Where the kernel's own code lies. */
export const kernelFolder = fileURLToPath(new URL('..', import.meta.url));
/** How what an interrupt ended is shown. */
export const interrupted: DescribedError = {
  name: 'KeyboardInterrupt',
  message: 'the cell was interrupted',
  frames: [],
};
/** How long the main thread may take to end a cell that was interrupted. */
const stuckMs = 300;
const rememberedKeys = 20_000;

/** How to get the packages that a cell imports and that are not there. */
function installAdvice(problems: CellProblem[]): string[] {
  const names = problems
    .filter(({ code }) => code === 2307 || code === 2792)
    .map(({ message }) => /'((?:@[\w.-]+\/)?[a-z][\w.-]*)[^':]*'/.exec(message)?.[1]);
  const packages = [...new Set(names.filter((name) => name !== undefined))];
  return packages.length > 0 ? [`To install: %npm install ${packages.join(' ')}`] : [];
}

/** Whatever a compiler threw, with the name and message that every error must have. */
function asError(thrown: unknown): { name: string; message: string } {
  const { name, message } = (thrown ?? {}) as Partial<Error>;
  return { name: name || 'SyntaxError', message: message || String(thrown) };
}

/** @returns the runner of one session's cells. */
export function createCellRunner(parts: CellRunnerParts): CellRunner {
  const { host, checker, files, sources, bindings, ready, send } = parts;
  const parents = new Map<number, string>();
  const running = new Map<number, (done: Done) => void>();
  /** Tickets of cells that have not reached the main thread. */
  const waiting = new Set<Ticket>();
  /** What goes along with the next reply. */
  const payloads: JsonObject[] = [];
  let lastKey = 0;
  const told = new Set<string>();

  function keyFor(parentId: string): number {
    parents.set(++lastKey, parentId);
    if (parents.size > rememberedKeys) parents.delete(lastKey - rememberedKeys);
    return lastKey;
  }

  function fail(request: CellRequest, content: Omit<Failed, 'status'>): Failed {
    const { ename, evalue, traceback } = content;
    host.output({ parentId: request.parentId, type: 'error', content: { ename, evalue, traceback } });
    return { status: 'error', ...content };
  }

  function errorContent(error: DescribedError): { ename: string; evalue: string; traceback: string[] } {
    const shown = { ...error, message: withOwnNames(error, bindings.renamed()) };
    const traceback = renderError(shown, sources.find, (file) => file.startsWith(kernelFolder));
    return { ename: shown.name, evalue: shown.message, traceback };
  }

  function refuse(request: CellRequest, problems: CellProblem[], label: string): Failed {
    const [first] = problems as [CellProblem];
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    const isSyntax = first.code < 2000;
    return fail(request, {
      ename: isSyntax ? 'SyntaxError' : 'TypeCheckError',
      evalue: `${label}:${first.line}:${first.column} - ${first.code > 0 ? `TS${first.code}: ` : ''}${first.message}${more}`,
      traceback: [
        ...renderProblems(problems, label, request.source ?? request.code),
        ...installAdvice(problems),
      ],
    });
  }

  const warn = (parentId: string, text: string): void =>
    host.output({ parentId, type: 'stream', content: { name: 'stderr', text } });

  /** Says once that types are not checked, in the cell where that starts. */
  function tellUnchecked(parentId: string, restarting: boolean): void {
    const text = restarting
      ? 'Types are not checked for a moment: the TypeScript language server had ended and is being started again.\n'
      : 'Types are not checked: no working TypeScript language server was found. Cells run all the same.\n';
    if (told.has(text)) return;
    told.add(text);
    warn(parentId, text);
  }

  async function check(cell: CellAnalysis, parentId: string): Promise<CheckedCell | undefined> {
    const checked = await checker?.check(cell);
    if (!checked?.checked) tellUnchecked(parentId, checked?.restarting === true);
    return checked;
  }

  /** Does what can be done of a cell while the server checks it. */
  async function prepare(cell: CellAnalysis): Promise<{ stripped: StrippedCell; graph: LocalGraph }> {
    // The question to the server goes out first.
    await new Promise((resolve) => setImmediate(resolve));
    return { stripped: stripCell(cell), graph: await files.graph(cell.imports) };
  }

  async function execute(request: CellRequest): Promise<CellOutcome> {
    const ticket = createTicket();
    waiting.add(ticket);
    try {
      return await run(request, ticket);
    } catch (error) {
      return fail(request, errorContent({ ...asError(error), frames: [] }));
    } finally {
      waiting.delete(ticket);
    }
  }

  async function run(request: CellRequest, ticket: Ticket): Promise<CellOutcome> {
    await Promise.race([ready, ticket.cancelling]);
    const key = keyFor(request.parentId);
    const cell = analyseCell(request.code);
    const label = sources.nameFor(
      request.silent ? undefined : request.executionCount,
      request.source ?? request.code,
    );
    checker?.filesChanged(files.changes());
    let failure: unknown;
    const checking = check(cell, request.parentId);
    const preparing = prepare(cell).catch((error: unknown) => {
      failure = error;
    });
    // A server that keeps silent must not hold up an interrupt.
    const [checked, made] =
      (await Promise.race([Promise.all([checking, preparing]), ticket.cancelling])) ?? [];
    const release = (): void => void checking.then((late) => late && checker?.release(late));
    if (ticket.cancelled) {
      release();
      return fail(request, errorContent(interrupted));
    }
    const { stop, tell } = parts.types.judge(checked?.checked ? checked.problems : syntaxProblems(cell));
    if (stop.length > 0) {
      release();
      return refuse(request, stop, label);
    }
    if (tell.length > 0) warn(request.parentId, `${renderProblems(tell, label, request.code).join('\n')}\n`);
    if (!made) {
      release();
      const found = syntaxProblems(cell);
      if (found.length > 0) return refuse(request, found, label);
      throw failure;
    }
    await parts.calm();
    if (ticket.cancelled) {
      release();
      return fail(request, errorContent(interrupted));
    }
    waiting.delete(ticket);
    const { stripped, graph } = made;
    const emitted = emitCell(cell, stripped, bindings, graph.resolve);
    sources.add(label, request.source ?? request.code, emitted);
    await parts.beforeRun(label, request.source ?? request.code);
    const { silent, storeHistory, executionCount, allowStdin, userExpressions } = request;
    const { js, show, names, ownNames } = emitted;
    const job: CellJob = {
      ...{ key, name: label, source: request.source ?? request.code, modules: graph.modules },
      ...{ js, show, names, ownNames, silent, storeHistory, executionCount, allowStdin },
      userExpressions: Object.entries(userExpressions).map(([name, code]) => userExpression(name, code)),
    };
    const ended = await new Promise<Done & { exit?: number }>((resolve) => {
      running.set(key, resolve);
      parts.watchHeap(true);
      send({ kind: 'run', job });
    });
    running.delete(key);
    parts.watchHeap(running.size > 0);
    return settle(request, ended, cell, checked);
  }

  function settle(
    request: CellRequest,
    { result, userExpressions, exit }: Done & { exit?: number },
    cell: CellAnalysis,
    checked: CheckedCell | undefined,
  ): CellOutcome {
    const failed = result.status === 'error';
    const names = new Set(cell.names.keys());
    if (failed)
      for (const [name, kind] of cell.names)
        if (kind !== 'type' && !result.declared.includes(bindings.nameOf(name))) names.delete(name);
    if (checked) checker?.commit(checked, names, failed);
    const reason = failed && result.interrupted ? parts.interruptReason() : undefined;
    if (reason) return fail(request, errorContent({ name: 'OutOfMemory', message: reason, frames: [] }));
    const ending = exit === undefined ? {} : { exit };
    if (failed) return { ...fail(request, errorContent(result.error)), ...ending };
    const payload = payloads.splice(0);
    return { status: 'ok', userExpressions, ...(payload.length > 0 ? { payload } : {}), ...ending };
  }

  function userExpression(name: string, code: string): CellJob['userExpressions'][number] {
    try {
      const cell = analyseCell(code);
      return { name, js: emitCell(cell, stripCell(cell), bindings, () => undefined).js };
    } catch (error) {
      return { name, problem: (error as Error).message };
    }
  }

  function end(key: number, result: Done['result'], extra: { exit?: number } = {}): boolean {
    const resolve = running.get(key);
    resolve?.({ kind: 'done', key, result, userExpressions: {}, ...extra });
    return resolve !== undefined;
  }

  return {
    execute,
    keyFor,
    latest: () => lastKey,
    parentOf: (key) => parents.get(key) ?? parents.get(lastKey) ?? '',
    errorContent,
    nameOf: bindings.nameOf,
    knows: (name) => bindings.has(name) || name in globalThis,
    addPayload: (payload) => void payloads.push(payload),
    done: (what) => running.get(what.key)?.(what),
    exit(key, code, call) {
      const error = { name: 'KernelExit', message: `the cell ended the kernel by ${call}`, frames: [] };
      const failed = { status: 'error', error, interrupted: false, declared: [] as string[] } as const;
      return end(key, code === 0 ? { status: 'ok' } : failed, { exit: code });
    },
    isRunning: () => running.size > 0,
    cancelWaiting() {
      for (const ticket of waiting) ticket.cancel();
    },
    endStuck() {
      for (const key of running.keys())
        setTimeout(
          () => end(key, { status: 'error', error: interrupted, interrupted: true, declared: [] }),
          stuckMs,
        );
    },
  };
}
