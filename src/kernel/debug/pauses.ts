import { fileURLToPath } from 'node:url';
import type { DebugProtocol } from '@vscode/debugprotocol';
import type { DebugSources } from './breakpoints.ts';
import { cellPath } from './cell-paths.ts';
import type { CallFrame, Paused, ScriptParsed } from './inspector-types.ts';
import { isCaught } from './is-caught.ts';
import type { MainInspector } from './main-inspector.ts';

/** So often a step that has led nowhere is repeated. */
const mostRepeats = 200;
const mostFrames = 200;

/** How the running code is gone through. */
export const steps = {
  next: 'Debugger.stepOver',
  stepIn: 'Debugger.stepInto',
  stepOut: 'Debugger.stepOut',
} as const;

/** One frame of the user's code, with its place in the source. */
interface SourceFrame {
  id: number;
  call: CallFrame;
  name: string;
  file: string;
  line: number;
  column: number;
}

/** The pauses of the main thread. */
interface Pauses {
  /** The frames of the user's code, from the innermost, while the thread is paused. */
  frames(): SourceFrame[] | undefined;
  /** Goes on; by a step where one is named. */
  resume(step?: keyof typeof steps): Promise<void>;
  /** Pauses what runs. */
  pause(): Promise<void>;
  /** Ends what is paused, where something is. */
  terminate(): void;
  scripts(): string[];
}

/** What a pause and its end are told to. */
interface PauseEvents {
  /** Pauses are let go at once while nobody debugs. */
  isWanted(): boolean;
  /** Whether of exceptions only those are wanted that no `try` on the stack catches. */
  isUncaughtOnly(): boolean;
  stopped(body: DebugProtocol.StoppedEvent['body']): void;
  continued(): void;
}

/**
 * Follows the pauses of the engine, and shows of them what is the user's: a step that leads into Node or the kernel
 * leads out again, and one that stays on its line goes on.
 *
 * @param kernelFolder where the kernel's own code lies
 */
export function createPauses(
  inspector: MainInspector,
  sources: DebugSources,
  kernelFolder: string,
  events: PauseEvents,
): Pauses {
  const urls = new Map<string, string>();
  let frames: SourceFrame[] | undefined;
  let step: { kind: keyof typeof steps; from: string; repeats: number } | undefined;
  let isAsked = false;
  let lastId = 0;

  const post = (method: string, parameters: object = {}): void =>
    void inspector.post(method, parameters).catch(() => undefined);
  const urlOf = ({ location }: CallFrame): string => urls.get(location.scriptId) ?? '';
  const isInternal = (url: string): boolean =>
    url === '' ||
    url.startsWith('node:') ||
    url.startsWith('evalmachine') ||
    pathOf(url).startsWith(kernelFolder);
  const keyOf = (all: SourceFrame[]): string => `${all.length} ${all[0]?.file} ${all[0]?.line}`;

  function sourceFrame(call: CallFrame): SourceFrame {
    const url = urlOf(call);
    const { lineNumber, columnNumber = 0 } = call.location;
    const emitted = { line: lineNumber + 1, column: columnNumber + 1 };
    const isCell = url.startsWith('In[');
    const compiled = sources.find(isCell ? url : pathOf(url));
    const file = isCell && compiled ? cellPath(compiled.text) : pathOf(url);
    return {
      id: ++lastId,
      call,
      name: call.functionName || (isCell ? url : '<anonymous>'),
      file,
      ...(compiled ? compiled.toSource(emitted) : emitted),
    };
  }

  function userFrames(calls: CallFrame[]): SourceFrame[] {
    // Below the inspector is the kernel, which called the cell.
    const end = calls.findIndex((call) => urlOf(call) === 'node:inspector');
    return calls
      .slice(0, end < 0 ? mostFrames : Math.min(end, mostFrames))
      .filter((call) => !isInternal(urlOf(call)))
      .map(sourceFrame);
  }

  /** The method by which the engine goes on where a pause is not for the user; undefined where it is. */
  function wayOn(
    { reason, callFrames, hitBreakpoints = [] }: Paused,
    found: SourceFrame[],
  ): string | undefined {
    if (!events.isWanted()) return 'Debugger.resume';
    const [top] = callFrames;
    const isStop = hitBreakpoints.length > 0 || isException(reason);
    if (!top || found.length === 0 || isInternal(urlOf(top))) {
      if (step && ++step.repeats < mostRepeats) return 'Debugger.stepOut';
      if (found.length === 0 || !isStop) return 'Debugger.resume';
    }
    const stays = step && !isStop && keyOf(found) === step.from && ++step.repeats < mostRepeats;
    return step && stays ? steps[step.kind] : undefined;
  }

  /** Whether a `try` of one of the frames catches what is thrown now. */
  async function catches({ call }: SourceFrame): Promise<boolean> {
    const { scriptId, lineNumber, columnNumber = 0 } = call.location;
    const { scriptSource } = await inspector.post<{ scriptSource: string }>('Debugger.getScriptSource', {
      scriptId,
    });
    return isCaught(scriptSource, lineNumber, columnNumber);
  }

  async function onPaused(paused: Paused): Promise<void> {
    const { reason, hitBreakpoints = [], data } = paused;
    // The watch of the heap ends what takes all memory.
    if (reason === 'OOM') return;
    const found = userFrames(paused.callFrames);
    let way = wayOn(paused, found);
    if (way === undefined && isException(reason) && hitBreakpoints.length === 0 && events.isUncaughtOnly())
      if ((await Promise.all(found.map(catches))).includes(true)) way = 'Debugger.resume';
    if (way !== undefined) {
      post(way);
      return;
    }
    // A debugger statement is one that the user has written.
    const why = step && hitBreakpoints.length === 0 ? 'step' : isAsked ? 'pause' : 'breakpoint';
    step = undefined;
    isAsked = false;
    frames = found;
    const text = isException(reason) ? data?.description?.split('\n', 1)[0] : undefined;
    events.stopped({
      reason: isException(reason) ? 'exception' : why,
      threadId: 1,
      allThreadsStopped: true,
      preserveFocusHint: false,
      ...(text === undefined ? {} : { text, description: `Paused on ${text}` }),
    });
  }

  inspector.on<ScriptParsed>('Debugger.scriptParsed', ({ scriptId, url }) => urls.set(scriptId, url));
  inspector.on<Paused>(
    'Debugger.paused',
    (paused) => void onPaused(paused).catch(() => post('Debugger.resume')),
  );
  inspector.on('Debugger.resumed', () => {
    if (!frames) return;
    frames = undefined;
    events.continued();
  });

  return {
    frames: () => frames,
    async resume(kind) {
      step = kind && frames ? { kind, from: keyOf(frames), repeats: 0 } : undefined;
      await inspector.post(kind ? steps[kind] : 'Debugger.resume');
    },
    async pause() {
      isAsked = true;
      await inspector.post('Debugger.pause');
    },
    terminate() {
      step = undefined;
      if (frames) post('Debugger.resume', { terminateOnResume: true });
    },
    scripts: () => [...new Set([...urls.values()].filter((url) => !isInternal(url)).map(pathOf))],
  };
}

function isException(reason: string): boolean {
  return reason === 'exception' || reason === 'promiseRejection';
}

/** The path behind an address; other names stay. */
function pathOf(url: string): string {
  return url.startsWith('file:') ? fileURLToPath(url.replace(/\?.*$/, '')) : url;
}
