import type { DebugProtocol } from '@vscode/debugprotocol';
import type { DebugEvent, JsonObject } from '../protocol/messages.ts';
import type { Breakpoints, DebugSources } from './breakpoints.ts';
import type { MainInspector } from './main-inspector.ts';
import type { Pauses } from './pauses.ts';
import type { Variables } from './variables.ts';

/** What debugging needs of the session. */
export interface DebugParts {
  readonly inspector: MainInspector;
  readonly sources: DebugSources;
  readonly kernelFolder: string;
  /** The cells' names, as the user and as the engine know them. */
  names(): ReadonlyMap<string, string>;
  /** Makes an expression JavaScript. @throws Error when it is none */
  compile(expression: string): string;
  /** Makes a value a name of the cells. @param js an expression of the engine */
  declare(name: string, js: string): Promise<void>;
  event(event: DebugEvent): void;
}

/** One debugger, with what a front end has asked of it. */
export interface AdapterState extends DebugParts {
  attached: boolean;
  /** Which exceptions pause what runs. */
  exceptions: 'none' | 'uncaught' | 'all';
  readonly breakpoints: Breakpoints;
  readonly pauses: Pauses;
  readonly variables: Variables;
  readonly emit: EmitDebugEvent;
}

/** What a debugger tells by itself, by event. */
interface DebugEvents {
  initialized: undefined;
  thread: DebugProtocol.ThreadEvent['body'];
  stopped: DebugProtocol.StoppedEvent['body'];
  continued: DebugProtocol.ContinuedEvent['body'];
  terminated: undefined;
}

type EmitDebugEvent = <Event extends keyof DebugEvents>(event: Event, body: DebugEvents[Event]) => void;

/** Events of one debugger, and the numbers that they and its replies have. */
export function createSequence(event: DebugParts['event']): {
  next(): number;
  emit: EmitDebugEvent;
} {
  let seq = 0;
  return {
    next: () => ++seq,
    emit: (name, body) =>
      event({ seq: ++seq, type: 'event', event: name, ...(body ? { body: body as JsonObject } : {}) }),
  };
}
