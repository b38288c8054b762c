import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { DebugProtocol } from '@vscode/debugprotocol';
import type { DebugEvent, DebugReply, JsonBundle, JsonObject } from '../protocol/messages.ts';
import { createBreakpoints, type DebugSources } from './breakpoints.ts';
import { cellPaths } from './cell-paths.ts';
import type { EvaluateResult } from './inspector-types.ts';
import type { MainInspector } from './main-inspector.ts';
import { createPauses, type steps } from './pauses.ts';
import { createVariables } from './variables.ts';

/** How long the main thread may take to answer; one that stands in a system call never does. */
const answerMs = 5000;

/** A debugger in the form of the Debug Adapter Protocol, with Jupyter's additions. */
interface DebugAdapter {
  request(request: JsonObject): Promise<DebugReply>;
  /** A cell is about to run as the script of that name. */
  cellRuns(name: string, text: string): Promise<void>;
  /** Ends what is paused. */
  interrupt(): void;
}

/** What debugging needs of the session. */
interface DebugParts {
  inspector: MainInspector;
  sources: DebugSources;
  kernelFolder: string;
  /** The cells' names, as the user and as the engine know them. */
  names(): ReadonlyMap<string, string>;
  /** Makes an expression JavaScript. @throws Error when it is none */
  compile(expression: string): string;
  /** Makes a value a name of the cells. @param js an expression of the engine */
  declare(name: string, js: string): Promise<void>;
  event(event: DebugEvent): void;
}

type Arguments = Record<string, never>;
type Handler = (args: Arguments) => Promise<object | undefined> | object | undefined;

/** What the debugger says that it can do. */
const CAPABILITIES: DebugProtocol.Capabilities = {
  supportsConfigurationDoneRequest: true,
  supportsConditionalBreakpoints: true,
  supportsLogPoints: true,
  supportsEvaluateForHovers: true,
  supportsTerminateRequest: true,
  exceptionBreakpointFilters: [
    { filter: 'uncaught', label: 'Uncaught exceptions', default: false },
    { filter: 'all', label: 'All exceptions', default: false },
  ],
};

/**
 * A debugger for the main thread over Node's inspector. It is asked and answers in this thread, so that it works while
 * the other one is paused.
 *
 * @see https://jupyter-client.readthedocs.io/en/stable/messaging.html#debug-request
 * @see https://microsoft.github.io/debug-adapter-protocol/specification
 */
