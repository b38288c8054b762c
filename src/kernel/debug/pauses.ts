import type { DebugProtocol } from '@vscode/debugprotocol';
import type { DebugSources } from './breakpoints.ts';
import type { Paused, ScriptParsed } from './inspector-types.ts';
import { isCaught } from './is-caught.ts';
import type { MainInspector } from './main-inspector.ts';
import { createFrameReader, type FrameReader, type SourceFrame } from './source-frames.ts';

/** So often a step that has led nowhere is repeated. */
const MOST_REPEATS = 200;

/** How the running code is gone through. */
export const STEPS = {
  next: 'Debugger.stepOver',
  stepIn: 'Debugger.stepInto',
  stepOut: 'Debugger.stepOut',
} as const;

/** The pauses of the main thread. */
export interface Pauses {
  /** The frames of the user's code, from the innermost, while the thread is paused. */
  frames(): SourceFrame[] | undefined;
  /** Goes on; by a step where one is named. */
  resume(step?: keyof typeof STEPS): Promise<void>;
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

/** The pause of now, and what was asked before it. */
interface PauseState {
  readonly inspector: MainInspector;
  readonly reader: FrameReader;
  readonly events: PauseEvents;
  /** Of the user's code, while the thread is paused. */
  frames: SourceFrame[] | undefined;
  /** The step that was asked, from where, and how often it was repeated. */
  step: { readonly kind: keyof typeof STEPS; readonly from: string; repeats: number } | undefined;
  /** The user has asked for a pause. */
  isAsked: boolean;
}

/**
 * Follows the pauses of the engine, and shows of them what is the user's: a step that leads into Node or the
 * kernel leads out again, and one that stays on its line goes on.
 *
 * @param kernelFolder where the kernel's own code lies
 */
export function createPauses(
  inspector: MainInspector,
  sources: DebugSources,
  kernelFolder: string,
  events: PauseEvents,
): Pauses {
  const reader = createFrameReader(sources, kernelFolder);
  const state: PauseState = { inspector, reader, events, frames: undefined, step: undefined, isAsked: false };
  inspector.on<ScriptParsed>('Debugger.scriptParsed', ({ scriptId, url }) => reader.script(scriptId, url));
  inspector.on<Paused>(
    'Debugger.paused',
    (paused) => void onPaused(state, paused).catch(() => post(state, 'Debugger.resume')),
  );
  inspector.on('Debugger.resumed', () => {
    if (!state.frames) return;
    state.frames = undefined;
    events.continued();
  });
  return {
    frames: () => state.frames,
    async resume(kind) {
      state.step = kind && state.frames ? { kind, from: placeOf(state.frames), repeats: 0 } : undefined;
      await inspector.post(kind ? STEPS[kind] : 'Debugger.resume');
    },
    async pause() {
      state.isAsked = true;
      await inspector.post('Debugger.pause');
    },
    terminate() {
      state.step = undefined;
      if (state.frames) post(state, 'Debugger.resume', { terminateOnResume: true });
    },
    scripts: reader.scripts,
  };
}

async function onPaused(state: PauseState, paused: Paused): Promise<void> {
  // the watch of the heap ends what takes all memory.
  if (paused.reason === 'OOM') return;
  const found = state.reader.userFrames(paused.callFrames);
  const way = wayOn(state, paused, found) ?? (await wayOnFromCaught(state, paused, found));
  if (way === undefined) stop(state, paused, found);
  else post(state, way);
}

/** The method by which the engine goes on where a pause is not for the user; undefined where it is. */
function wayOn(
  { events, step, reader }: PauseState,
  { reason, callFrames, hitBreakpoints = [] }: Paused,
  found: readonly SourceFrame[],
): string | undefined {
  if (!events.isWanted()) return 'Debugger.resume';
  const [top] = callFrames;
  const isStop = hitBreakpoints.length > 0 || isException(reason);
  if (!top || found.length === 0 || reader.isInternal(top)) {
    if (step && ++step.repeats < MOST_REPEATS) return 'Debugger.stepOut';
    if (found.length === 0 || !isStop) return 'Debugger.resume';
  }
  const stays = step && !isStop && placeOf(found) === step.from && ++step.repeats < MOST_REPEATS;
  return step && stays ? STEPS[step.kind] : undefined;
}

/**
 * Goes on from an exception that a `try` of one of the frames catches, where only uncaught ones are wanted.
 */
async function wayOnFromCaught(
  { inspector, events }: PauseState,
  { reason, hitBreakpoints = [] }: Paused,
  found: readonly SourceFrame[],
): Promise<string | undefined> {
  if (!isException(reason) || hitBreakpoints.length > 0 || !events.isUncaughtOnly()) return undefined;
  const catches = await Promise.all(
    found.map(async ({ call: { location } }) => {
      const { scriptId, lineNumber, columnNumber = 0 } = location;
      const script = await inspector.post<{ scriptSource: string }>('Debugger.getScriptSource', { scriptId });
      return isCaught(script.scriptSource, lineNumber, columnNumber);
    }),
  );
  return catches.includes(true) ? 'Debugger.resume' : undefined;
}

/** Tells the front end that the thread stands still, and why. */
function stop(state: PauseState, { reason, hitBreakpoints = [], data }: Paused, found: SourceFrame[]): void {
  // a debugger statement is one that the user has written.
  const why = state.step && hitBreakpoints.length === 0 ? 'step' : state.isAsked ? 'pause' : 'breakpoint';
  state.step = undefined;
  state.isAsked = false;
  state.frames = found;
  const text = isException(reason) ? data?.description?.split('\n', 1)[0] : undefined;
  state.events.stopped({
    reason: isException(reason) ? 'exception' : why,
    threadId: 1,
    allThreadsStopped: true,
    preserveFocusHint: false,
    ...(text === undefined ? {} : { text, description: `Paused on ${text}` }),
  });
}

function post({ inspector }: PauseState, method: string, parameters: object = {}): void {
  void inspector.post(method, parameters).catch(() => undefined);
}

/** What tells a line of running code from others, and a call of it from deeper ones. */
function placeOf(all: readonly SourceFrame[]): string {
  return `${all.length} ${all[0]?.file} ${all[0]?.line}`;
}

function isException(reason: string): boolean {
  return reason === 'exception' || reason === 'promiseRejection';
}