export function createDebugAdapter(parts: DebugParts): DebugAdapter {
  const { inspector, sources, compile, names } = parts;
  let attached = false;
  let seq = 0;
  let exceptions: 'none' | 'uncaught' | 'all' = 'none';

  const emit = (event: string, body?: object): void =>
    parts.event({ seq: ++seq, type: 'event', event, ...(body ? { body: body as JsonObject } : {}) });
  const variables = createVariables(inspector, names);
  const breakpoints = createBreakpoints(inspector, sources, compile);
  const pauses = createPauses(inspector, sources, parts.kernelFolder, {
    isWanted: () => attached,
    isUncaughtOnly: () => exceptions === 'uncaught',
    stopped: (body) => emit('stopped', body),
    continued() {
      variables.forget();
      emit('continued', { threadId: 1, allThreadsContinued: true });
    },
  });
  inspector.onRenewed(async () => {
    if (!attached) return;
    await arm();
    await breakpoints.renew();
  });

  async function arm(): Promise<void> {
    await inspector.enableDebugger();
    await inspector.post('Debugger.setAsyncCallStackDepth', { maxDepth: 8 });
    await inspector.post('Debugger.setPauseOnExceptions', { state: exceptions === 'none' ? 'none' : 'all' });
  }

  async function detach(): Promise<void> {
    attached = false;
    exceptions = 'none';
    await breakpoints.clear();
    await inspector.post('Debugger.setPauseOnExceptions', { state: 'none' }).catch(() => undefined);
    await inspector.post('Debugger.setAsyncCallStackDepth', { maxDepth: 0 }).catch(() => undefined);
    if (pauses.frames()) await pauses.resume();
  }

  /** The frame with that number, of the pause of now. */
  function frameOf(id: unknown): NonNullable<ReturnType<typeof pauses.frames>>[number] | undefined {
    const frame = pauses.frames()?.find((one) => one.id === id);
    if (id !== undefined && pauses.frames() && !frame)
      throw new Error(`there is no frame ${id} in this pause`);
    return frame;
  }

  const step = (kind?: keyof typeof steps) => async (): Promise<object> => {
    if (!pauses.frames()) throw new Error('nothing is paused');
    await pauses.resume(kind);
    return { allThreadsContinued: true };
  };

  const handlers: Record<string, Handler> = {
    initialize: () => CAPABILITIES,
    async attach() {
      await arm();
      attached = true;
      emit('initialized');
      emit('thread', { reason: 'started', threadId: 1 });
      return undefined;
    },
    configurationDone: () => undefined,
    debugInfo: () => ({
      isStarted: attached,
      hashMethod: cellPaths.hashMethod,
      hashSeed: cellPaths.hashSeed,
      tmpFilePrefix: cellPaths.prefix,
      tmpFileSuffix: cellPaths.suffix,
      breakpoints: breakpoints.list(),
      stoppedThreads: pauses.frames() ? [1] : [],
      richRendering: true,
      exceptionPaths: ['TypeScript exceptions'],
      copyToGlobals: true,
    }),
    dumpCell: ({ code }) => ({ sourcePath: breakpoints.dump(String(code)) }),
    async setBreakpoints({ source, breakpoints: asked, lines }) {
      const { path: file } = (source ?? {}) as DebugProtocol.Source;
      if (!file) throw new Error('setBreakpoints needs source.path');
      const points = (asked ?? (lines as number[] | undefined)?.map((line) => ({ line })) ?? []) as never;
      return { breakpoints: await breakpoints.set(file, points) };
    },
    async setExceptionBreakpoints({ filters }) {
      const wanted = (filters ?? []) as string[];
      exceptions = wanted.includes('all') ? 'all' : wanted.includes('uncaught') ? 'uncaught' : 'none';
      await inspector.post('Debugger.setPauseOnExceptions', {
        state: exceptions === 'none' ? 'none' : 'all',
      });
      return { breakpoints: wanted.map(() => ({ verified: true })) };
    },
    threads: () => ({ threads: [{ id: 1, name: 'cells' }] }),
    stackTrace({ startFrame = 0, levels = 0 }) {
      const frames = pauses.frames() ?? [];
      const part = frames.slice(startFrame, levels ? startFrame + levels : undefined);
      return {
        totalFrames: frames.length,
        stackFrames: part.map(({ id, name, file, line, column }) => ({
          id,
          name,
          line,
          column,
          source: { name: path.basename(file), path: file, sourceReference: 0 },
        })),
      };
    },
    scopes({ frameId }) {
      const frame = frameOf(frameId);
      if (!frame) throw new Error('nothing is paused');
      return { scopes: variables.scopes(frame.call) };
    },
    variables: async ({ variablesReference, start, count }) => ({
      variables: await variables.read(Number(variablesReference), start, count),
    }),
    inspectVariables: async () => ({ variables: await variables.globals() }),
    async richInspectVariables({ variableName, frameId }) {
      const name = String(variableName);
      if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) return { data: {}, metadata: {} };
      const paused = pauses.frames() !== undefined;
      const expression = `__kernel.bundle(${compile(name)})`;
      const frame = paused ? frameOf(frameId ?? pauses.frames()?.[0]?.id) : undefined;
      const { result } = await evaluated(inspector, frame, expression, {
        returnByValue: true,
        // Nothing that must be waited for comes while the thread is paused.
        ...(paused ? {} : { awaitPromise: true, replMode: false }),
      });
      return { data: result.value as JsonBundle, metadata: {} };
    },
    async evaluate({ expression, frameId, context }) {
      const isHover = context === 'hover';
      const options = { generatePreview: true, ...(isHover ? { throwOnSideEffect: true } : {}) };
      const { result } = await evaluated(inspector, frameOf(frameId), compile(String(expression)), options);
      const { value, ...shown } = variables.shown(result);
      return { result: value, ...shown };
    },
    async copyToGlobals({ srcVariableName, dstVariableName, srcFrameId }) {
      const value = compile(String(srcVariableName));
      await evaluated(inspector, frameOf(srcFrameId), `void __kernel.copy(${value})`, {
        returnByValue: true,
      });
      await parts.declare(String(dstVariableName), '__kernel.copied()');
      return undefined;
    },
    continue: step(),
    next: step('next'),
    stepIn: step('stepIn'),
    stepOut: step('stepOut'),
    async pause() {
      await pauses.pause();
      return undefined;
    },
    async source({ source, sourceReference: _ }) {
      const { path: file = '' } = (source ?? {}) as DebugProtocol.Source;
      const content = breakpoints.cellText(file) ?? sources.find(file)?.text;
      return { content: content ?? (await readFile(file, 'utf8')), mimeType: 'text/typescript' };
    },
    modules({ startModule = 0, moduleCount = 0 }) {
      const files = pauses.scripts().filter((file) => path.isAbsolute(file));
      const part = files.slice(startModule, moduleCount ? startModule + moduleCount : undefined);
      const named = (file: string, at: number) => ({
        id: startModule + at,
        name: path.basename(file),
        path: file,
      });
      const modules = part.map(named);
      return { modules, totalModules: files.length };
    },
    async disconnect() {
      await detach();
      return undefined;
    },
    async terminate() {
      pauses.terminate();
      await detach();
      emit('terminated');
      return undefined;
    },
  };

  return {
    async request({ command, seq: asked, arguments: args }) {
      const name = String(command);
      const head = { seq: ++seq, type: 'response' as const, request_seq: Number(asked) || 0, command: name };
      try {
        const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
        if (!handler) throw new Error(`there is no debug command ${JSON.stringify(command)}`);
        const body = await Promise.race([handler((args ?? {}) as Arguments), silent()]);
        return { ...head, success: true, body: (body ?? {}) as JsonObject };
      } catch (error) {
        return { ...head, success: false, message: (error as Error).message, body: {} };
      }
    },
    async cellRuns(name, text) {
      if (attached) await breakpoints.arm(name, text);
    },
    interrupt: () => pauses.terminate(),
  };
}

/** What an expression gives, in a frame of the pause of now, or else between cells. */
async function evaluated(
  inspector: DebugParts['inspector'],
  frame: { readonly call: { readonly callFrameId: string } } | undefined,
  expression: string,
  options: object,
): Promise<EvaluateResult> {
  const [method, place] = frame
    ? ['Debugger.evaluateOnCallFrame', { callFrameId: frame.call.callFrameId }]
    : ['Runtime.evaluate', { replMode: true }];
  const answer = await inspector.post<EvaluateResult>(method as string, {
    ...(place as object),
    expression,
    objectGroup: 'variables',
    silent: true,
    ...options,
  });
  const { exceptionDetails } = answer;
  if (exceptionDetails)
    throw new Error(exceptionDetails.exception?.description?.split('\n', 1)[0] ?? exceptionDetails.text);
  return answer;
}

async function silent(): Promise<never> {
  await delay(answerMs, undefined, { ref: false });
  throw new Error('the thread that runs cells does not answer: it stands in a call of the system');
}
